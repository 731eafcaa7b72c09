// usage: measure_fusion FOLDER [CLUSTERS]
// Character error of collate and correct over the error that no choice avoids (no copy has the
// character), in percentage points, for 2 to 5 garbled copies of the texts in FOLDER (.txt:
// headline, paragraphs). Beside it what a plain majority makes of collate's columns, and what both
// make of columns that hold what belongs together: the rest is not the alignment's. With
// JIAOKAN_SHOW_FAULTS in the environment each passage that is lost or doubled is shown, and what
// the copies have there.
#include <chrono>
#include <cstdlib>
#include <tuple>

#include <fmt/core.h>

#include "models/unicode.h"
#include "pipeline/document/canonical.h"
#include "pipeline/document/utf8.h"
#include "stages/collate/collate.h"
#include "stages/correct/correct.h"
#include "tests/bench/simulator/aligned.h"
#include "tests/bench/simulator/compare.h"

namespace {

using namespace jiaokan;

struct Sum {
  double decided = 0, voted = 0, decided_aligned = 0, voted_aligned = 0;  // errors
  double unreadable = 0, characters = 0, seconds = 0, columns = 0;
  std::size_t lost = 0, doubled = 0;  // passages

  double above(double errors) const { return 100 * (errors - unreadable) / characters; }
};

std::u32string keys_of(std::u32string_view text) {
  std::u32string keys;
  for (const char32_t c : text) keys += matching_key(c);
  return keys;
}

double errors_of(const std::u32string& truth, const std::vector<Voted>& voted) {
  std::u32string text;
  for (const Voted& v : voted) {
    if (v.character != 0) text += v.character;
  }
  return static_cast<double>(edit_distance(truth, text));
}

// What a copy says of the truth's characters [begin, end); a point where it lacks them.
std::string said_by(const GarbledCopy& copy, std::int32_t begin, std::int32_t end) {
  std::string said;
  std::int32_t last = begin - 1;
  for (std::size_t p = 0; p < copy.origins.size(); ++p) {
    for (std::size_t at = 0; at < copy.origins[p].size(); ++at) {
      const std::int32_t origin = copy.origins[p][at];
      if (origin < begin || origin >= end) continue;
      for (++last; last < origin; ++last) said += '.';
      said += encode_utf8(std::u32string(1, copy.fragment.paragraphs[p].glyphs[at].character));
    }
  }
  for (++last; last < end; ++last) said += '.';
  return said;
}

// The faulty passages of a kind, with what stands beside them, and what each copy has there.
void show_passages(const char* kind, const std::vector<TruthRange>& passages,
                   const std::vector<GarbledCopy>& copies, const std::u32string& truth) {
  constexpr std::size_t kBeside = 10;
  for (const auto& [begin, end] : passages) {
    const std::size_t from = begin - std::min(begin, kBeside);
    const std::size_t to = std::min(end + kBeside, truth.size());
    fmt::print("  {} at {}: {}[{}]{}\n", kind, begin, encode_utf8(truth.substr(from, begin - from)),
               encode_utf8(truth.substr(begin, end - begin)),
               encode_utf8(truth.substr(end, to - end)));
    for (const GarbledCopy& copy : copies) {
      fmt::print("    {}\n",
                 said_by(copy, static_cast<std::int32_t>(from), static_cast<std::int32_t>(to)));
    }
  }
}

// The characters of the decided text, and those of the truth that its edits were made of.
std::vector<Voted> decide(const Apparatus& apparatus, const std::vector<GarbledCopy>& copies,
                          const Models& models) {
  const Apparatus* const all[] = {&apparatus};
  const Decision decision =
      correct(apparatus, models, count_issue_words(all, models), {.normal_form = false});
  const std::vector<std::int32_t> origins = column_origins(apparatus, copies);
  std::vector<Voted> decided;
  for (const auto& paragraph : apply_edits(apparatus, decision.edits).paragraphs) {
    for (std::size_t at = 0; at < paragraph.text.size(); ++at) {
      const Origin& origin = paragraph.origins[at];
      decided.push_back({matching_key(paragraph.text[at])});
      if (origin.edit < 0) decided.back().origin = origins[origin.column];
    }
  }
  for (const Edit& edit : decision.edits) {
    if (edit.after.empty()) continue;
    for (std::size_t at = edit.first; at < edit.last; ++at) decided.push_back({0, origins[at]});
  }
  return decided;
}

void measure(const CleanArticle& article, const std::vector<GarbledCopy>& copies,
             const Models& models, Sum& sum) {
  const std::u32string truth = article.headline + body_of(article), keys = keys_of(truth);
  const auto start = std::chrono::steady_clock::now();
  const Apparatus apparatus = collate(article_of(copies), models.language, {});
  sum.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  sum.columns += static_cast<double>(apparatus.columns.size());
  const Apparatus aligned = align_truly(apparatus, copies, article);
  const std::vector<Voted> voted = vote(apparatus, copies);
  sum.voted += errors_of(keys, voted);
  sum.voted_aligned += errors_of(keys, vote(aligned, copies));
  const std::vector<Voted> decided = decide(apparatus, copies, models);
  sum.decided += errors_of(keys, decided);
  sum.decided_aligned += errors_of(keys, decide(aligned, copies, models));
  sum.unreadable += static_cast<double>(count_unreadable(truth, copies));
  sum.characters += static_cast<double>(truth.size());
  const PassageFaults faults = find_passage_faults(decided, copies, truth.size());
  const std::size_t lost = faults.lost.size(), doubled = faults.doubled.size();
  sum.lost += lost;
  sum.doubled += doubled;
  if (std::getenv("JIAOKAN_SHOW_FAULTS") && lost + doubled > 0) {
    fmt::print("{}: lost {} doubled {}\n", encode_utf8(article.headline), lost, doubled);
    show_passages("lost", faults.lost, copies, truth);
    show_passages("doubled", faults.doubled, copies, truth);
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
  const Models models = Models::load();
  const Garbler garbler(articles);
  fmt::print("points above the floor: decided, voted; in true columns: decided, voted\n");
  fmt::print("noise lost copies  floor decided  voted  decided  voted  lost doubled  chars/s\n");
  // The last: one copy of a careful scribe among those of careless ones.
  for (const auto& [substituted, lost, first] : {std::tuple{0.12, 0.0, 0.12},
                                                 {0.05, 0.30, 0.05},
                                                 {0.12, 0.60, 0.12},
                                                 {0.25, 0.60, 0.25},
                                                 {0.30, 0.60, 0.02}}) {
    for (std::size_t count = 2; count <= 5; ++count) {
      std::mt19937_64 random(20220308 + count);
      Sum sum;
      for (std::size_t at = 0; at < clusters; ++at) {
        const CleanArticle& article = articles[at % articles.size()];
        std::vector<GarbledCopy> copies;
        for (std::size_t copy = 0; copy < count; ++copy) {
          const double wrong = copy == 0 ? first : substituted;
          copies.push_back(garbler.garble(article, {.substituted = wrong, .lost = lost}, random));
        }
        measure(article, copies, models, sum);
      }
      fmt::print(
          "{:4.0f}% {:3.0f}% {:6d} {:6.2f} {:7.2f} {:6.2f} {:8.2f} {:6.2f} {:5d} {:7d} {:8.0f}\n",
          100 * substituted, 100 * lost, count, 100 * sum.unreadable / sum.characters,
          sum.above(sum.decided), sum.above(sum.voted), sum.above(sum.decided_aligned),
          sum.above(sum.voted_aligned), sum.lost, sum.doubled, sum.columns / sum.seconds);
      std::fflush(stdout);
    }
  }
}
