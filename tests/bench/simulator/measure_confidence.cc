// usage: measure_confidence FOLDER [ARTICLES]
// Whether a confidence of 0.9 is right nine times in ten: garbled copies of the texts in FOLDER
// (.txt: headline, paragraphs), one to three of each, are settled, and each edit and each doubt
// judged by whether the text is nearer to the truth with it than without. By what is stated: how
// many, and the share that is right.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include <fmt/core.h>

#include "models/unicode.h"
#include "pipeline/document/canonical.h"
#include "stages/collate/collate.h"
#include "stages/correct/correct.h"
#include "tests/bench/simulator/compare.h"
#include "tests/bench/simulator/garble.h"

namespace {

using namespace jiaokan;

constexpr std::size_t kTextsInIssue = 8;

struct Bin {
  double stated = 0;
  std::size_t right = 0, all = 0;
};
using Bins = std::array<Bin, 10>;  // by tenths of what is stated

void count(double stated, bool right, Bins& bins) {
  Bin& bin = bins[std::min<std::size_t>(static_cast<std::size_t>(stated * 10), 9)];
  bin.stated += stated;
  bin.right += right;
  ++bin.all;
}

// How far the text with those edits is from the truth.
std::size_t distance(const Apparatus& apparatus, const std::vector<Edit>& edits,
                     const std::u32string& truth) {
  std::u32string text;
  for (const auto& paragraph : apply_edits(apparatus, edits).paragraphs) {
    for (const char32_t c : paragraph.text) text += matching_key(c);
  }
  return edit_distance(truth, text);
}

void judge_edits(const Apparatus& apparatus, const Decision& decision, const std::u32string& truth,
                 Bins& bins) {
  const std::size_t with_all = distance(apparatus, decision.edits, truth);
  for (std::size_t at = 0; at < decision.edits.size(); ++at) {
    std::vector<Edit> without = decision.edits;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(at));
    const bool right = distance(apparatus, without, truth) > with_all;
    count(decision.edits[at].confidence, right, bins);
  }
}

// A doubt where nothing was edited: the lemma is right when no other reading is nearer.
void judge_doubts(const Apparatus& apparatus, const Decision& decision, const std::u32string& truth,
                  Bins& bins) {
  const std::size_t as_it_is = distance(apparatus, decision.edits, truth);
  for (const Variation& doubt : decision.variations) {
    const auto meets = [&](const Edit& edit) {
      return edit.first < doubt.last && doubt.first < edit.last;
    };
    if (!doubt.doubtful || std::ranges::any_of(decision.edits, meets)) continue;
    bool right = true;
    for (std::size_t other = 1; other < doubt.readings.size(); ++other) {
      std::vector<Edit> edits = decision.edits;
      const auto place = std::ranges::lower_bound(edits, doubt.first, {}, &Edit::first);
      edits.insert(place, {.first = doubt.first,
                           .last = doubt.last,
                           .before = doubt.readings[0].text,
                           .after = doubt.readings[other].text});
      right = right && distance(apparatus, edits, truth) >= as_it_is;
    }
    count(doubt.confidence, right, bins);
  }
}

void print(const char* what, const Bins& bins) {
  fmt::print("{}\n", what);
  for (const Bin& bin : bins) {
    if (bin.all == 0) continue;
    const auto all = static_cast<double>(bin.all);
    fmt::print("  says {:.2f}  is {:.2f}  of {}\n", bin.stated / all,
               static_cast<double>(bin.right) / all, bin.all);
  }
}

// An issue of articles, each in `copies` copies.
void measure(std::span<const CleanArticle> articles, std::size_t copies,
             const GarbleOptions& options, const Garbler& garbler, const Models& models,
             std::mt19937_64& random, Bins& edits, Bins& doubts) {
  std::vector<Apparatus> issue;
  for (const CleanArticle& article : articles) {
    std::vector<GarbledCopy> garbled;
    for (std::size_t copy = 0; copy < copies; ++copy) {
      garbled.push_back(garbler.garble(article, options, random));
    }
    issue.push_back(collate(article_of(garbled), models.language, {}));
  }
  std::vector<const Apparatus*> all;
  for (const Apparatus& apparatus : issue) all.push_back(&apparatus);
  const IssueWords words = count_issue_words(all, models);
  for (std::size_t at = 0; at < issue.size(); ++at) {
    std::u32string truth;
    for (const char32_t c : articles[at].headline + body_of(articles[at])) {
      truth += matching_key(c);
    }
    const Decision decision = correct(issue[at], models, words, {.normal_form = false});
    judge_edits(issue[at], decision, truth, edits);
    judge_doubts(issue[at], decision, truth, doubts);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: measure_confidence FOLDER [ARTICLES]\n");
    return 2;
  }
  const std::vector<CleanArticle> read = read_articles(argv[1]);
  if (read.empty()) {
    fmt::print(stderr, "no texts in {}\n", argv[1]);
    return 3;
  }
  const std::size_t most = argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : read.size();
  const std::span<const CleanArticle> articles = std::span(read).first(std::min(most, read.size()));
  const Models models = Models::load();
  const Garbler garbler(read);
  std::mt19937_64 random(20220309);
  Bins edits{}, doubts{};
  for (const auto& [copies, wrong, lost] :
       {std::tuple{1, 0.01, 0.0}, {1, 0.05, 0.0}, {1, 0.12, 0.0}, {2, 0.05, 0.3}, {3, 0.12, 0.6}}) {
    for (std::size_t first = 0; first < articles.size(); first += kTextsInIssue) {
      measure(articles.subspan(first, std::min(kTextsInIssue, articles.size() - first)),
              static_cast<std::size_t>(copies), {.substituted = wrong, .lost = lost}, garbler,
              models, random, edits, doubts);
    }
  }
  print("edits", edits);
  print("doubts", doubts);
}
