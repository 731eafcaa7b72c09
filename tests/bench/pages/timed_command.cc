#include "tests/bench/pages/timed_command.h"

#include <cerrno>
#include <chrono>
#include <system_error>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jiaokan {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// In the child: never returns.
[[noreturn]] void become(char* const* words, int output) {
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(nowhere, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  execvp(words[0], words);
  _exit(127);
}

}  // namespace

Cost run_timed(const std::vector<std::string>& words, const std::filesystem::path& output) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  const int file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) fail("cannot write the command's output");
  const auto begun = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) {
    close(file);
    fail("cannot start a process");
  }
  if (child == 0) become(pointers.data(), file);
  close(file);
  int status = 0;
  rusage used{};
  while (wait4(child, &status, 0, &used) < 0) {
    if (errno != EINTR) fail("cannot wait for the process");
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begun;
  return {.cpu_seconds = seconds(used.ru_utime) + seconds(used.ru_stime),
          .wall_seconds = wall.count(),
          .peak_mib = static_cast<double>(used.ru_maxrss) / 1024,
          .exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

}  // namespace jiaokan
