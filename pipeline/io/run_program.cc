#include "pipeline/io/run_program.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipeline/document/error.h"

extern char** environ;

namespace jiaokan {
namespace {

constexpr std::size_t kMaxErrorBytes = 4096;

struct Pipe {
  int read = -1, write = -1;

  Pipe() {
    std::array<int, 2> ends{};
    // Close-on-exec: another thread's child must not hold this pipe open.
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
      throw SetupError(fmt::format("no pipe to a program: {}", std::strerror(errno)));
    }
    read = ends[0];
    write = ends[1];
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(read);
    close_end(write);
  }
  static void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
};

pid_t spawn(const std::vector<std::string>& arguments, const Pipe& output, const Pipe& errors) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  std::vector<char*> env;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    if (!std::string_view(*entry).starts_with("LC_ALL=")) env.push_back(*entry);
  }
  std::string locale = "LC_ALL=C";
  env.push_back(locale.data());
  env.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.write, STDERR_FILENO);
  pid_t child = -1;
  const int error = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), env.data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    throw SetupError(fmt::format("cannot start {}: {}", arguments[0], std::strerror(error)));
  }
  return child;
}

// Moves what is there into `target`, up to `limit` bytes; the rest is thrown away. False at the
// end of the stream.
bool drain(int end, std::string& target, std::size_t limit) {
  std::array<char, 65536> buffer;
  const ssize_t count = read(end, buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR;
  const std::size_t room = limit - std::min(limit, target.size());
  target.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
  return count > 0;
}

// Collects both streams until they end. False when a limit was passed first.
bool collect(Pipe& output, Pipe& errors, const ProgramLimits& limits, ProgramResult& result) {
  const auto end = std::chrono::steady_clock::now() + limits.wall_time;
  while (output.read >= 0 || errors.read >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    if (left.count() <= 0 || result.output.size() > limits.output_bytes) return false;
    std::array<pollfd, 2> ends = {{{output.read, POLLIN, 0}, {errors.read, POLLIN, 0}}};
    if (poll(ends.data(), ends.size(), static_cast<int>(left.count())) <= 0) continue;
    if (ends[0].revents != 0 && !drain(output.read, result.output, limits.output_bytes + 1)) {
      Pipe::close_end(output.read);
    }
    if (ends[1].revents != 0 && !drain(errors.read, result.errors, kMaxErrorBytes)) {
      Pipe::close_end(errors.read);
    }
  }
  return true;
}

}  // namespace

ProgramResult run_program(const std::vector<std::string>& arguments, const ProgramLimits& limits) {
  // posix_spawn sets no limits, and fork is not safe among threads: prlimit sets them and then
  // becomes the program.
  std::vector<std::string> limited = {"prlimit", fmt::format("--as={}", limits.memory_bytes),
                                      fmt::format("--cpu={}", limits.cpu_time.count()), "--core=0",
                                      "--"};
  limited.insert(limited.end(), arguments.begin(), arguments.end());
  Pipe output, errors;
  const pid_t child = spawn(limited, output, errors);
  Pipe::close_end(output.write);
  Pipe::close_end(errors.write);
  ProgramResult result;
  result.finished = collect(output, errors, limits, result);
  if (!result.finished) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

}  // namespace jiaokan
