// A run from end to end: what run, read and compile share.
#pragma once

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/run_options.h"

namespace jiaokan {

// Everything that can stop the run is asked before any work is done: inputs, models, readers, the
// output folder. Throws SetupError then.
ExitCode carry_out(const RunRequest& request);

}  // namespace jiaokan
