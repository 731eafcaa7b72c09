#include "stages/collate/telling.h"

#include <algorithm>
#include <map>
#include <string>

namespace jiaokan {
namespace {

constexpr std::size_t kPhrase = 4;  // keys
constexpr float kSaidTwice = 0.7f;
constexpr std::size_t kWord = 3;
constexpr float kFollows = 0.3f;  // taken off for each log10 of the odds that the text runs on

// Phrases of a body, each with how often it stands there.
std::map<std::u32string, int> phrases_of(const Row& row) {
  std::map<std::u32string, int> phrases;
  const auto begin = row.keys.begin() + row.begin_of(RowBlock::kBody);
  const auto end = row.keys.begin() + row.end_of(RowBlock::kBody);
  for (auto at = begin; end - at >= static_cast<std::ptrdiff_t>(kPhrase); ++at) {
    ++phrases[std::u32string(at, at + kPhrase)];
  }
  return phrases;
}

// Of a character or word written twice the two tell alike, so that alignment may keep either.
void level_doubled(Row& row) {
  for (std::size_t at = 1; at < row.size(); ++at) {
    for (std::size_t back = 1; back <= std::min(kWord, at); ++back) {
      if (row.keys[at] != row.keys[at - back]) continue;
      row.tells[at] = row.tells[at - back];
      break;
    }
  }
}

}  // namespace

void find_telling(std::vector<Row>& rows) {
  std::map<std::u32string, int> most;
  for (const Row& row : rows) {
    for (const auto& [phrase, count] : phrases_of(row)) {
      most[phrase] = std::max(most[phrase], count);
    }
  }
  for (Row& row : rows) {
    row.tells.assign(row.size(), 1);
    const std::u32string keys(row.keys.begin(), row.keys.end());
    for (std::size_t at = row.begin_of(RowBlock::kBody);
         at + kPhrase <= row.end_of(RowBlock::kBody); ++at) {
      if (most.at(keys.substr(at, kPhrase)) < 2) continue;
      std::fill_n(row.tells.begin() + static_cast<std::ptrdiff_t>(at), kPhrase, kSaidTwice);
    }
    for (std::size_t at = 0; at < row.size() && !row.runs_on.empty(); ++at) {
      row.tells[at] *= 1 - kFollows * std::max(0.0f, row.runs_on[at]);
    }
    level_doubled(row);
  }
}

}  // namespace jiaokan
