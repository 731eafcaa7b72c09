// The witnesses of one article laid side by side.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/document/article.h"

namespace jiaokan {

// Half-open glyph range of a line, in the page's text as first read.
struct Locus {
  PageId page;
  std::uint32_t line = 0, begin = 0, end = 0;
  auto operator<=>(const Locus&) const = default;
};

// A passage that a witness gives a second time. It stands in no column and is not among the
// witness's glyphs.
struct Repeat {
  std::vector<Glyph> glyphs;
  std::uint16_t page = 0;  // index into the witness's `pages`
  Place place;             // of its first glyph
};

// One witness's text in one row: glyphs of all its fragments, in the article's order.
struct WitnessText {
  Sigil sigil;
  WitnessKind kind = WitnessKind::kScan;
  std::vector<std::string> inputs;  // paths as given, in order, each once
  std::vector<PageName> pages;      // in order, each once
  std::vector<Glyph> glyphs;
  std::vector<std::uint16_t> page_of;  // for each glyph: index into `pages`
  std::vector<Place> places;           // for each glyph: where it stood on that page
  std::vector<std::uint32_t> joints;   // glyph positions before which the source broke off
  std::vector<Repeat> repeats;         // in the order in which they were found
};

// What a witness has in a column, if it is no glyph index.
inline constexpr std::int32_t kOmitted =
    -1;  // its text runs on here without a glyph: a vote for none
inline constexpr std::int32_t kMissing = -2;  // it lacks the passage: no vote

// One place of the article: for each witness a glyph index, kOmitted or kMissing.
struct Column {
  std::vector<std::int32_t> readings;
  // The witness whose reading stands unless an edit says otherwise: its glyph, or nothing if it
  // omits. Never a witness with kMissing.
  std::uint16_t lead = 0;
  Part part = Part::kBody;
  bool begins_paragraph = false;

  // Witnesses that have the passage, whether they read something here or omit it.
  std::size_t votes() const;
};

enum class GapKind { kLost, kContinuedFrom, kContinuedTo };
inline constexpr GapKind kGapKinds[] = {GapKind::kLost, GapKind::kContinuedFrom,
                                        GapKind::kContinuedTo};
std::string_view to_string(GapKind kind);

// Text known to be missing before `column` (== columns.size() for the end of the text).
struct Gap {
  std::size_t column = 0;
  GapKind kind = GapKind::kLost;
  PageLabel page;                 // of a continuation
  bool begins_paragraph = false;  // stands on a line of its own, not inside a sentence
};

struct Apparatus {
  ArticleId article;
  std::vector<WitnessText> witnesses;
  std::vector<Column> columns;  // kicker, headline, subheading, body, then captions and credits
  std::vector<Gap> gaps;        // ascending
  std::optional<Continuation> from, to;

  // The glyph that `witness` has in the column, or nullptr.
  const Glyph* glyph(std::size_t column, std::size_t witness) const;
  const Glyph* lead_glyph(std::size_t column) const { return glyph(column, columns[column].lead); }
  // The text that stands if nothing is edited.
  std::u32string lead_text() const;
};

}  // namespace jiaokan
