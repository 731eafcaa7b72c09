#include "stages/correct/guesses.h"

#include <algorithm>
#include <array>
#include <map>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLongestWord = 6;
// Neighbours that tell a place: so many characters before and after it.
constexpr std::array<std::pair<std::size_t, std::size_t>, 5> kNeighbours = {
    {{4, 0}, {3, 1}, {2, 2}, {1, 3}, {0, 4}}};

using Found = std::map<char32_t, float>;  // with the share of the commonest word

class Completer {
 public:
  Completer(std::u32string_view text, std::size_t at, const Dictionary& dictionary)
      : text_(text), at_(at), dictionary_(dictionary) {}

  Found run() {
    for (std::size_t begin = at_ - std::min(at_, kLongestWord - 1); begin <= at_; ++begin) {
      WordTrie::Node node = WordTrie::kRoot;
      for (std::size_t i = begin; i < at_ && node != WordTrie::kNone; ++i) {
        node = trie().step(node, text_[i]);
      }
      if (node == WordTrie::kNone) continue;
      trie().visit_children(node, [&](char32_t c, WordTrie::Node child) {
        if (c != text_[at_]) follow(c, child, begin);
      });
    }
    return std::move(found_);
  }

 private:
  const WordTrie& trie() const { return dictionary_.trie(); }

  // All words that begin at `begin`, have `c` at the place and then what stands there.
  void follow(char32_t c, WordTrie::Node node, std::size_t begin) {
    for (std::size_t next = at_ + 1;; ++next) {
      const std::uint32_t word = trie().value(node);
      if (word != WordTrie::kNoWord && next - begin > 1 && is_han(c)) {
        const float share = dictionary_.entry(word).log10_share;
        const auto [known, is_new] = found_.emplace(c, share);
        if (!is_new) known->second = std::max(known->second, share);
      }
      if (next == text_.size() || next - begin == kLongestWord) return;
      node = trie().step(node, text_[next]);
      if (node == WordTrie::kNone) return;
    }
  }

  std::u32string_view text_;
  std::size_t at_;
  const Dictionary& dictionary_;
  Found found_;
};

// The neighbours of `at` with a mark where it stands; empty where the text does not reach.
std::u32string key_of(std::u32string_view text, std::size_t at,
                      const std::pair<std::size_t, std::size_t>& reach) {
  const auto [before, after] = reach;
  if (at < before || at + after >= text.size()) return {};
  std::u32string key(text.substr(at - before, before));
  key += U'\0';
  key += text.substr(at + 1, after);
  return std::ranges::count_if(key, is_han) == 4 ? key : std::u32string();
}

}  // namespace

std::vector<char32_t> completions_at(std::u32string_view text, std::size_t at,
                                     const Dictionary& dictionary, std::size_t most) {
  const Found found = Completer(text, at, dictionary).run();
  std::vector<std::pair<float, char32_t>> ranked;
  for (const auto& [c, share] : found) ranked.emplace_back(-share, c);
  std::ranges::sort(ranked);
  std::vector<char32_t> characters;
  for (const auto& [share, c] : ranked) {
    if (characters.size() == most) break;
    characters.push_back(c);
  }
  return characters;
}

Phrases::Phrases(std::u32string_view article) {
  for (std::size_t at = 0; at < article.size(); ++at) {
    if (!is_han(article[at])) continue;
    for (const auto& reach : kNeighbours) {
      const std::u32string key = key_of(article, at, reach);
      if (!key.empty()) said_[key] += article[at];
    }
  }
}

std::vector<char32_t> Phrases::between_neighbours(std::u32string_view text, std::size_t at) const {
  std::vector<char32_t> characters;
  for (const auto& reach : kNeighbours) {
    const auto found = said_.find(key_of(text, at, reach));
    if (found == said_.end()) continue;
    for (const char32_t c : found->second) {
      if (c != text[at]) characters.push_back(c);
    }
  }
  std::ranges::sort(characters);
  const auto repeated = std::ranges::unique(characters);
  characters.erase(repeated.begin(), repeated.end());
  return characters;
}

}  // namespace jiaokan
