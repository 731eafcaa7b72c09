// How jiaokan ends: the codes that scripts rely on.
#pragma once

namespace jiaokan {

enum class ExitCode {
  kAllWell = 0,
  kSomeFailed = 1,    // finished, but some inputs failed: each is named on stderr and in run.json
  kUsage = 2,         // the command line is wrong
  kNothingDone = 3,   // no input readable, output not writable, a model missing
  kInterrupted = 130  // the store holds what was done
};

}  // namespace jiaokan
