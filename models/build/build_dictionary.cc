// Makes the built-in dictionary from the word lists that are installed:
//
//     build_dictionary JIEBA_DICT LIBIME_DUMP GLOSSARY PHRASES OUT
//
// A word goes in when both lists have it, when jieba counted it at least kFewest times, or when the
// glossary or the phrases have it. Its number says where it comes from and how frequent it is, see
// models/dictionary.h.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

#include "models/dictionary_format.h"
#include "models/unicode.h"
#include "models/word_trie.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr long kFewest = 20;
constexpr std::size_t kLongest = 16;

struct Found {
  long count = 0;
  std::uint32_t sources = 0;
};
using Words = std::map<std::u32string, Found>;

bool all_han(const std::u32string& word) {
  return !word.empty() && word.size() <= kLongest && std::all_of(word.begin(), word.end(), is_han);
}

std::ifstream open(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return file;
}

// The first fields of each line that is no comment.
template <class Use>
void for_each_line(const char* path, Use use) {
  std::ifstream file = open(path);
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string word, second;
    fields >> word >> second;
    if (!word.empty() && !find_invalid_utf8(word)) use(decode_utf8(word), second);
  }
}

Words read_lists(char** paths) {
  Words words;
  for_each_line(paths[0], [&](const std::u32string& word, const std::string& count) {
    words[word].count += std::stol(count);
    words[word].sources |= kFromJieba;
  });
  for_each_line(paths[1], [&](const std::u32string& word, const std::string&) {
    words[word].sources |= kFromLibime;
  });
  for_each_line(paths[2], [&](const std::u32string& word, const std::string&) {
    words[word].sources |= kFromGlossary;
  });
  for_each_line(paths[3], [&](const std::u32string& word, const std::string&) {
    words[word].sources |= kFromPhrases;
  });
  return words;
}

bool is_kept(const Found& found) {
  constexpr std::uint32_t both = kFromJieba | kFromLibime;
  return (found.sources & (kFromGlossary | kFromPhrases)) || (found.sources & both) == both ||
         found.count >= kFewest;
}

int run(char** arguments) {
  const Words words = read_lists(arguments + 1);
  double total = 0;
  for (const auto& [word, found] : words) total += static_cast<double>(found.count);
  std::vector<std::pair<std::u32string, std::uint32_t>> kept;
  for (const auto& [word, found] : words) {
    if (!all_han(word) || !(is_kept(found) || word.size() == 1)) continue;
    const double share = (static_cast<double>(found.count) + 0.5) / total;
    kept.emplace_back(word, dictionary_value(found.sources, std::log10(share)));
  }
  const std::string bytes = WordTrie::build(std::move(kept)).to_bytes();
  std::ofstream out(arguments[5], std::ios::binary);
  out << bytes;
  out.close();
  return out ? 0 : 1;
}

}  // namespace
}  // namespace jiaokan

int main(int count, char** arguments) {
  if (count != 6) {
    std::cerr << "usage: build_dictionary JIEBA_DICT LIBIME_DUMP GLOSSARY PHRASES OUT\n";
    return 2;
  }
  try {
    return jiaokan::run(arguments);
  } catch (const std::exception& error) {
    std::cerr << "build_dictionary: " << error.what() << '\n';
    return 1;
  }
}
