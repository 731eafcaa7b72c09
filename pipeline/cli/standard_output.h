// Standard output for the answer alone.
#pragma once

#include <string_view>

namespace jiaokan {

// While one lives, descriptor 1 leads to standard error, so that no library's chatter gets between
// the lines of an answer; only write() reaches the real standard output.
class StandardOutput {
 public:
  StandardOutput();
  ~StandardOutput();
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  // Throws std::runtime_error when nobody takes it (a full disk, a closed pipe).
  void write(std::string_view bytes);

 private:
  int real_;
};

}  // namespace jiaokan
