#include "stages/correct/guesses.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLongestWord = 10;
// log10 by which a phrase gains with each further character of the text that it fits.
constexpr float kFits = 1;

using Ranked = std::vector<std::pair<float, char32_t>>;  // by their share, negative

// At most `most` characters, the commonest first, each once.
std::vector<char32_t> commonest_of(Ranked ranked, std::size_t most) {
  std::ranges::make_heap(ranked, std::ranges::greater());
  std::vector<char32_t> characters;
  for (auto last = ranked.end(); last != ranked.begin() && characters.size() < most; --last) {
    std::ranges::pop_heap(ranked.begin(), last, std::ranges::greater());
    const char32_t c = std::prev(last)->second;
    if (std::ranges::find(characters, c) == characters.end()) characters.push_back(c);
  }
  return characters;
}

class Completer {
 public:
  Completer(std::u32string_view text, std::size_t at, const Dictionary& dictionary, Units units)
      : text_(text), at_(at), dictionary_(dictionary), units_(units) {}

  // The words that fit, each with its character at the place.
  Ranked run() {
    for (std::size_t begin = at_ - std::min(at_, kLongestWord - 1); begin < at_; ++begin) {
      WordTrie::Node node = WordTrie::kRoot;
      for (std::size_t i = begin; i < at_ && node != WordTrie::kNone; ++i) {
        node = trie().step(node, text_[i]);
      }
      if (node == WordTrie::kNone) continue;
      trie().visit_children(
          node, [&](char32_t c, WordTrie::Node child) { follow(c, child, begin, at_ + 1); });
    }
    if (at_ + 1 < text_.size()) {
      trie().visit_beginnings(
          text_[at_ + 1], [&](char32_t c, WordTrie::Node node) { follow(c, node, at_, at_ + 2); });
    }
    return std::move(found_);
  }

 private:
  const WordTrie& trie() const { return dictionary_.trie(); }

  // All words that begin at `begin`, have `c` at the place and then what stands there. `node` is
  // what their characters before `next` lead to.
  void follow(char32_t c, WordTrie::Node node, std::size_t begin, std::size_t next) {
    if (c == text_[at_] || !is_han(c)) return;
    for (;; ++next) {
      const std::uint32_t word = trie().value(node);
      if (word != WordTrie::kNoWord && dictionary_.entry(word).is_one_of(units_)) {
        const float fits = units_ == Units::kWords ? 0 : static_cast<float>(next - begin) * kFits;
        found_.emplace_back(-dictionary_.entry(word).log10_share - fits, c);
      }
      if (next == text_.size() || next - begin == kLongestWord) return;
      node = trie().step(node, text_[next]);
      if (node == WordTrie::kNone) return;
    }
  }

  std::u32string_view text_;
  std::size_t at_;
  const Dictionary& dictionary_;
  Units units_;
  Ranked found_;
};

}  // namespace

std::vector<char32_t> completions_at(std::u32string_view text, std::size_t at,
                                     const Dictionary& dictionary, Units units, std::size_t most) {
  return commonest_of(Completer(text, at, dictionary, units).run(), most);
}

std::vector<char32_t> commonest_characters(const Dictionary& dictionary, std::size_t most) {
  Ranked ranked;
  dictionary.trie().visit_children(WordTrie::kRoot, [&](char32_t c, WordTrie::Node node) {
    const std::uint32_t word = dictionary.trie().value(node);
    if (word != WordTrie::kNoWord && is_han(c)) {
      ranked.emplace_back(-dictionary.entry(word).log10_share, c);
    }
  });
  return commonest_of(std::move(ranked), most);
}

}  // namespace jiaokan
