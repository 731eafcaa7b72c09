// What a command costs, all its own processes and threads together.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jiaokan {

struct Cost {
  double cpu_seconds = 0;  // user and system
  double wall_seconds = 0;
  double peak_mib = 0;  // resident, of its largest process
  int exit_code = 0;    // 128 and the signal's number when a signal ended it; 127: not started
};

// Runs `words` (program, found along PATH, and arguments) to its end. Its standard output goes to
// the file `output`, its standard error to nowhere. Throws std::system_error when no process can be
// made or the file cannot be written.
Cost run_timed(const std::vector<std::string>& words, const std::filesystem::path& output);

}  // namespace jiaokan
