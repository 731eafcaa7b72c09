// Makes the built-in dictionary from the word lists that are installed:
//
//     build_dictionary JIEBA_DICT LIBIME_DUMP GLOSSARY OUT OUT_OF_PHRASES PHRASES...
//
// A word goes in when both lists have it, when jieba counted it at least kFewest times, or when the
// glossary or the phrases have it. Its number says where it comes from and how frequent it is, see
// models/dictionary_format.h, which says too what OUT_OF_PHRASES holds. Lists of phrases are given
// in the order of kSharesOfPhrases.
#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "models/build/word_lists.h"
#include "models/dictionary_format.h"
#include "models/unicode.h"
#include "models/word_trie.h"

namespace jiaokan {
namespace {

constexpr long kFewest = 20;
constexpr std::size_t kLongest = 16;
// log10 of running text, of a phrase in print every week, every month, a few times a year, and of a
// name. Told on garbled news: ten times as much makes a quarter more of what was right wrong.
constexpr std::array kSharesOfPhrases{-5.75, -6.25, -6.75, -6.75};

struct Found {
  long count = 0;
  std::uint32_t sources = 0;
  double log10_as_phrase = 0;
};
using Words = std::map<std::u32string, Found>;

bool all_han(const std::u32string& word) {
  return !word.empty() && word.size() <= kLongest && std::all_of(word.begin(), word.end(), is_han);
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
  return words;
}

void add_phrases(const char* path, double log10_share, Words& words) {
  for_each_line(path, [&](const std::u32string& phrase, const std::string&) {
    words[phrase].sources |= kFromPhrases;
    words[phrase].log10_as_phrase = log10_share;
  });
}

bool is_kept(const Found& found) {
  constexpr std::uint32_t both = kFromJieba | kFromLibime;
  return (found.sources & (kFromGlossary | kFromPhrases)) || (found.sources & both) == both ||
         found.count >= kFewest;
}

double total_of(const Words& words) {
  double total = 0;
  for (const auto& [word, found] : words) total += static_cast<double>(found.count);
  return total;
}

double log10_share(const Found& found, double total) {
  return std::log10((static_cast<double>(found.count) + 0.5) / total);
}

std::uint32_t value_of(const Found& found, double total) {
  return dictionary_value(found.sources, found.sources == kFromPhrases ? found.log10_as_phrase
                                                                       : log10_share(found, total));
}

// The words that most likely make up the phrase.
std::vector<std::u32string> split(const std::u32string& phrase, const Words& words, double total) {
  constexpr double kUnknown = -9;  // a character that is no word
  std::vector<double> best(phrase.size() + 1, -1e30);
  std::vector<std::size_t> begins(phrase.size() + 1, 0);  // of the last word
  best[0] = 0;
  for (std::size_t begin = 0; begin < phrase.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= phrase.size(); ++end) {
      const auto word = words.find(phrase.substr(begin, end - begin));
      const bool known = word != words.end() && word->second.count > 0;
      if (!known && end > begin + 1) continue;
      const double score = best[begin] + (known ? log10_share(word->second, total) : kUnknown);
      if (score <= best[end]) continue;
      best[end] = score;
      begins[end] = begin;
    }
  }
  std::vector<std::u32string> parts;
  for (std::size_t end = phrase.size(); end > 0; end = begins[end]) {
    parts.insert(parts.begin(), phrase.substr(begins[end], end - begins[end]));
  }
  return parts;
}

std::vector<PhraseEnds> ends_of_phrases(const WordTrie& trie, const Words& words, double total) {
  const auto in_order = trie.words();
  std::map<std::u32string, std::uint32_t> places;
  for (const auto& [word, value] : in_order) {
    places.emplace(word, static_cast<std::uint32_t>(places.size()));
  }
  const auto place_of = [&](const std::u32string& word) {
    const auto found = places.find(word);
    return found == places.end() ? kNoWordThere : found->second;
  };
  std::vector<PhraseEnds> ends;
  for (const auto& [word, value] : in_order) {
    if (sources_of(value) != kFromPhrases) continue;
    const std::vector<std::u32string> parts = split(word, words, total);
    ends.push_back(
        {.first = place_of(parts.front()),
         .before_last = place_of(parts[parts.size() - std::min<std::size_t>(parts.size(), 2)]),
         .last = place_of(parts.back())});
  }
  return ends;
}

void run(char** arguments) {
  Words words = read_lists(arguments + 1);
  for (std::size_t list = 0; list < kSharesOfPhrases.size(); ++list) {
    add_phrases(arguments[6 + list], kSharesOfPhrases[list], words);
  }
  const double total = total_of(words);
  std::vector<std::pair<std::u32string, std::uint32_t>> kept;
  for (const auto& [word, found] : words) {
    if (!all_han(word) || !(is_kept(found) || word.size() == 1)) continue;
    kept.emplace_back(word, value_of(found, total));
  }
  const WordTrie trie = WordTrie::build(std::move(kept));
  write_bytes(arguments[4], trie.to_bytes());
  const std::vector<PhraseEnds> ends = ends_of_phrases(trie, words, total);
  write_bytes(arguments[5],
              {reinterpret_cast<const char*>(ends.data()), ends.size() * sizeof ends[0]});
}

}  // namespace
}  // namespace jiaokan

int main(int count, char** arguments) {
  if (count != 6 + static_cast<int>(jiaokan::kSharesOfPhrases.size())) {
    std::cerr << "usage: build_dictionary JIEBA_DICT LIBIME_DUMP GLOSSARY OUT OUT_OF_PHRASES "
                 "PHRASES...\n";
    return 2;
  }
  try {
    jiaokan::run(arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "build_dictionary: " << error.what() << '\n';
    return 1;
  }
}
