// Cases of known inputs and right outputs: does a run still give what it should?
//
// A case is a folder with
//   input/      what is run
//   golden/     the outputs that are compared, named as in the run's output: articles/*.txt, all of
//               them, and any other file of the output. Of run.json only what the golden has.
//   options     arguments that the run gets besides, separated by white space; may be absent
//   limit       the character error up to which an article passes (0.02), where the outcome depends
//               on the recogniser's version; absent for none
//   unmet       why the program does not give this golden yet; absent when it does
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jiaokan {

struct RegressionCase {
  std::filesystem::path folder;
  std::vector<std::string> options;
  double limit = 0;   // character errors a character of the golden
  std::string unmet;  // the first line of the file

  std::filesystem::path input() const { return folder / "input"; }
  std::filesystem::path golden() const { return folder / "golden"; }
};

// The cases at and below `folder`, by path. Throws SetupError when there is none, or when a limit
// is no number.
std::vector<RegressionCase> find_regression_cases(const std::filesystem::path& folder);

// One file that is not as its golden, beyond the limit.
struct Deviation {
  std::string file;            // relative to golden/
  double character_error = 0;  // 1 for a file that only one of the sides has
  std::string diff;            // unified, golden first
};

// By file. `out` is what a run over the case's input has written; in what is compared, the path of
// the input reads "input".
std::vector<Deviation> compare_with_golden(const RegressionCase& regression_case,
                                           const std::filesystem::path& out);

// Writes the deviating files to golden/ as they are in `out`, and removes those that `out` lacks.
void update_golden(const RegressionCase& regression_case, const std::filesystem::path& out,
                   const std::vector<Deviation>& deviations);

}  // namespace jiaokan
