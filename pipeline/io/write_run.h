// run.json: what went in, what became of it, how long it took, and what made it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pipeline/document/failure.h"
#include "pipeline/document/page.h"

namespace jiaokan {

enum class InputOutcome {
  kRead,
  kKnown,   // its reading came from the store
  kPartly,  // some of its pages failed
  kFailed,
  kPending,  // the run was interrupted before it
};
inline constexpr InputOutcome kInputOutcomes[] = {InputOutcome::kRead, InputOutcome::kKnown,
                                                  InputOutcome::kPartly, InputOutcome::kFailed,
                                                  InputOutcome::kPending};
std::string_view to_string(InputOutcome outcome);

struct PageRecord {
  PageName name;
  InputOutcome outcome = InputOutcome::kPending;
  std::size_t fragments = 0;
  std::vector<std::string> warnings;
};

struct InputRecord {
  std::string path;    // as given
  std::string sha256;  // empty when it could not be read
  WitnessKind kind = WitnessKind::kScan;
  InputOutcome outcome = InputOutcome::kPending;
  std::vector<PageRecord> pages;
};

struct RunRecord {
  std::vector<std::pair<std::string, std::string>> versions;  // of the program, then libraries
  std::vector<std::pair<std::string, std::string>> options;   // as the command line gives them
  bool finished = false;                                      // false: interrupted
  std::vector<InputRecord> inputs;                            // by path
  std::vector<Failure> failures;
  std::vector<std::pair<std::string, std::size_t>> counts;
  double seconds = 0;
  // For each stage that was called: seconds summed over all threads, and calls.
  std::vector<std::pair<Stage, std::pair<double, std::size_t>>> stage_seconds;
};

// Only `times` differs when a run is repeated on the same inputs with the same store.
std::string write_run(const RunRecord& record);

}  // namespace jiaokan
