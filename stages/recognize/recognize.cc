#include "stages/recognize/recognize.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "stages/recognize/align_readings.h"
#include "stages/recognize/ask_engine.h"
#include "stages/recognize/choose_script.h"
#include "stages/recognize/find_vertical_punctuation.h"
#include "stages/recognize/merge_candidates.h"
#include "stages/recognize/poor_reading.h"
#include "stages/recognize/settle_lookalikes.h"
#include "stages/recognize/stains.h"
#include "stages/recognize/tell_script.h"
#include "stages/recognize/tidy_glyphs.h"
#include "stages/recognize/work_line.h"

namespace jiaokan {
namespace {

// The sample: the beginnings of up to kSample lines evenly over the page, of those with room for
// several glyphs.
constexpr std::size_t kSample = 12;
constexpr float kLeastSampleEms = 6, kMostSampleEms = 12;

WorkLine beginning_of(WorkLine line) {
  Box& box = line.box.box;
  const int most = static_cast<int>(kMostSampleEms * line_em(line.box, line.direction));
  if (line.direction == Direction::kVertical) {
    box.bottom = std::min(box.bottom, box.top + most);
  } else {
    box.right = std::min(box.right, box.left + most);
  }
  return line;
}

Script script_of(const SegmentedPage& page, const std::vector<WorkLine>& lines,
                 const Readers& readers) {
  const LineReader& reader = readers.own ? *readers.own : *readers.engine;
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
    sample.push_back(image_for(reader, page, beginning_of(line), {}));
  }
  return readers.own ? tell_script(readers.own->read(sample, Script::kMixed))
                     : choose_script(sample, *readers.engine);
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

ReadLine read_line(const SegmentedPage& page, const WorkLine& line, bool own) {
  LineReading reading = settle(line);
  if (line.direction == Direction::kVertical && !own) {
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

// Text that segmentation found in no column: it is read, and a person should look at its place.
void warn_of_stray_text(const Region& region, ReadPage& read) {
  if (region.role != RegionRole::kOther) return;
  read.warnings.push_back(fmt::format("text outside of all columns at {},{} of {} by {} pixels",
                                      region.box.left, region.box.top, region.box.width(),
                                      region.box.height()));
}

}  // namespace

ReadPage recognize(const SegmentedPage& page, const Readers& readers,
                   const RecognizeOptions& options) {
  std::vector<WorkLine> lines = lines_of(page);
  const Script script = options.script ? *options.script : script_of(page, lines, readers);

  std::vector<WorkLine*> all;
  for (WorkLine& line : lines) all.push_back(&line);
  if (readers.own) read_again(page, all, *readers.own, script, {}, 1);
  if (readers.own && readers.engine) {
    ask_engine(page, doubtful(all, options.unsure_below), *readers.engine, script);
  } else if (readers.engine) {
    read_by_engine(page, all, *readers.engine, script, options.doubtful_below);
  }

  ReadPage read{.name = page.name,
                .script = script,
                .width_px = page.raster.width(),
                .height_px = page.raster.height(),
                .skew_degrees = page.skew_degrees};
  std::size_t next = 0;
  for (const Region& region : page.regions) {
    ReadRegion& target = read.regions.emplace_back(
        ReadRegion{region.role, region.box, region.story, region.direction, {}});
    warn_of_stray_text(region, read);
    const auto number = static_cast<std::size_t>(&region - page.regions.data());
    while (next < lines.size() && lines[next].region == number) {
      target.lines.push_back(read_line(page, lines[next++], readers.own != nullptr));
      warn_of_silence(target.lines.back(), read);
    }
  }
  set_stains_aside(read);
  warn_of_poor_reading(read);
  return read;
}

}  // namespace jiaokan
