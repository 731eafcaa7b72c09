#include "pipeline/cli/interrupt.h"

#include <csignal>
#include <string_view>

#include <unistd.h>

namespace jiaokan {
namespace {

std::atomic<bool> flag = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler must not lock");

// A signal handler may call little more than write().
void stop_in_order(int) {
  static constexpr std::string_view kNotice =
      "\ninterrupted: the pages in work are finished and kept; once more to stop at once\n";
  flag = true;
  static_cast<void>(!write(STDERR_FILENO, kNotice.data(), kNotice.size()));
}

void catch_signal(int signal) {
  struct sigaction action = {};
  action.sa_handler = stop_in_order;
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  sigaction(signal, &action, nullptr);
}

}  // namespace

const std::atomic<bool>& interrupted() {
  static const bool caught = [] {
    catch_signal(SIGINT);
    catch_signal(SIGTERM);
    return true;
  }();
  static_cast<void>(caught);
  return flag;
}

}  // namespace jiaokan
