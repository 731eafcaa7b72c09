// What `--dictionary FILE` says: words that are right, and what is wrong for them.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models/word_trie.h"

namespace jiaokan {

// Immutable. Outranks all evidence but the ink.
class UserDictionary {
 public:
  UserDictionary() = default;
  // Contents of the files, UTF-8: one word a line, or a wrong word, a tab and the right one. Empty
  // lines and lines that begin with # are skipped. Throws SetupError on a line that is not that.
  static UserDictionary parse(std::span<const std::string> texts);

  const WordTrie& words() const { return words_; }
  const std::vector<std::pair<std::u32string, std::u32string>>& pairs() const { return pairs_; }
  bool empty() const { return words_.empty() && pairs_.empty(); }

 private:
  WordTrie words_;
  std::vector<std::pair<std::u32string, std::u32string>> pairs_;  // wrong, right
};

}  // namespace jiaokan
