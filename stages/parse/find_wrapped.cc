#include "stages/parse/find_wrapped.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// Widths in half characters: a line is full when it lacks no more than two Han characters.
constexpr std::size_t kSlack = 4;
// Paragraphs, not lines, are wider than any column of a newspaper.
constexpr std::size_t kWidestColumn = 160;

std::size_t width(std::u32string_view text) {
  std::size_t halves = 0;
  for (const char32_t c : text) halves += c < 0x2000 ? 1 : 2;
  return halves;
}

bool stops_open(std::u32string_view text) {
  return !is_sentence_end(text.back()) && !is_closing(text.back());
}

// Wrapped lines of the block [first, last); the last one never is.
void mark(std::span<const MarkedLine> lines, std::size_t first, std::size_t last,
          std::vector<bool>& wrapped) {
  std::size_t widest = 0;
  for (std::size_t i = first; i < last; ++i) widest = std::max(widest, width(lines[i].text));
  if (widest > kWidestColumn) return;
  std::size_t full = 0, open = 0;
  for (std::size_t i = first; i + 1 < last; ++i) {
    if (width(lines[i].text) + kSlack < widest) continue;
    ++full;
    open += stops_open(lines[i].text);
  }
  // By chance a paragraph of one line is as wide as its neighbour, but then it is closed.
  if (full == 0 || 2 * open < full) return;
  for (std::size_t i = first; i + 1 < last; ++i) {
    wrapped[i] = width(lines[i].text) + kSlack >= widest && !lines[i + 1].begins;
  }
}

}  // namespace

std::vector<bool> find_wrapped(std::span<const MarkedLine> lines) {
  std::vector<bool> wrapped(lines.size(), false);
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    // Indented lines belong to the block, blank lines end it.
    while (last < lines.size() && lines[last].number == lines[last - 1].number + 1) ++last;
    mark(lines, first, last, wrapped);
    first = last;
  }
  return wrapped;
}

}  // namespace jiaokan
