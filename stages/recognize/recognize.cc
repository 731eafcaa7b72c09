#include "stages/recognize/recognize.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "stages/recognize/align_readings.h"
#include "stages/recognize/choose_script.h"
#include "stages/recognize/find_vertical_punctuation.h"
#include "stages/recognize/merge_candidates.h"
#include "stages/recognize/render_line.h"
#include "stages/recognize/settle_lookalikes.h"
#include "stages/recognize/tidy_glyphs.h"

namespace jiaokan {
namespace {

// A line of the page on its way from pixels to glyphs.
struct WorkLine {
  LineBox box;
  Direction direction = Direction::kHorizontal;
  std::vector<LineReading> readings;  // of the plain rendering first
  std::vector<double> weights;        // the say of each reading
};

std::vector<WorkLine> lines_of(const SegmentedPage& page) {
  std::vector<WorkLine> lines;
  for (const Region& region : page.regions) {
    for (const LineBox& box : region.lines) lines.push_back({box, region.direction, {}, {}});
  }
  return lines;
}

bool on_page(const WorkLine& line, const SegmentedPage& page) {
  return !intersect(line.box.box, page.raster.box()).empty();
}

void read_again(const SegmentedPage& page, std::vector<WorkLine*> lines, LineReader& reader,
                Script script, const Rendering& rendering, double weight) {
  std::erase_if(lines, [&](const WorkLine* line) { return !on_page(*line, page); });
  std::vector<LineImage> images;
  images.reserve(lines.size());
  for (const WorkLine* line : lines) {
    images.push_back(
        render_line(page.raster, line->box, line->direction, reader.best_em_px(), rendering));
  }
  std::vector<LineReading> readings = reader.read(images, script);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i]->readings.push_back(std::move(readings[i]));
    lines[i]->weights.push_back(weight);
  }
}

// The sample: up to kSample lines evenly over the page, of those with room for several glyphs.
constexpr std::size_t kSample = 12;
constexpr float kLeastSampleEms = 6;

Script tell_script(const SegmentedPage& page, const std::vector<WorkLine>& lines,
                   LineReader& reader) {
  std::vector<const WorkLine*> long_lines;
  for (const WorkLine& line : lines) {
    const float length = static_cast<float>(std::max(line.box.box.width(), line.box.box.height()));
    if (on_page(line, page) && length >= kLeastSampleEms * line_em(line.box, line.direction)) {
      long_lines.push_back(&line);
    }
  }
  std::vector<LineImage> sample;
  const std::size_t count = std::min(kSample, long_lines.size());
  for (std::size_t i = 0; i < count; ++i) {
    const WorkLine& line = *long_lines[(2 * i + 1) * long_lines.size() / (2 * count)];
    sample.push_back(render_line(page.raster, line.box, line.direction, reader.best_em_px(), {}));
  }
  return choose_script(sample, reader);
}

bool doubtful(const WorkLine& line, double below) {
  if (line.readings.empty()) return false;
  const std::vector<Glyph>& glyphs = line.readings.front().glyphs;
  return glyphs.empty() || std::any_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) {
           return static_cast<double>(glyph.confidence) < below;
         });
}

// The readings merged. One with less than half of another's glyphs says that the engine lost the
// line, not that there is none.
LineReading settle(const WorkLine& line) {
  std::size_t most = 0;
  for (const LineReading& reading : line.readings) most = std::max(most, reading.glyphs.size());
  std::vector<LineReading> readings;
  std::vector<double> weights;
  for (std::size_t i = 0; i < line.readings.size(); ++i) {
    if (line.readings[i].glyphs.size() * 2 <= most) continue;
    readings.push_back(line.readings[i]);
    weights.push_back(line.weights[i]);
  }
  if (readings.empty()) return {};
  if (readings.size() == 1) return readings.front();
  const auto places = align_readings(readings, line.direction, line_em(line.box, line.direction));
  return merge_candidates(places, weights);
}

ReadLine read_line(const SegmentedPage& page, const WorkLine& line) {
  LineReading reading = settle(line);
  if (line.direction == Direction::kVertical) {
    reading = find_vertical_punctuation(page.raster, line.box, std::move(reading));
  }
  // The reader saw the line with a margin, which may reach beyond the paper.
  for (Glyph& glyph : reading.glyphs) glyph.box = intersect(glyph.box, page.raster.box());
  return {.text = {.box = line.box.box,
                   .pitch_px = line.box.pitch_px,
                   .direction = line.direction,
                   .glyphs = settle_lookalikes(tidy_glyphs(std::move(reading.glyphs)))},
          .indented = line.box.indented,
          .full = line.box.full};
}

// A line of two ems and more is no stray mark.
void warn_of_silence(const ReadLine& line, ReadPage& read) {
  const Box& box = line.text.box;
  const int across = std::min(box.width(), box.height());
  if (!line.text.glyphs.empty() || std::max(box.width(), box.height()) < 2 * across) return;
  read.warnings.push_back(fmt::format("nothing was read in the line at {},{} of {} by {} pixels",
                                      box.left, box.top, box.width(), box.height()));
}

}  // namespace

ReadPage recognize(const SegmentedPage& page, LineReader& reader, const RecognizeOptions& options) {
  std::vector<WorkLine> lines = lines_of(page);
  const Script script = options.script ? *options.script : tell_script(page, lines, reader);

  std::vector<WorkLine*> all;
  for (WorkLine& line : lines) all.push_back(&line);
  read_again(page, all, reader, script, {}, 1);
  if (script == Script::kMixed) read_again(page, all, reader, Script::kHans, {}, 1);

  std::vector<WorkLine*> doubted;
  for (WorkLine& line : lines) {
    if (doubtful(line, options.doubtful_below)) doubted.push_back(&line);
  }
  // Smaller and larger err differently from the plain size and from each other.
  read_again(page, doubted, reader, script, {.em_factor = 0.8F}, 1);
  read_again(page, doubted, reader, script, {.em_factor = 1.25F}, 1);

  ReadPage read{.name = page.name,
                .script = script,
                .width_px = page.raster.width(),
                .height_px = page.raster.height(),
                .skew_degrees = page.skew_degrees};
  std::size_t next = 0;
  for (const Region& region : page.regions) {
    ReadRegion& target = read.regions.emplace_back(
        ReadRegion{region.role, region.box, region.story, region.direction, {}});
    for (std::size_t i = 0; i < region.lines.size(); ++i) {
      target.lines.push_back(read_line(page, lines[next++]));
      warn_of_silence(target.lines.back(), read);
    }
  }
  return read;
}

}  // namespace jiaokan
