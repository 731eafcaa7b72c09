// A line of text as it was first read: glyphs with their alternatives and their place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/enum_text.h"
#include "pipeline/document/geometry.h"

namespace jiaokan {

enum class Direction { kHorizontal, kVertical };
inline constexpr Direction kDirections[] = {Direction::kHorizontal, Direction::kVertical};
std::string_view to_string(Direction direction);

// Simplified, traditional, or the mixture of the 1950s and 1960s.
enum class Script { kHans, kHant, kMixed };
inline constexpr Script kScripts[] = {Script::kHans, Script::kHant, Script::kMixed};
std::string_view to_string(Script script);

// One alternative for a glyph. A character of 0 says "no glyph stands here".
struct Candidate {
  char32_t character = 0;
  float confidence = 0;  // 0..1
  auto operator<=>(const Candidate&) const = default;
};

// Confidence of what a transcript says: it has no ink to be measured against.
inline constexpr float kTranscriptConfidence = 0.9f;

// One character of the page, in NFC. What NFC leaves decomposed counts as glyphs of their own.
struct Glyph {
  char32_t character = 0;
  float confidence = 0;               // 0..1, of `character`
  Box box;                            // in the cleaned page's pixels; empty in a transcript
  std::vector<Candidate> candidates;  // alternatives, best first, `character` not among them
};

// One line as read. In a transcript, a line of the file.
struct TextLine {
  Box box;             // empty in a transcript
  float pitch_px = 0;  // distance from glyph to glyph along the line; 0 when unknown
  Direction direction = Direction::kHorizontal;
  std::uint32_t source_line = 0;  // in a transcript: line number in the file, from 1
  std::vector<Glyph> glyphs;

  std::u32string text() const;
};

// Glyphs as a transcript has them: no boxes, no alternatives, kTranscriptConfidence.
std::vector<Glyph> transcript_glyphs(std::u32string_view text);

// The characters of the glyphs.
std::u32string characters(const std::vector<Glyph>& glyphs);

}  // namespace jiaokan
