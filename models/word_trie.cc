#include "models/word_trie.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

constexpr std::size_t kCharacters = 0x10000;
// One way in five that leads nowhere is searched for in vain.
constexpr std::size_t kBitsOfWay = 4;

using Words = std::vector<std::pair<std::u32string, std::uint32_t>>;

bool fits(const std::u32string& word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char32_t c) { return c < kCharacters; });
}

// Sorted, each word once.
Words tidy(Words words) {
  std::erase_if(words, [](const auto& entry) { return !fits(entry.first); });
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Words kept;
  for (auto& entry : words) {
    if (!kept.empty() && kept.back().first == entry.first) {
      kept.back().second = entry.second;
    } else {
      kept.push_back(std::move(entry));
    }
  }
  return kept;
}

template <class T>
void append(std::string& bytes, const std::vector<T>& values) {
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

template <class T>
std::vector<T> take(std::string_view& bytes, std::size_t count) {
  if (bytes.size() < count * sizeof(T)) throw SetupError("the built-in dictionary is damaged");
  std::vector<T> values(count);
  std::memcpy(values.data(), bytes.data(), count * sizeof(T));
  bytes.remove_prefix(count * sizeof(T));
  return values;
}

}  // namespace

WordTrie::WordTrie() : labels_{0}, first_child_{1, 1}, values_{kNoWord} {
  index();
}

WordTrie WordTrie::build(Words given) {
  const Words words = tidy(std::move(given));
  WordTrie trie;
  trie.first_child_.clear();
  // The words [begin, end) that share the node's prefix of `depth` characters.
  struct Range {
    std::size_t begin, end, depth;
  };
  std::vector<Range> nodes{{0, words.size(), 0}};
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    auto [begin, end, depth] = nodes[node];
    trie.first_child_.push_back(static_cast<std::uint32_t>(nodes.size()));
    if (begin < end && words[begin].first.size() == depth) {
      trie.values_[node] = words[begin].second;
      ++begin;
    }
    while (begin < end) {
      const char32_t label = words[begin].first[depth];
      std::size_t next = begin;
      while (next < end && words[next].first[depth] == label) ++next;
      nodes.push_back({begin, next, depth + 1});
      trie.labels_.push_back(static_cast<std::uint16_t>(label));
      trie.values_.push_back(kNoWord);
      begin = next;
    }
  }
  trie.first_child_.push_back(static_cast<std::uint32_t>(nodes.size()));
  trie.index();
  return trie;
}

WordTrie WordTrie::from_bytes(std::string_view bytes) {
  const std::uint32_t count = take<std::uint32_t>(bytes, 1)[0];
  WordTrie trie;
  trie.first_child_ = take<std::uint32_t>(bytes, count + 1);
  trie.values_ = take<std::uint32_t>(bytes, count);
  trie.labels_ = take<std::uint16_t>(bytes, count);
  if (count == 0 || !bytes.empty() || trie.first_child_.back() != count ||
      !std::is_sorted(trie.first_child_.begin(), trie.first_child_.end())) {
    throw SetupError("the built-in dictionary is damaged: build again");
  }
  trie.index();
  return trie;
}

std::string WordTrie::to_bytes() const {
  std::string bytes;
  append(bytes, std::vector<std::uint32_t>{static_cast<std::uint32_t>(labels_.size())});
  append(bytes, first_child_);
  append(bytes, values_);
  append(bytes, labels_);
  return bytes;
}

WordTrie::Node WordTrie::step_below_root(Node from, char32_t c) const {
  const auto begin = labels_.begin() + first_child_[from];
  const auto end = labels_.begin() + first_child_[from + 1];
  const auto found = std::lower_bound(begin, end, static_cast<std::uint16_t>(c));
  if (found == end || *found != c) return kNone;
  return static_cast<Node>(found - labels_.begin());
}

std::uint32_t WordTrie::find(std::u32string_view word) const {
  Node node = kRoot;
  for (const char32_t c : word) {
    node = step(node, c);
    if (node == kNone) return kNoWord;
  }
  return value(node);
}

Words WordTrie::words() const {
  Words all;
  visit_words([&](std::u32string_view word, Node node) { all.emplace_back(word, values_[node]); });
  return all;
}

void WordTrie::renumber(
    const std::function<std::uint32_t(std::u32string_view, std::uint32_t)>& number) {
  visit_words(
      [&](std::u32string_view word, Node node) { values_[node] = number(word, values_[node]); });
}

// In the order of code points.
template <class Visit>
void WordTrie::visit_words(Visit visit) const {
  struct Open {
    Node node;
    std::size_t depth;
  };
  std::vector<Open> open{{kRoot, 0}};
  std::u32string word;
  while (!open.empty()) {
    const auto [node, depth] = open.back();
    open.pop_back();
    word.resize(depth);
    if (depth > 0) word.back() = labels_[node];
    if (values_[node] != kNoWord) visit(word, node);
    for (Node child = first_child_[node + 1]; child > first_child_[node]; --child) {
      open.push_back({child - 1, depth + 1});
    }
  }
}

void WordTrie::index() {
  index_roots();
  index_ways();
}

void WordTrie::index_roots() {
  roots_.assign(kCharacters, kNone);
  first_beginning_.assign(kCharacters + 1, 0);
  const auto for_each_beginning = [&](const auto& visit) {
    visit_children(kRoot, [&](char32_t first, Node child) {
      visit_children(child, [&](char32_t second, Node node) { visit(first, second, node); });
    });
  };
  visit_children(kRoot, [&](char32_t first, Node child) { roots_[first] = child; });
  for_each_beginning([&](char32_t, char32_t second, Node) { ++first_beginning_[second + 1]; });
  std::partial_sum(first_beginning_.begin(), first_beginning_.end(), first_beginning_.begin());
  beginnings_.resize(first_beginning_.back());
  std::vector<std::uint32_t> next = first_beginning_;
  for_each_beginning([&](char32_t first, char32_t second, Node node) {
    beginnings_[next[second]++] = {static_cast<std::uint16_t>(first), node};
  });
}

void WordTrie::index_ways() {
  const std::size_t bits = std::bit_ceil(std::max<std::size_t>(64, kBitsOfWay * labels_.size()));
  shift_ = 32 - std::countr_zero(bits);
  ways_.assign(bits / 64, 0);
  for (Node from = 0; from < labels_.size(); ++from) {
    visit_children(from, [&](char32_t c, Node) {
      const std::uint32_t bit = bit_of(from, c);
      ways_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    });
  }
}

}  // namespace jiaokan
