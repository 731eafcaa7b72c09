// An outside program in a process of its own, with limits.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace jiaokan {

struct ProgramLimits {
  std::size_t memory_bytes = std::size_t{4} << 30;  // of address space
  std::chrono::seconds cpu_time{120};
  std::chrono::seconds wall_time{240};
  std::size_t output_bytes = std::size_t{512} << 20;  // on standard output; more ends it
};

struct ProgramResult {
  bool finished = false;  // by itself, within the limits of time and output
  int exit_code = -1;     // 128 + signal when a signal ended it
  std::string output;     // on standard output
  std::string errors;     // the first part of standard error
};

// Runs `arguments` (the program first, looked up in PATH) with LC_ALL=C and without standard input.
// Safe from several threads. Throws SetupError when no process can be started.
ProgramResult run_program(const std::vector<std::string>& arguments, const ProgramLimits& limits);

}  // namespace jiaokan
