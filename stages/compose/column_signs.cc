#include "stages/compose/column_signs.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "models/sentence_ends.h"
#include "models/sentence_joint.h"
#include "models/unicode.h"

namespace jiaokan {
namespace {

using std::u32string_view;

// An article's first paragraph says what its headline says, and when.
constexpr std::size_t kLeadLength = 160, kDateReach = 40;
constexpr double kFirst = -1.2, kSays = 3.9, kDated = 1.3, kWordOpens = 0.17;
constexpr double kMostSaid = 0.6;
// A word that a sentence may begin with, and a sign that none begins with.
constexpr double kWordBegins = 0.11, kSignGoesOn = -1.0;
using Pairs = std::set<std::pair<char32_t, char32_t>>;

Pairs pairs_of(u32string_view text) {
  Pairs pairs;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (is_han(text[at - 1]) && is_han(text[at])) pairs.emplace(text[at - 1], text[at]);
  }
  return pairs;
}

// Share of the headline's pairs of characters that the paragraph says again, 0..1.
double share_of(const Pairs& headline, u32string_view paragraph) {
  if (headline.empty()) return 0;
  const Pairs said = pairs_of(paragraph.substr(0, kLeadLength));
  const auto both =
      std::ranges::count_if(headline, [&](const auto& pair) { return said.contains(pair); });
  return static_cast<double>(both) / static_cast<double>(headline.size());
}

bool is_dated(u32string_view text) {
  text = text.substr(0, kDateReach);
  for (std::size_t at = text.find(U'日'); at != text.npos; at = text.find(U'日', at + 1)) {
    if (at > 0 && is_numeral(text[at - 1])) return true;
  }
  return false;
}

}  // namespace

ColumnSigns read_signs(const std::u32string& headline,
                       const std::vector<std::u32string>& paragraphs, const LanguageModel& model) {
  const std::size_t count = paragraphs.size();
  const Pairs said = pairs_of(headline);
  ColumnSigns signs;
  signs.joins.assign(count, std::vector<double>(count, 0));
  std::u32string all;  // as matching keys
  for (const std::u32string& paragraph : paragraphs) {
    for (const char32_t c : paragraph) all += matching_key(c);
    all += U'\n';
    const double word = first_word_odds(paragraph, model);
    const double sign = begins_open(paragraph) || closes_unopened(paragraph) ? kSignGoesOn : 0;
    const double says = kSays * std::min(share_of(said, paragraph), kMostSaid);
    signs.opens_article.push_back(kFirst + says + (is_dated(paragraph) ? kDated : 0) +
                                  kWordOpens * word + sign);
    signs.opens_sentence.push_back(kWordBegins * word + sign);
  }
  for (std::size_t x = 0; x < count; ++x) {
    if (ends_closed(paragraphs[x])) continue;
    for (std::size_t y = 0; y < count; ++y) {
      if (y != x) signs.joins[x][y] = joint_odds(paragraphs[x], paragraphs[y], all, model);
    }
  }
  return signs;
}

}  // namespace jiaokan
