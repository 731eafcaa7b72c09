// jiaokan evaluate TRUTH OUT...: how near the transcripts are to the truth.
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "pipeline/cli/standard_output.h"
#include "pipeline/cli/subcommand.h"
#include "pipeline/evaluation/scores.h"
#include "pipeline/evaluation/truth_file.h"

namespace jiaokan {
namespace {

struct EvaluateRequest {
  std::string truth;
  std::vector<std::filesystem::path> outputs;
};

std::string scores_text(const Scores& scores) {
  return fmt::format(
      "read {:.4f}  cer {:.4f}  head {}/{}  whole {}/{}  texts {} for {}\n"
      "variants {:.4f}  of read: another form of the same character (眾 for 衆)\n",
      scores.per_character(scores.read_errors), scores.per_character(scores.article_errors),
      scores.headlines, scores.articles, scores.whole, scores.jumping, scores.texts,
      scores.articles, scores.per_character(scores.variant_errors));
}

ExitCode evaluate(const EvaluateRequest& request) {
  StandardOutput standard_output;
  const std::vector<TrueArticle> truth = read_truth(request.truth);
  const std::vector<std::u32string> texts = read_output_texts(request.outputs);
  standard_output.write(scores_text(score_articles(truth, texts)));
  return ExitCode::kAllWell;
}

}  // namespace

std::function<ExitCode()> declare_evaluate(CLI::App& command) {
  auto request = std::make_shared<EvaluateRequest>();
  command
      .add_option("TRUTH", request->truth, "The truth: {\"articles\": [{headline, body, jump}]}")
      ->required();
  command
      .add_option("OUT", request->outputs,
                  "A run's output folder, or folders and files of texts, one an article")
      ->required();
  return [request] { return evaluate(*request); };
}

}  // namespace jiaokan
