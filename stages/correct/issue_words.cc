#include "stages/correct/issue_words.h"

#include <algorithm>
#include <map>

#include "models/unicode.h"
#include "stages/correct/decode.h"
#include "stages/correct/sampled_finds.h"

namespace jiaokan {
namespace {

constexpr std::uint32_t kFewest = 2;       // a known word that stands there once says nothing
constexpr std::uint32_t kFewestNames = 3;  // an unknown one must come back more often
constexpr std::size_t kShortestName = 2, kLongestName = 4;

using Counts = std::map<std::u32string, std::uint32_t>;

// All runs of a name's length in a run of characters that are no words together.
void count_names(std::u32string_view run, Counts& names) {
  for (std::size_t begin = 0; begin < run.size(); ++begin) {
    for (std::size_t length = kShortestName; length <= kLongestName && begin + length <= run.size();
         ++length) {
      ++names[std::u32string(run.substr(begin, length))];
    }
  }
}

// A paragraph's words, and what the lists have no word for.
void count_words(std::u32string_view text, const Vocabulary& vocabulary, Counts& words,
                 Counts& names, double& total) {
  const DecodedPath path = decode(line_lattice(text), vocabulary, {.beam = 4});
  std::u32string run;
  std::size_t begin = 0;
  for (const std::size_t end : path.word_ends) {
    const std::u32string_view word = text.substr(begin, end - begin);
    begin = end;
    total += 1;
    if (word.size() == 1 && is_han(word[0])) {
      run += word;
      continue;
    }
    count_names(run, names);
    run.clear();
    if (word.size() > 1) ++words[std::u32string(word)];
  }
  count_names(run, names);
}

}  // namespace

std::uint32_t IssueWords::count(std::u32string_view word) const {
  const std::uint32_t found = trie_.find(word);
  return found == WordTrie::kNoWord ? 0 : found;
}

IssueWords count_issue_words(std::span<const Apparatus* const> articles, const Models& models) {
  const IssueWords none;
  const Vocabulary vocabulary(models, none);
  Counts words, names;
  IssueWords issue;
  std::vector<std::u32string> paragraphs;
  for (const Apparatus* article : articles) {
    std::u32string paragraph;
    for (std::size_t column = 0; column <= article->columns.size(); ++column) {
      if (column == article->columns.size() || article->columns[column].begins_paragraph) {
        count_words(paragraph, vocabulary, words, names, issue.total_);
        paragraphs.push_back(std::move(paragraph));
        paragraph.clear();
      }
      if (column == article->columns.size()) break;
      if (const Glyph* glyph = article->lead_glyph(column)) paragraph += glyph->character;
    }
  }
  std::vector<std::pair<std::u32string, std::uint32_t>> kept;
  for (const auto& [word, count] : words) {
    if (count >= kFewest) kept.emplace_back(word, count);
  }
  for (const auto& [name, count] : names) {
    if (count >= kFewestNames && !words.contains(name)) kept.emplace_back(name, count);
  }
  issue.finds_ = sample_finds(articles, models);
  issue.phrases_ = Phrases(paragraphs);
  issue.trie_ = WordTrie::build(std::move(kept));
  return issue;
}

}  // namespace jiaokan
