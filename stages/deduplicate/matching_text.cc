#include "stages/deduplicate/matching_text.h"

#include "models/unicode.h"

namespace jiaokan {
namespace {

// Keys of the basic plane, looked up once each: the fold is far slower than a table.
class KeyTable {
 public:
  // 0 for what does not count.
  char32_t key(char32_t c) {
    if (c >= keys_.size()) return fold(c);
    if (keys_[c] == kUnknown) keys_[c] = fold(c);
    return keys_[c];
  }

 private:
  static constexpr char32_t kUnknown = 0xFFFFFFFF;

  static char32_t fold(char32_t c) {
    return is_han(c) || is_digit(c) || is_latin(c) || is_numeral(c) ? matching_key(c) : 0;
  }

  std::vector<char32_t> keys_ = std::vector<char32_t>(0x10000, kUnknown);
};

template <class Wanted>
std::vector<MatchingText> texts_of(const std::vector<const Fragment*>& fragments, Wanted&& wanted) {
  KeyTable table;
  std::vector<MatchingText> texts;
  texts.reserve(fragments.size());
  for (const Fragment* fragment : fragments) {
    MatchingText text;
    for (const Paragraph& paragraph : fragment->paragraphs) {
      if (!wanted(paragraph.part)) continue;
      for (const Glyph& glyph : paragraph.glyphs) {
        if (const char32_t key = table.key(glyph.character)) text.push_back(key);
      }
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

std::vector<MatchingText> matching_texts(const std::vector<const Fragment*>& fragments) {
  return texts_of(fragments, [](Part) { return true; });
}

std::vector<MatchingText> matching_headlines(const std::vector<const Fragment*>& fragments) {
  return texts_of(fragments, [](Part part) { return part == Part::kHeadline; });
}

}  // namespace jiaokan
