#include "stages/collate/said_elsewhere.h"

#include <algorithm>
#include <string>

namespace jiaokan {
namespace {

constexpr std::size_t kSeed = 4;  // keys; a longer phrase is seldom whole among garbled texts
constexpr char32_t kLeftOut = U'\n';

// How many groups of kSeed keys of the phrase stand in the text.
std::size_t count_found(std::u32string_view phrase, std::u32string_view text) {
  std::size_t found = 0;
  for (std::size_t at = 0; at + kSeed <= phrase.size(); ++at) {
    found += text.find(phrase.substr(at, kSeed)) != text.npos;
  }
  return found;
}

// The keys of one row, those in the steps' columns left out.
std::u32string keys_outside(const Profile& profile, const std::vector<Row>& rows, std::size_t row,
                            std::span<const Step> steps) {
  std::u32string keys;
  auto step = steps.begin();
  for (std::size_t at = 0; at < profile.size(); ++at) {
    while (step != steps.end() && (step->column == Step::kNone || step->column < at)) ++step;
    const std::int32_t glyph = profile.at(at, row);
    if (glyph == kAbsent) continue;
    const bool inside = step != steps.end() && step->column == at;
    keys += inside ? kLeftOut : rows[row].keys[static_cast<std::size_t>(glyph)];
  }
  return keys;
}

}  // namespace

bool is_said_elsewhere(const Profile& profile, const std::vector<Row>& rows, const Row& row,
                       std::span<const Step> steps) {
  std::u32string phrase, rest(row.keys.begin(), row.keys.end());
  for (const Step& step : steps) {
    if (step.glyph == Step::kNone) continue;
    phrase += row.keys[step.glyph];
    rest[step.glyph] = kLeftOut;
  }
  if (phrase.size() < kSeed) return false;
  std::size_t most = count_found(phrase, rest);
  for (std::size_t other = 0; other < rows.size(); ++other) {
    if (&rows[other] == &row) continue;
    most = std::max(most, count_found(phrase, keys_outside(profile, rows, other, steps)));
  }
  return 2 * most >= phrase.size() - kSeed + 1;
}

}  // namespace jiaokan
