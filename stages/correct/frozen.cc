#include "stages/correct/frozen.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kShortestName = 3;  // two characters meet by chance
constexpr std::size_t kLongestQuotation = 200;

void freeze(std::vector<bool>& frozen, std::size_t begin, std::size_t end) {
  std::fill(frozen.begin() + static_cast<std::ptrdiff_t>(begin),
            frozen.begin() + static_cast<std::ptrdiff_t>(end), true);
}

// Two numerals side by side, or one that counts something.
void freeze_figures(std::u32string_view text, std::vector<bool>& frozen) {
  static constexpr std::u32string_view kUnits =
      U"年月日号时分秒点元亿万%％届次名位件起项条家岁批架艘座";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_numeral(text[at])) continue;
    const bool after = at > 0 && (is_numeral(text[at - 1]) || text[at - 1] == U'第');
    const bool before = at + 1 < text.size() &&
                        (is_numeral(text[at + 1]) || kUnits.find(text[at + 1]) != kUnits.npos);
    if (after || before || is_digit(text[at])) frozen[at] = true;
  }
}

void freeze_names(std::u32string_view text, const Dictionary& dictionary,
                  std::vector<bool>& frozen) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    WordTrie::Node node = WordTrie::kRoot;
    for (std::size_t at = begin; at < text.size(); ++at) {
      node = dictionary.trie().step(node, text[at]);
      if (node == WordTrie::kNone) break;
      const std::uint32_t number = dictionary.trie().value(node);
      if (number != WordTrie::kNoWord && at + 1 - begin >= kShortestName &&
          dictionary.entry(number).in_glossary) {
        freeze(frozen, begin, at + 1);
      }
    }
  }
}

void freeze_quotations(std::u32string_view text, std::vector<bool>& frozen) {
  for (std::size_t open = 0; open < text.size(); ++open) {
    if (text[open] != U'“' && text[open] != U'「') continue;
    const std::size_t close = text.find(text[open] == U'“' ? U'”' : U'」', open);
    if (close == text.npos || close - open > kLongestQuotation) continue;
    freeze(frozen, open, close);
  }
}

}  // namespace

std::vector<bool> find_frozen(std::u32string_view text, const Dictionary& dictionary,
                              bool with_quotations) {
  std::vector<bool> frozen(text.size(), false);
  freeze_figures(text, frozen);
  freeze_names(text, dictionary, frozen);
  if (with_quotations) freeze_quotations(text, frozen);
  return frozen;
}

}  // namespace jiaokan
