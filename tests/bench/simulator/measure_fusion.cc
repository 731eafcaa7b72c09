// usage: measure_fusion FOLDER [CLUSTERS]
// Character error of collate and a plain majority over the error that no choice avoids, in
// percentage points, for 2 to 5 garbled copies of the texts in FOLDER (.txt: headline, paragraphs).
#include <chrono>
#include <cstdlib>

#include <fmt/core.h>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"
#include "stages/collate/collate.h"
#include "tests/bench/simulator/compare.h"

namespace {

using namespace jiaokan;

struct Sum {
  double errors = 0, unreadable = 0, characters = 0, seconds = 0, columns = 0;
  PassageFaults faults;
};

std::u32string keys_of(std::u32string_view text) {
  std::u32string keys;
  for (const char32_t c : text) keys += matching_key(c);
  return keys;
}

void measure(const CleanArticle& article, const std::vector<GarbledCopy>& copies,
             const LanguageModel& model, Sum& sum) {
  const std::u32string truth = article.headline + body_of(article);
  const auto start = std::chrono::steady_clock::now();
  const Apparatus apparatus = collate(article_of(copies), model, {});
  sum.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  sum.columns += static_cast<double>(apparatus.columns.size());
  const std::vector<Voted> voted = vote(apparatus, copies);
  std::u32string text;
  for (const Voted& v : voted) text += v.character;
  sum.errors += static_cast<double>(edit_distance(keys_of(truth), text));
  sum.unreadable += static_cast<double>(count_unreadable(truth, copies));
  sum.characters += static_cast<double>(truth.size());
  const PassageFaults faults = find_passage_faults(voted, copies, truth.size());
  sum.faults.lost += faults.lost;
  sum.faults.doubled += faults.doubled;
  if (std::getenv("JIAOKAN_SHOW_FAULTS") && faults.lost + faults.doubled > 0) {
    fmt::print("{}: lost {} doubled {}\n  {}\n", encode_utf8(article.headline), faults.lost,
               faults.doubled, encode_utf8(text));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: measure_fusion FOLDER [CLUSTERS]\n");
    return 2;
  }
  const auto articles = read_articles(argv[1]);
  if (articles.empty()) {
    fmt::print(stderr, "no texts in {}\n", argv[1]);
    return 3;
  }
  const std::size_t clusters =
      argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : articles.size();
  const LanguageModel model = LanguageModel::load();
  const Garbler garbler(articles);
  fmt::print("noise lost  copies  error  floor  above  lost doubled  characters/s\n");
  for (const auto& [substituted, lost] :
       {std::pair{0.12, 0.0}, {0.05, 0.30}, {0.12, 0.60}, {0.25, 0.60}}) {
    for (std::size_t count = 2; count <= 5; ++count) {
      std::mt19937_64 random(20220308 + count);
      Sum sum;
      for (std::size_t at = 0; at < clusters; ++at) {
        const CleanArticle& article = articles[at % articles.size()];
        std::vector<GarbledCopy> copies;
        for (std::size_t copy = 0; copy < count; ++copy) {
          copies.push_back(
              garbler.garble(article, {.substituted = substituted, .lost = lost}, random));
        }
        measure(article, copies, model, sum);
      }
      const double error = 100 * sum.errors / sum.characters;
      const double floor = 100 * sum.unreadable / sum.characters;
      fmt::print("{:4.0f}% {:3.0f}% {:6d} {:7.2f} {:6.2f} {:6.2f} {:5d} {:7d} {:13.0f}\n",
                 100 * substituted, 100 * lost, count, error, floor, error - floor, sum.faults.lost,
                 sum.faults.doubled, sum.columns / sum.seconds);
    }
  }
}
