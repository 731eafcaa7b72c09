#include "stages/recognize/own_reader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "models/embedded.h"
#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "stages/recognize/faint_marks.h"
#include "stages/recognize/glyph_judge.h"
#include "stages/recognize/settle_marks.h"
#include "stages/recognize/stretches.h"

namespace jiaokan {
namespace {

// A cell of the first walk that stands without its neighbours being tried; more ink than that, in
// ems, at one of its ends is a glyph cut in two.
constexpr float kSure = 0.6F, kSureMark = 0.85F, kMostCut = 0.08F;
// Between two letters more blank than this, in ems, is a space.
constexpr float kSpace = 0.2F;
// A candidate with less confidence is noise.
constexpr float kLeastCandidate = 0.002F;

// Between two cells that stand: narrower than this part of the pitch, with ink wider than that, in
// ems.
constexpr float kTorn = 0.8F, kTornInk = 0.2F;
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

class OwnReader : public LineReader {
 public:
  OwnReader(GlyphJudge judge, std::string version)
      : judge_(std::move(judge)), version_(std::move(version)) {}

  std::vector<LineReading> read(std::span<const LineImage> images, Script script) override;
  float best_em_px() const override { return 0; }
  std::string version() const override { return version_; }

 private:
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

  for (std::size_t i = 0; i < lines.size(); ++i) open_torn(lines[i].ink, found[i]);
  read_stretches(lines, found, judge_, script);

  std::vector<LineReading> readings;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::ranges::sort(found[i], {}, [](const FoundGlyph& one) { return one.range; });
    join_dashes(lines[i].ink, found[i]);
    join_quotes(lines[i].ink, found[i]);
    drop_dirt(lines[i].ink, found[i]);
  }
  find_faint_marks(lines, found, judge_, script);
  for (std::size_t i = 0; i < lines.size(); ++i) {
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
