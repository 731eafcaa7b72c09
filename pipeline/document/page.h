// A page on its way from pixels to text. Its state is its type:
// Scan → CleanPage → SegmentedPage → ReadPage; a Transcript becomes a ReadPage at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/enum_text.h"
#include "pipeline/document/geometry.h"
#include "pipeline/document/id.h"
#include "pipeline/document/raster.h"
#include "pipeline/document/text.h"

namespace jiaokan {

// Who says what stands in a text, in rising rank.
enum class WitnessKind { kTranscript, kScan, kReference, kReviewer };
inline constexpr WitnessKind kWitnessKinds[] = {WitnessKind::kTranscript, WitnessKind::kScan,
                                                WitnessKind::kReference, WitnessKind::kReviewer};
std::string_view to_string(WitnessKind kind);

// Where a page comes from and what it is called.
struct PageName {
  PageId id;
  IssueId issue;
  PageLabel label;    // from the file's name; empty when the name does not tell
  std::string input;  // the path as given
  int image = 0;      // which image of a TIFF or PDF, from 0
};

struct Scan {
  PageName name;
  Raster raster;
};

struct Transcript {
  PageName name;
  WitnessKind kind = WitnessKind::kTranscript;  // or kReference
  std::string bytes;                            // the file as it is; UTF-8, checked on reading
};

// A page whose paper is white, whose ink is dark, and whose lines are level.
struct CleanPage {
  PageName name;
  Raster raster;
  // Of its size, or empty: the same with fainter strokes left in, and noise as faint as those.
  Raster tones;
  double skew_degrees = 0;  // by which the scan was turned clockwise to become level
};

enum class RegionRole {
  kBody,
  kHeadline,
  kKicker,      // the line before a headline
  kSubheading,  // within or below the headline, or between paragraphs
  kByline,
  kCaption,
  kCredit,
  kPhoto,
  kMasthead,
  kPageNumber,  // page label, date line, running head
  kJumpLine,
  kOther,  // text-like ink that fits no role: read, reported, not lost
};
inline constexpr RegionRole kRegionRoles[] = {
    RegionRole::kBody,     RegionRole::kHeadline,   RegionRole::kKicker,   RegionRole::kSubheading,
    RegionRole::kByline,   RegionRole::kCaption,    RegionRole::kCredit,   RegionRole::kPhoto,
    RegionRole::kMasthead, RegionRole::kPageNumber, RegionRole::kJumpLine, RegionRole::kOther};
std::string_view to_string(RegionRole role);

// A line found but not yet read.
struct LineBox {
  Box box;
  float pitch_px = 0;     // distance from glyph to glyph along the line; 0 when unknown
  bool indented = false;  // begins deeper than its column: a paragraph begins here
  bool full = false;      // reaches the end of its column: the text runs on
};

// A block of lines with one role. Regions of one story share `story`, counted from 0; -1 for what
// belongs to no story (masthead, page number).
struct Region {
  RegionRole role = RegionRole::kBody;
  Box box;
  int story = -1;
  Direction direction = Direction::kHorizontal;
  std::vector<LineBox> lines;  // in reading order; none in a photo
};

// A ruled line or the side of a frame.
struct Rule {
  Box box;
};

struct SegmentedPage {
  PageName name;
  Raster raster;  // the cleaned pixels that the boxes refer to
  Raster tones;   // as in CleanPage
  double skew_degrees = 0;
  std::vector<Region> regions;  // in reading order
  std::vector<Rule> rules;
};

struct ReadLine {
  TextLine text;
  bool indented = false;  // as LineBox; in a transcript: follows a blank line or begins a list item
  bool full = false;      // as LineBox; in a transcript: wrapped at the width of its block
  bool item = false;      // in a transcript: a list mark stood before it
};

struct ReadRegion {
  RegionRole role = RegionRole::kBody;
  Box box;  // empty in a transcript
  int story = -1;
  Direction direction = Direction::kHorizontal;
  std::vector<ReadLine> lines;
};

// A page as first read. Lines are numbered through the page in the order of the regions, from 0:
// that is the `line` of a Locus.
struct ReadPage {
  PageName name;
  WitnessKind kind = WitnessKind::kScan;
  Script script = Script::kHans;
  int width_px = 0, height_px = 0;  // of the cleaned raster; 0 in a transcript
  double skew_degrees = 0;
  std::vector<ReadRegion> regions;  // in reading order
  std::vector<std::string>
      warnings;  // what a person should know: ink left unread, a line without text

  // REQUIRES: the page has that line.
  const ReadLine& line(std::uint32_t number) const;
  std::uint32_t line_count() const;
};

}  // namespace jiaokan
