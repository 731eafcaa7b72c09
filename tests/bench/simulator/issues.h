// Issues of a paper in which articles jump from page to page, as a transcriber has them.
#pragma once

#include <random>
#include <span>
#include <string>
#include <vector>

#include "pipeline/document/page.h"
#include "tests/bench/simulator/texts.h"

namespace jiaokan {

// What becomes of an article's two jump lines.
enum class MarkDamage {
  kOneCharacter,  // at most one character of each is wrong
  kOneLost,       // one of the two is not there
  kWrongPage,     // one of the two names another page
};

struct IssueOptions {
  std::size_t articles = 12;
  std::size_t jumps = 5;  // of them
  MarkDamage damage = MarkDamage::kOneCharacter;
  double substituted = 0.05;    // of the characters of the text
  double headline_again = 0.5;  // share of the continuations that repeat the headline
  double missing = 0;           // share of the continuations that were not taken down
};

// The half of an article that stands on a page; `half` 0 is the beginning, or all of it.
struct Half {
  std::size_t article = 0;
  int half = 0;
  auto operator<=>(const Half&) const = default;
};

struct SimulatedIssue {
  std::vector<Transcript> pages;
  std::vector<std::size_t> jumped;                     // articles that jump
  std::vector<std::pair<Half, std::u32string>> texts;  // clean, to tell fragments by
};

// Pages 1 and 2 have all beginnings, pages 3 and 4 the continuations and some whole articles.
// REQUIRES: options.articles texts, those that jump being 120 characters or longer.
SimulatedIssue make_issue(std::span<const CleanArticle> articles, const IssueOptions& options,
                          std::mt19937_64& random);

}  // namespace jiaokan
