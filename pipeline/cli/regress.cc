// jiaokan regress DIR: runs known cases and compares what comes out with their goldens.
#include <chrono>
#include <filesystem>
#include <iostream>
#include <limits>
#include <memory>

#include <fmt/format.h>
#include <unistd.h>

#include "pipeline/cli/standard_output.h"
#include "pipeline/cli/subcommand.h"
#include "pipeline/document/error.h"
#include "pipeline/evaluation/regression.h"
#include "pipeline/io/run_program.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

struct RegressRequest {
  std::string folder;
  bool update = false;
};

// A new folder for one run's outputs, removed at the end.
class OutputOfCase {
 public:
  OutputOfCase() {
    std::string name = (fs::temp_directory_path() / "jiaokan-regress-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw SetupError(fmt::format("{} cannot be written; set TMPDIR to a folder that can",
                                   fs::temp_directory_path().string()));
    }
    path_ = name;
  }
  ~OutputOfCase() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  OutputOfCase(const OutputOfCase&) = delete;
  OutputOfCase& operator=(const OutputOfCase&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// Each case gets a process of its own, so that one that crashes is a case that fails.
void run_case(const RegressionCase& regression_case, const fs::path& out) {
  std::vector<std::string> arguments = {fs::read_symlink("/proc/self/exe").string(),
                                        "run",
                                        "--progress",
                                        "none",
                                        regression_case.input().string(),
                                        "-o",
                                        out.string()};
  arguments.insert(arguments.end(), regression_case.options.begin(), regression_case.options.end());
  const ProgramResult result =
      run_program(arguments, {.memory_bytes = std::numeric_limits<std::size_t>::max(),
                              .cpu_time = std::chrono::hours(1),
                              .wall_time = std::chrono::hours(1)});
  const bool ran = result.finished && (result.exit_code == static_cast<int>(ExitCode::kAllWell) ||
                                       result.exit_code == static_cast<int>(ExitCode::kSomeFailed));
  if (!ran) {
    throw SetupError(fmt::format("{}: the run ended with {}\n{}", regression_case.folder.string(),
                                 result.exit_code, result.errors));
  }
}

std::string deviation_text(const RegressionCase& regression_case, const Deviation& deviation) {
  return fmt::format("{}: {} differs, character error {:.4f}\n{}", regression_case.folder.string(),
                     deviation.file, deviation.character_error, deviation.diff);
}

// Shows the first deviation, or all of them when the goldens are to be rewritten. Whether there is
// none.
bool check_case(const RegressionCase& regression_case, bool update,
                StandardOutput& standard_output) {
  const OutputOfCase out;
  run_case(regression_case, out.path());
  const std::vector<Deviation> deviations = compare_with_golden(regression_case, out.path());
  for (const Deviation& deviation : deviations) {
    standard_output.write(deviation_text(regression_case, deviation));
    if (!update) return false;
  }
  if (!deviations.empty()) update_golden(regression_case, out.path(), deviations);
  std::cerr << fmt::format("{}: {}\n", regression_case.folder.string(),
                           deviations.empty() ? "as its golden" : "golden rewritten");
  return true;
}

ExitCode regress(const RegressRequest& request) {
  StandardOutput standard_output;
  const std::vector<RegressionCase> cases = find_regression_cases(request.folder);
  for (const RegressionCase& regression_case : cases) {
    // One that is asked for by itself is run though it is known to deviate.
    if (!regression_case.unmet.empty() && cases.size() > 1) {
      std::cerr << fmt::format("{}: left out, not yet met: {}\n", regression_case.folder.string(),
                               regression_case.unmet);
      continue;
    }
    if (!check_case(regression_case, request.update, standard_output)) {
      return ExitCode::kSomeFailed;
    }
  }
  return ExitCode::kAllWell;
}

}  // namespace

std::function<ExitCode()> declare_regress(CLI::App& command) {
  auto request = std::make_shared<RegressRequest>();
  command
      .add_option("DIR", request->folder, "Folder with cases: input/ and golden/, options, limit")
      ->required();
  command.add_flag("--update", request->update,
                   "Rewrite the goldens after showing how they differ");
  return [request] { return regress(*request); };
}

}  // namespace jiaokan
