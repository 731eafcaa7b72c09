#include "pipeline/cli/interrupt.h"

#include <csignal>

namespace jiaokan {
namespace {

std::atomic<bool> flag = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler must not lock");

void catch_signal(int signal) {
  struct sigaction action = {};
  action.sa_handler = [](int) { flag = true; };
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
