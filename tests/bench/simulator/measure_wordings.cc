// usage: measure_wordings FOLDER [ROUNDS]
// Of the slips of two fluent, careless transcribers, how many correct settles right: both make
// them, one four times as often. The texts of FOLDER (.txt: headline, paragraphs), eight to an
// article.
#include <algorithm>
#include <cstdlib>
#include <map>

#include <fmt/core.h>

#include "models/unicode.h"
#include "pipeline/document/canonical.h"
#include "pipeline/document/utf8.h"
#include "stages/collate/collate.h"
#include "stages/correct/correct.h"
#include "tests/bench/simulator/garble.h"
#include "tests/bench/simulator/reword.h"

namespace {

using namespace jiaokan;

constexpr std::size_t kTexts = 8;
constexpr double kCareless = 14, kCareful = 56;  // words from slip to slip

// For each position of the truth, and its end, whether the text agrees with it there: the
// character is the same, and nothing stands before it that the truth lacks.
std::vector<bool> agreement(const std::u32string& truth, const std::u32string& text) {
  const std::size_t rows = truth.size() + 1, columns = text.size() + 1;
  std::vector<std::uint32_t> cost(rows * columns);
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return cost[i * columns + j];
  };
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      if (i == 0 || j == 0) {
        at(i, j) = static_cast<std::uint32_t>(i + j);
        continue;
      }
      const bool same = matching_key(truth[i - 1]) == matching_key(text[j - 1]);
      at(i, j) = std::min({at(i - 1, j - 1) + !same, at(i - 1, j) + 1, at(i, j - 1) + 1});
    }
  }
  std::vector<bool> agrees(rows, true);
  std::size_t i = truth.size(), j = text.size();
  while (i > 0 || j > 0) {
    const bool same = i > 0 && j > 0 && matching_key(truth[i - 1]) == matching_key(text[j - 1]);
    if (i > 0 && j > 0 && at(i, j) == at(i - 1, j - 1) + !same) {
      --i, --j;
      if (!same) agrees[i] = false;
    } else if (i > 0 && at(i, j) == at(i - 1, j) + 1) {
      agrees[--i] = false;
    } else {
      agrees[i] = false;
      --j;
    }
  }
  return agrees;
}

GarbledCopy copy_of(const std::u32string& headline, const std::u32string& body,
                    const Garbler& plain, std::mt19937_64& random) {
  return plain.garble({.headline = headline, .paragraphs = {body}},
                      {.substituted = 0,
                       .lost = 0,
                       .inserted = 0,
                       .half_width = 0,
                       .broken_paragraph = 0,
                       .break_seen = 0},
                      random);
}

std::u32string settled_text(const Apparatus& apparatus, const Models& models) {
  const Apparatus* const all[] = {&apparatus};
  const Decision decision = correct(apparatus, models, count_issue_words(all, models), {});
  std::u32string text;
  for (const auto& paragraph : apply_edits(apparatus, decision.edits).paragraphs) {
    if (paragraph.part == Part::kBody) text += paragraph.text;
  }
  return text;
}

struct Count {
  int all = 0, right = 0;
};

const char* kind_of(const WordSlip& slip) {
  if (slip.written.empty()) return "left out";
  if (slip.begin == slip.end) return "put in";
  return slip.written.size() < slip.end - slip.begin ? "cut short" : "exchanged";
}

void show(bool careless, const std::u32string& truth, const WordSlip& slip) {
  const std::size_t from = slip.begin - std::min<std::size_t>(slip.begin, 8);
  fmt::print("{} {}【{}/{}】{}\n", careless ? "careless" : "careful ",
             encode_utf8(truth.substr(from, slip.begin - from)),
             encode_utf8(truth.substr(slip.begin, slip.end - slip.begin)),
             encode_utf8(slip.written), encode_utf8(truth.substr(slip.end, 8)));
}

}  // namespace

int main(int argc, char** argv) {
  const auto texts = argc < 2 ? std::vector<CleanArticle>() : read_articles(argv[1]);
  if (texts.empty()) {
    fmt::print(stderr, "usage: measure_wordings FOLDER [ROUNDS]; FOLDER has .txt files\n");
    return 2;
  }
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 1;
  const Models models = Models::load();
  const Garbler plain(texts);
  const Reworder reworder(texts, models);
  std::map<std::string, Count> counts;
  std::mt19937_64 random(20220308);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t first = 0; first + kTexts <= texts.size(); first += kTexts) {
      std::u32string truth;
      for (std::size_t at = first; at < first + kTexts; ++at) truth += body_of(texts[at]);
      const std::u32string& headline = texts[first].headline;
      const std::vector<WordSlip> slips[] = {reworder.draw_slips(truth, kCareless, random),
                                             reworder.draw_slips(truth, kCareful, random)};
      std::vector<GarbledCopy> copies;
      for (const auto& made : slips) {
        copies.push_back(copy_of(headline, with_slips(truth, made), plain, random));
      }
      const std::u32string text =
          settled_text(collate(article_of(copies), models.language, {}), models);
      const std::vector<bool> agrees = agreement(truth, text);
      for (std::size_t copy = 0; copy < 2; ++copy) {
        for (const WordSlip& slip : slips[copy]) {
          // Where both slipped, nobody has the truth.
          const bool both = std::ranges::any_of(slips[1 - copy], [&](const WordSlip& other) {
            return other.begin < slip.end + 3 && slip.begin < other.end + 3;
          });
          if (both) continue;
          bool right = true;
          for (std::size_t at = slip.begin; at <= slip.end; ++at) right = right && agrees[at];
          for (const std::string& name :
               {std::string("all"),
                std::string(copy == 0 ? "careless " : "careful ") + kind_of(slip)}) {
            counts[name].all += 1;
            counts[name].right += right;
          }
          if (std::getenv("JIAOKAN_SHOW_SLIPS") && !right) show(copy == 0, truth, slip);
        }
      }
    }
  }
  for (const auto& [name, count] : counts) {
    fmt::print("{:20} {:5} of {:5} settled right, {:.3f}\n", name, count.right, count.all,
               static_cast<double>(count.right) / count.all);
  }
}
