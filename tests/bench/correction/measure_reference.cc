// usage: measure_reference JIAOKAN SET WORK
// What --reference gives: every other article of SET (truth.json, in/) as a reference text, once as
// it is and once worded otherwise, a slip at every fourth word; a run with each against one
// without. JIAOKAN is the program, WORK a folder for what is written.
#include <cstdlib>
#include <filesystem>
#include <random>

#include <fmt/core.h>

#include "pipeline/document/utf8.h"
#include "pipeline/evaluation/scores.h"
#include "pipeline/evaluation/truth_file.h"
#include "pipeline/io/write_file.h"
#include "tests/bench/simulator/reword.h"

namespace {

using namespace jiaokan;
namespace fs = std::filesystem;

constexpr double kWordsToASlip = 4;

void write_references(const std::vector<TrueArticle>& truth, const Models& models,
                      const fs::path& work) {
  std::vector<CleanArticle> articles;
  for (const TrueArticle& article : truth) articles.push_back({article.headline, {article.body}});
  const Reworder reworder(articles, models);
  std::mt19937_64 random(1949);
  fs::create_directories(work / "exact");
  fs::create_directories(work / "reworded");
  for (std::size_t at = 0; at < truth.size(); at += 2) {
    const std::string name = fmt::format("{:04}.txt", at);
    const std::u32string text = truth[at].headline + U"\n\n" + truth[at].body + U"\n";
    const std::vector<WordSlip> slips = reworder.draw_slips(truth[at].body, kWordsToASlip, random);
    const std::u32string other =
        truth[at].headline + U"\n\n" + with_slips(truth[at].body, slips) + U"\n";
    write_file(work / "exact" / name, encode_utf8(text));
    write_file(work / "reworded" / name, encode_utf8(other));
  }
}

void print_scores(const std::string& name, const std::vector<TrueArticle>& truth,
                  const fs::path& out) {
  const Scores scores = score_articles(truth, read_output_texts(std::span(&out, 1)));
  fmt::print("{:10} read {:.4f}  cer {:.4f}  texts {} for {}\n", name,
             scores.per_character(scores.read_errors), scores.per_character(scores.article_errors),
             scores.texts, scores.articles);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: measure_reference JIAOKAN SET WORK\n");
    return 2;
  }
  const fs::path set = argv[2], work = argv[3];
  const std::vector<TrueArticle> truth = read_truth(set / "truth.json");
  write_references(truth, Models::load(), work);
  for (const std::string name : {"none", "exact", "reworded"}) {
    const fs::path out = work / ("out-" + name);
    fs::remove_all(out);
    const std::string reference =
        name == "none" ? "" : " --reference '" + (work / name).string() + "'";
    const std::string command = fmt::format("'{}' run '{}'{} -o '{}' --progress none", argv[1],
                                            (set / "in").string(), reference, out.string());
    if (std::system(command.c_str()) != 0) return 1;
    print_scores(name, truth, out);
  }
}
