// Ctrl-C and termination: finish what is in work, keep it, and end.
#pragma once

#include <atomic>

namespace jiaokan {

// True once SIGINT or SIGTERM came. The first call starts catching them; a second signal kills.
const std::atomic<bool>& interrupted();

}  // namespace jiaokan
