#include "stages/recognize/own_reader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "models/embedded.h"
#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "stages/recognize/glyph_judge.h"
#include "stages/recognize/settle_marks.h"

namespace jiaokan {
namespace {

// A cell of the first walk that stands without its neighbours being tried; more ink than that, in
// ems, at one of its ends is a glyph cut in two.
constexpr float kSure = 0.6F, kSureMark = 0.85F, kMostCut = 0.08F;
// Less likely cells on the way through a stretch call for a second look.
constexpr float kSettled = 0.9F;
// Between two letters more blank than this, in ems, is a space.
constexpr float kSpace = 0.2F;
// A candidate with less confidence is noise.
constexpr float kLeastCandidate = 0.002F;

// Between two cells that stand: narrower than this part of the pitch, with ink wider than that, in
// ems.
constexpr float kTorn = 0.8F, kTornInk = 0.2F;
// Ink wider than this, in ems, is more than one glyph's.
constexpr float kWidestInk = 1.02F;

// How likely a narrow glyph is where the ink alone would allow it: parts of wide glyphs look like
// narrow ones.
constexpr float kNarrowDigit = 0.97F, kNarrowMark = 0.7F, kNarrowLatin = 0.4F,
                kNarrowTurned = 0.95F;
constexpr float kWidestDigit = 0.6F;  // of ink, ems

// How likely it is that the cell holds the glyph that it looks like most.
float credit_of(const LineInk& line, const CellRange& range, const Verdict& verdict) {
  const float confidence = verdict.choices[0].confidence;
  if (confidence <= verdict.none) return 0;
  if (range.stand == Stand::kFull) return confidence;
  const bool digit = verdict.group == ClassGroup::kDigit;
  if (digit && ink_width(line, range) > kWidestDigit) return 0;
  if (range.stand == Stand::kTurned) return kNarrowTurned * confidence;
  if (digit) return kNarrowDigit * confidence;
  return (verdict.group == ClassGroup::kLatin ? kNarrowLatin : kNarrowMark) * confidence;
}

bool stands_alone(const LineInk& line, const FoundGlyph& found) {
  const ClassGroup group = found.verdict.group;
  const char32_t c = found.verdict.choices[0].character;
  const float confidence = found.verdict.choices[0].confidence;
  if (found.range.stand != Stand::kFull || ink_width(line, found.range) > kWidestInk ||
      ink_at_cut(line, found.range.begin) > kMostCut ||
      ink_at_cut(line, found.range.end) > kMostCut) {
    return false;
  }
  if (group == ClassGroup::kHan || group == ClassGroup::kVariant) return confidence >= kSure;
  return group == ClassGroup::kMark && confidence >= kSureMark && (is_punctuation(c));
}

// What the first walk left open in one line. Cells that were not judged have no credit.
struct Stretch {
  std::size_t line;
  Cuts cuts;
  std::vector<Verdict> verdicts;
  std::vector<float> credits;
  std::vector<std::size_t> way;  // as best_way gives it
};

// Of a stretch, whether a cell is to be judged.
using WhichCells = std::function<bool(const Stretch&, std::size_t cell)>;

class OwnReader : public LineReader {
 public:
  OwnReader(GlyphJudge judge, std::string version)
      : judge_(std::move(judge)), version_(std::move(version)) {}

  std::vector<LineReading> read(std::span<const LineImage> images, Script script) override;
  float best_em_px() const override { return 0; }
  std::string version() const override { return version_; }

 private:
  void judge_stretches(std::span<const InkedLine> lines, std::span<Stretch> stretches,
                       Script script);
  void judge_cells(std::span<const InkedLine> lines, std::span<Stretch> stretches,
                   const WhichCells& which, Script script);

  GlyphJudge judge_;
  std::string version_;
};

std::vector<CellOfLine> walk_all(std::span<const InkedLine> lines) {
  std::vector<CellOfLine> cells;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const CellRange& range : walk_pitch(lines[i].ink)) cells.push_back({i, range});
  }
  return cells;
}

// What is left between two cells is too narrow for a glyph, and has too much ink for a mark: one
// of the cells has taken a part of it.
bool is_torn(const LineInk& line, const CellRange& left) {
  const auto width = static_cast<float>(left.end - left.begin);
  return width < kTorn * line.pitch_px && ink_width(line, left) > kTornInk;
}

// Takes out the cells beside what is torn.
void open_torn(const LineInk& line, std::vector<FoundGlyph>& standing) {
  std::vector<FoundGlyph> kept;
  int begin = line.from;
  for (std::size_t i = 0; i < standing.size(); ++i) {
    const CellRange& cell = standing[i].range;
    const int next = i + 1 < standing.size() ? standing[i + 1].range.begin : line.to;
    const bool torn = is_torn(line, {begin, cell.begin}) || is_torn(line, {cell.end, next});
    if (!torn) kept.push_back(standing[i]);
    begin = cell.end;
  }
  standing = std::move(kept);
}

// The parts of a line between the cells that stand.
std::vector<Stretch> open_stretches(std::size_t number, const LineInk& ink,
                                    std::span<const FoundGlyph> standing) {
  std::vector<Stretch> open;
  const auto add = [&](int begin, int end) {
    if (begin < end && !ink.blank(begin, end)) {
      Stretch stretch{.line = number, .cuts = find_cuts(ink, begin, end)};
      stretch.verdicts.resize(stretch.cuts.cells.size());
      stretch.credits.resize(stretch.cuts.cells.size());
      open.push_back(std::move(stretch));
    }
  };
  int begin = ink.from;
  for (const FoundGlyph& found : standing) {
    add(begin, found.range.begin);
    begin = found.range.end;
  }
  add(begin, ink.to);
  return open;
}

Box box_of(const InkedLine& line, const CellRange& range) {
  const LineImage& image = *line.image;
  const bool vertical = image.direction == Direction::kVertical;
  const auto page = [&](int at, int origin) {
    return origin + static_cast<int>(std::lround(static_cast<float>(at) / image.scale));
  };
  return {page(vertical ? image.line.left : range.begin, image.origin.x),
          page(vertical ? range.begin : image.line.top, image.origin.y),
          page(vertical ? image.line.right : range.end, image.origin.x),
          page(vertical ? range.end : image.line.bottom, image.origin.y)};
}

Glyph glyph_of(const InkedLine& line, const FoundGlyph& found) {
  const auto& choices = found.verdict.choices;
  Glyph glyph{.character = choices[0].character,
              .confidence = std::min(choices[0].confidence, 1.F),
              .box = box_of(line, found.range)};
  for (std::size_t i = 1; i < choices.size(); ++i) {
    if (choices[i].confidence >= kLeastCandidate && choices[i].character != glyph.character) {
      glyph.candidates.push_back(choices[i]);
    }
  }
  return glyph;
}

bool is_word_part(const FoundGlyph& found) {
  return found.verdict.group == ClassGroup::kLatin || found.verdict.group == ClassGroup::kDigit;
}

LineReading reading_of(const InkedLine& line, std::span<const FoundGlyph> found) {
  LineReading reading;
  const FoundGlyph* before = nullptr;
  for (const FoundGlyph& one : found) {
    const auto apart = static_cast<float>(before ? one.range.begin - before->range.end : 0);
    // Upright letters of a vertical line stand apart without being words.
    const bool upright =
        line.ink.direction == Direction::kVertical && one.range.stand != Stand::kTurned;
    if (before && !upright && is_word_part(*before) && is_word_part(one) &&
        apart > kSpace * line.ink.em_px) {
      reading.glyphs.push_back({U' ', one.verdict.choices[0].confidence, {}, {}});
    }
    reading.glyphs.push_back(glyph_of(line, one));
    before = &one;
  }
  return reading;
}

bool cuts_ink(const LineInk& line, const CellRange& cell) {
  return ink_at_cut(line, cell.begin) > 0 || ink_at_cut(line, cell.end) > 0;
}

// True when the way leaves no ink out and every glyph on it is beyond doubt and no wider than one.
bool is_settled(const LineInk& line, const Stretch& stretch) {
  int begin = stretch.cuts.places.front();
  for (const std::size_t cell : stretch.way) {
    const CellRange& range = stretch.cuts.cells[cell];
    const bool wide = ink_width(line, range) > kWidestInk;
    if (wide || stretch.credits[cell] < kSettled || !line.blank(begin, range.begin)) return false;
    begin = range.end;
  }
  return line.blank(begin, stretch.cuts.places.back());
}

void OwnReader::judge_cells(std::span<const InkedLine> lines, std::span<Stretch> stretches,
                            const WhichCells& which, Script script) {
  std::vector<CellOfLine> cells;
  for (const Stretch& stretch : stretches) {
    for (std::size_t i = 0; i < stretch.cuts.cells.size(); ++i) {
      if (which(stretch, i)) cells.push_back({stretch.line, stretch.cuts.cells[i]});
    }
  }
  const std::vector<Verdict> verdicts = judge_.judge(lines, cells, script);
  auto verdict = verdicts.begin();
  for (Stretch& stretch : stretches) {
    const LineInk& ink = lines[stretch.line].ink;
    for (std::size_t i = 0; i < stretch.cuts.cells.size(); ++i) {
      if (!which(stretch, i)) continue;
      stretch.verdicts[i] = *verdict;
      stretch.credits[i] = credit_of(ink, stretch.cuts.cells[i], *verdict++);
    }
    stretch.way = best_way(ink, stretch.cuts, stretch.credits);
  }
}

// Most glyphs stand apart: cells that cut ink are judged only where those that do not leave doubt.
void OwnReader::judge_stretches(std::span<const InkedLine> lines, std::span<Stretch> stretches,
                                Script script) {
  const auto cuts = [&](const Stretch& stretch, std::size_t cell) {
    return cuts_ink(lines[stretch.line].ink, stretch.cuts.cells[cell]);
  };
  judge_cells(lines, stretches, std::not_fn(cuts), script);
  const auto open = std::stable_partition(
      stretches.begin(), stretches.end(),
      [&](const Stretch& stretch) { return is_settled(lines[stretch.line].ink, stretch); });
  judge_cells(lines, std::span(open, stretches.end()), cuts, script);
}

std::vector<LineReading> OwnReader::read(std::span<const LineImage> images, Script script) {
  std::vector<InkedLine> lines;
  for (const LineImage& image : images) lines.push_back({&image, measure_ink(image)});

  std::vector<std::vector<FoundGlyph>> found(lines.size());
  const std::vector<CellOfLine> walked = walk_all(lines);
  const std::vector<Verdict> first = judge_.judge(lines, walked, script);
  for (std::size_t i = 0; i < walked.size(); ++i) {
    const FoundGlyph cell{walked[i].range, first[i]};
    if (stands_alone(lines[walked[i].line].ink, cell)) found[walked[i].line].push_back(cell);
  }

  std::vector<Stretch> open;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    open_torn(lines[i].ink, found[i]);
    for (Stretch& stretch : open_stretches(i, lines[i].ink, found[i])) {
      open.push_back(std::move(stretch));
    }
  }
  judge_stretches(lines, open, script);
  for (const Stretch& stretch : open) {
    for (const std::size_t cell : stretch.way) {
      found[stretch.line].push_back({stretch.cuts.cells[cell], stretch.verdicts[cell]});
    }
  }

  std::vector<LineReading> readings;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::ranges::sort(found[i], {}, [](const FoundGlyph& one) { return one.range; });
    join_dashes(lines[i].ink, found[i]);
    drop_dirt(lines[i].ink, found[i]);
    readings.push_back(reading_of(lines[i], found[i]));
  }
  return readings;
}

}  // namespace

std::optional<std::string> own_reader_fault() {
  if (!GlyphNetwork::available()) return "its OpenCV was built without dnn";
  if (embedded_reader_network().empty()) return "models/reader/reader.onnx is not there";
  return std::nullopt;
}

std::unique_ptr<LineReader> make_own_reader() {
  if (const auto fault = own_reader_fault()) {
    throw SetupError(fmt::format(
        "this program has no reader of its own, because {}: leave --reader at auto", *fault));
  }
  const std::string_view network = embedded_reader_network(), table = embedded_reader_classes();
  static const std::string version =
      fmt::format("own {:016x}", XXH3_64bits_withSeed(network.data(), network.size(),
                                                      XXH3_64bits(table.data(), table.size())));
  std::vector<GlyphClass> classes = parse_glyph_classes(table);
  GlyphNetwork net(network, classes.size());
  return std::make_unique<OwnReader>(GlyphJudge(std::move(net), std::move(classes)), version);
}

}  // namespace jiaokan
