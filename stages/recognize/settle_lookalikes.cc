#include "stages/recognize/settle_lookalikes.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::u32string_view kRound = U"OoQcC0○";
constexpr std::u32string_view kNumerals = U"〇一二三四五六七八九十百千";
// Between the digits beside it, against the line's height: a comma takes an em.
constexpr float kPointRoom = 0.5F;
// Of a neighbour's width: 一 has 0.9 of it, a hyphen 0.35.
constexpr float kFullWidth = 0.6F;

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != set.npos;
}

// Nearest glyph on one side that is not round itself; 0 at the end of the line.
char32_t beyond(const std::vector<Glyph>& glyphs, std::size_t i, int step) {
  for (auto at = static_cast<std::ptrdiff_t>(i) + step;
       at >= 0 && at < static_cast<std::ptrdiff_t>(glyphs.size()); at += step) {
    const char32_t c = glyphs[static_cast<std::size_t>(at)].character;
    if (!is_one_of(c, kRound)) return c;
  }
  return 0;
}

bool is_zero(const std::vector<Glyph>& glyphs, std::size_t i) {
  const char32_t before = beyond(glyphs, i, -1), after = beyond(glyphs, i, 1);
  const auto foreign = [](char32_t c) { return is_latin(c) || is_digit(c); };
  return is_one_of(glyphs[i].character, kRound) && !foreign(before) && !foreign(after) &&
         (is_one_of(before, kNumerals) || is_one_of(after, kNumerals));
}

bool is_full_stop(const std::vector<Glyph>& glyphs, std::size_t i) {
  if (glyphs[i].character != U'.' || i == 0) return false;
  const char32_t before = glyphs[i - 1].character;
  const char32_t after = i + 1 < glyphs.size() ? glyphs[i + 1].character : 0;
  return (is_han(before) || is_closing(before)) && !is_latin(after) && !is_digit(after) &&
         after != U'.';
}

bool is_one(const std::vector<Glyph>& glyphs, std::size_t i) {
  if (glyphs[i].character != U'-' || i == 0 || i + 1 == glyphs.size()) return false;
  const Glyph &before = glyphs[i - 1], &after = glyphs[i + 1];
  const int neighbour = std::max(before.box.width(), after.box.width());
  return is_han(before.character) && is_han(after.character) &&
         static_cast<float>(glyphs[i].box.width()) >= kFullWidth * static_cast<float>(neighbour);
}

// 一 before a digit is a dash: 1—4月, 5日—7日.
bool is_dash(const std::vector<Glyph>& glyphs, std::size_t i) {
  return glyphs[i].character == U'一' && i > 0 && i + 1 < glyphs.size() &&
         is_digit(glyphs[i + 1].character);
}

// A comma in the middle of a number, where there is room for a point alone.
bool is_point(const std::vector<Glyph>& glyphs, std::size_t i) {
  if (glyphs[i].character != U'，' || i == 0 || i + 1 == glyphs.size()) return false;
  const Glyph &before = glyphs[i - 1], &after = glyphs[i + 1];
  const int across = glyphs[i].box.height();
  return is_digit(before.character) && is_digit(after.character) && across > 0 &&
         static_cast<float>(after.box.left - before.box.right) <
             kPointRoom * static_cast<float>(across);
}

void replace(Glyph& glyph, char32_t character) {
  std::erase_if(glyph.candidates, [&](const Candidate& c) { return c.character == character; });
  glyph.candidates.insert(glyph.candidates.begin(), {glyph.character, (1 - glyph.confidence) / 2});
  glyph.character = character;
}

}  // namespace

std::vector<Glyph> settle_lookalikes(std::vector<Glyph> glyphs) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (is_zero(glyphs, i)) {
      replace(glyphs[i], U'〇');
    } else if (is_full_stop(glyphs, i)) {
      replace(glyphs[i], U'。');
    } else if (is_one(glyphs, i)) {
      replace(glyphs[i], U'一');
    } else if (is_dash(glyphs, i)) {
      replace(glyphs[i], U'—');
    } else if (is_point(glyphs, i)) {
      replace(glyphs[i], U'.');
    }
  }
  return glyphs;
}

}  // namespace jiaokan
