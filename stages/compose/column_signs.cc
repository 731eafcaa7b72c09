#include "stages/compose/column_signs.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "models/sentence_ends.h"
#include "models/sentence_joint.h"
#include "models/unicode.h"
#include "stages/compose/sentence.h"

namespace jiaokan {
namespace {

using std::u32string_view;

// An article's first paragraph says what its headline says, and when, and nothing of what was said
// before.
constexpr std::size_t kLeadLength = 160, kDateReach = 40;
constexpr double kSays = 4.0, kMostSaid = 0.6, kDated = 1.8, kRefers = -1.6;
constexpr double kOpensFirst = 0.6, kTellsFirst = 1.2, kSignFirst = -1.0;
// Words that a sentence begins with, and signs that none begins with.
constexpr double kOpens = 1.0, kTells = 1.3, kSignGoesOn = -1.5, kClosesUnopened = -0.8;
constexpr double kWordBegins = 0.04;
// A stop that was misread is a character that fits ill behind the others; what a column breaks off
// at often ends a word.
constexpr std::size_t kTail = 9;
constexpr double kMisread = -1.5, kFitsIll = 0.3, kEndsWord = 1.2, kEachFit = 0.5, kUsualFit = -3.5;
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

// 「压。连日来…」: too short for a sentence.
bool ends_at_once(u32string_view text) {
  constexpr std::size_t kShortest = 3;
  const std::size_t sign = text.find_first_of(U"。；、！？;!?");
  return sign < kShortest;
}

double stop_misread(u32string_view text, const LanguageModel& model) {
  if (text.empty() || ends_closed(text)) return 0;
  text = text.substr(text.size() - std::min(text.size(), kTail));
  const double fit = model.score(text) - model.score(text.substr(0, text.size() - 1));
  return kMisread - std::clamp(kEachFit * (fit - kUsualFit), -kFitsIll, kEndsWord);
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
    const bool goes_on = begins_open(paragraph) || ends_at_once(paragraph);
    const bool closes = closes_unopened(paragraph);
    const double opens = begins_with_opener(paragraph), tells = begins_with_saying(paragraph);
    const double word = kWordBegins * first_word_odds(paragraph, model);
    const double says = kSays * std::min(share_of(said, paragraph), kMostSaid);
    signs.opens_article.push_back(says + (is_dated(paragraph) ? kDated : 0) + word +
                                  kOpensFirst * opens + kTellsFirst * tells +
                                  (begins_with_reference(paragraph) ? kRefers : 0) +
                                  (goes_on || closes ? kSignFirst : 0));
    signs.opens_sentence.push_back(word + kOpens * opens + kTells * tells +
                                   (goes_on ? kSignGoesOn : 0) + (closes ? kClosesUnopened : 0));
    signs.stop_misread.push_back(stop_misread(paragraph, model));
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
