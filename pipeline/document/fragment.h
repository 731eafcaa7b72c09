// The part of an article that stands on one page, as compose finds it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

enum class Part { kKicker, kHeadline, kSubheading, kBody, kCaption, kCredit };
inline constexpr Part kParts[] = {Part::kKicker, Part::kHeadline, Part::kSubheading,
                                  Part::kBody,   Part::kCaption,  Part::kCredit};
std::string_view to_string(Part part);

// Captions and credits stand beside the text; all else is the text.
bool is_aside(Part part);

// Where a glyph stood in the text as first read.
struct Place {
  std::uint32_t line = 0;   // of the ReadPage
  std::uint32_t glyph = 0;  // of that line
  auto operator<=>(const Place&) const = default;
};

// A paragraph's glyphs in order, without line ends, markup, list marks and layout spaces.
struct Paragraph {
  Part part = Part::kBody;
  std::vector<Glyph> glyphs;
  std::vector<Place> places;  // one for each glyph
  // Positions in `glyphs` before which the source broke off (a column or page end, a stray blank
  // line) and compose joined the halves. Text may be missing there.
  std::vector<std::uint32_t> joints;
};

enum class JumpKind { kTo, kFrom };
inline constexpr JumpKind kJumpKinds[] = {JumpKind::kTo, JumpKind::kFrom};
std::string_view to_string(JumpKind kind);

// 「下转3版」 or 「上接第一版」, taken out of the text.
struct JumpLine {
  JumpKind kind = JumpKind::kTo;
  PageLabel page;          // empty when the digits are lost or none were printed （未完）
  std::u32string title;    // a title that the jump line names, or empty
  std::u32string printed;  // as it stood, brackets included
  Place place;             // of its first glyph
};

// Whether an end of the text is whole or breaks off in mid-sentence.
enum class End { kClosed, kOpen };
inline constexpr End kEnds[] = {End::kClosed, End::kOpen};
std::string_view to_string(End end);

struct Fragment {
  FragmentId id;
  PageName name;  // of the page it stands on; label filled in from the masthead when it was empty
  WitnessKind kind = WitnessKind::kScan;
  std::vector<Paragraph> paragraphs;  // text first in reading order, then captions and credits
  End head = End::kClosed;            // how the body begins
  End tail = End::kClosed;            // how the body ends
  std::optional<JumpLine> from, to;
  Box box;  // empty in a transcript

  bool has_headline() const;
};

}  // namespace jiaokan
