// A set of words with a number each, walked one character at a time.
//
// The decoder follows many readings of one place at once and drops a branch as soon as no word
// begins so. Marisa's agents look up whole keys only, hence this: nodes in breadth-first order, the
// children of one node side by side and sorted, so that a node is three numbers in flat arrays.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jiaokan {

class WordTrie {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNone = 0xFFFFFFFF;
  static constexpr std::uint32_t kNoWord = 0xFFFFFFFF;

  WordTrie();
  // Words of characters beyond U+FFFF and empty ones are left out; of equal words the last wins.
  static WordTrie build(std::vector<std::pair<std::u32string, std::uint32_t>> words);

  // Bytes as written by to_bytes(), copied. Throws SetupError when they are not that.
  static WordTrie from_bytes(std::string_view bytes);
  std::string to_bytes() const;

  // The node that `c` leads to, or kNone.
  Node step(Node from, char32_t c) const {
    if (c > 0xFFFF) return kNone;
    if (from == kRoot) return roots_[c];
    return may_lead(from, c) ? step_below_root(from, c) : kNone;
  }
  // False when `c` leads nowhere; true may be wrong. `from` may be kNone, not kRoot.
  bool may_step(Node from, char32_t c) const {
    return from != kNone && c <= 0xFFFF && may_lead(from, c);
  }
  // How many ways there are to go on; none from kNone.
  std::size_t ways(Node from) const {
    return from == kNone ? 0 : first_child_[from + 1] - first_child_[from];
  }
  // Calls visit(character, node) for each way to go on, ascending.
  template <class Visit>
  void visit_children(Node from, Visit&& visit) const {
    for (Node child = first_child_[from]; child < first_child_[from + 1]; ++child) {
      visit(static_cast<char32_t>(labels_[child]), child);
    }
  }
  // Calls visit(first, node) for each way from the root over a first character and then `second`,
  // ascending: what may begin a word before it.
  template <class Visit>
  void visit_beginnings(char32_t second, Visit&& visit) const {
    if (second > 0xFFFF) return;
    for (std::uint32_t i = first_beginning_[second]; i < first_beginning_[second + 1]; ++i) {
      visit(static_cast<char32_t>(beginnings_[i].first), beginnings_[i].node);
    }
  }
  // The number of the word that ends here, or kNoWord.
  std::uint32_t value(Node node) const { return values_[node]; }
  std::uint32_t find(std::u32string_view word) const;

  // Gives each word the number that number(word, its number) returns, in the order of code points.
  void renumber(const std::function<std::uint32_t(std::u32string_view, std::uint32_t)>& number);

  bool empty() const { return labels_.size() <= 1; }
  // All words with their numbers, in the order of code points.
  std::vector<std::pair<std::u32string, std::uint32_t>> words() const;

 private:
  // One bit for many ways: most steps lead nowhere, and are told so without a search.
  std::uint32_t bit_of(Node from, char32_t c) const {
    return (from * 0x9E3779B1u + static_cast<std::uint32_t>(c) * 0x85EBCA6Bu) >> shift_;
  }
  bool may_lead(Node from, char32_t c) const {
    const std::uint32_t bit = bit_of(from, c);
    return (ways_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  Node step_below_root(Node from, char32_t c) const;
  template <class Visit>
  void visit_words(Visit visit) const;
  void index();
  void index_roots();
  void index_ways();

  std::vector<std::uint16_t> labels_;       // the character that leads to the node
  std::vector<std::uint32_t> first_child_;  // children of n: [first_child_[n], first_child_[n + 1])
  std::vector<std::uint32_t> values_;
  std::vector<Node> roots_;  // of each character, the child of the root
  struct Beginning {
    std::uint16_t first;
    Node node;
  };
  std::vector<Beginning> beginnings_;  // by their second character
  int shift_ = 0;
  std::vector<std::uint64_t> ways_;
  std::vector<std::uint32_t> first_beginning_;  // of each second character, in beginnings_
};

}  // namespace jiaokan
