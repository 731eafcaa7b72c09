#include "stages/recognize/recognize.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "models/unicode.h"
#include "stages/recognize/align_readings.h"
#include "stages/recognize/choose_script.h"
#include "stages/recognize/find_vertical_punctuation.h"
#include "stages/recognize/merge_candidates.h"
#include "stages/recognize/part_rows.h"
#include "stages/recognize/poor_reading.h"
#include "stages/recognize/render_line.h"
#include "stages/recognize/settle_lookalikes.h"
#include "stages/recognize/stains.h"
#include "stages/recognize/stop_at_rules.h"
#include "stages/recognize/tell_script.h"
#include "stages/recognize/tidy_glyphs.h"

namespace jiaokan {
namespace {

// A line of the page on its way from pixels to glyphs.
struct WorkLine {
  std::size_t region = 0;  // of the page
  LineBox box;
  Direction direction = Direction::kHorizontal;
  std::vector<LineReading> readings;  // of the plain rendering first
  std::vector<double> weights;        // the say of each reading
};

std::vector<WorkLine> lines_of(const SegmentedPage& page) {
  std::vector<WorkLine> lines;
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    const Direction direction = page.regions[i].direction;
    for (const LineBox& box : page.regions[i].lines) {
      for (const LineBox& row : part_rows(page.raster, box, direction)) {
        lines.push_back({i, stop_at_rules(row, direction, page.rules), direction, {}, {}});
      }
    }
  }
  return lines;
}

bool on_page(const WorkLine& line, const SegmentedPage& page) {
  return !intersect(line.box.box, page.raster.box()).empty();
}

// Large type is deeper than body type, for which the page's range was chosen: what is not half as
// dark as ink shows through.
constexpr int kDeep = 140;
Raster without_faint(const Raster& raster) {
  const std::size_t count =
      static_cast<std::size_t>(raster.width()) * static_cast<std::size_t>(raster.height());
  std::vector<std::uint8_t> pixels(raster.data(), raster.data() + count);
  for (std::uint8_t& pixel : pixels) {
    const int depth = std::max(0, 255 - kDeep - pixel);
    pixel = static_cast<std::uint8_t>(255 - depth * 255 / (255 - kDeep));
  }
  return Raster(raster.width(), raster.height(), std::move(pixels), raster.dpi());
}

// A reader of lines as scanned tells faint strokes from noise, an engine does not. Large type has
// no faint strokes, and what shows through comes from large type.
LineImage image_for(const LineReader& reader, const SegmentedPage& page, const WorkLine& line,
                    const Rendering& rendering) {
  const RegionRole role = page.regions[line.region].role;
  const bool as_scanned = reader.best_em_px() == 0;
  const bool faint = as_scanned && !page.tones.empty() && role != RegionRole::kHeadline;
  LineImage image = render_line(faint ? page.tones : page.raster, line.box, line.direction,
                                reader.best_em_px(), rendering);
  image.ends_paragraph = role == RegionRole::kBody && !line.box.full;
  if (as_scanned && role == RegionRole::kHeadline) image.raster = without_faint(image.raster);
  return image;
}

void read_again(const SegmentedPage& page, std::vector<WorkLine*> lines, LineReader& reader,
                Script script, const Rendering& rendering, double weight) {
  std::erase_if(lines, [&](const WorkLine* line) { return !on_page(*line, page); });
  std::vector<LineImage> images;
  images.reserve(lines.size());
  for (const WorkLine* line : lines) images.push_back(image_for(reader, page, *line, rendering));
  std::vector<LineReading> readings = reader.read(images, script);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i]->readings.push_back(std::move(readings[i]));
    lines[i]->weights.push_back(weight);
  }
}

// Our reader is right where it is this sure.
constexpr float kSure = 0.95F;
// Lines that the engine is tried on; the least agreement with what our reader is sure of that gives
// it a say in the others; its say beside our reader's, and how it falls with the agreement.
constexpr std::size_t kTrial = 16;
constexpr double kLeastTrust = 0.75, kEngineSay = 0.8, kTrustPower = 4;

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

std::vector<WorkLine*> doubtful(std::vector<WorkLine*> lines, double below) {
  std::erase_if(lines, [&](const WorkLine* line) { return !doubtful(*line, below); });
  return lines;
}

void read_by_engine(const SegmentedPage& page, const std::vector<WorkLine*>& lines,
                    LineReader& engine, Script script, double doubtful_below) {
  read_again(page, lines, engine, script, {}, 1);
  if (script == Script::kMixed) read_again(page, lines, engine, Script::kHans, {}, 1);
  const std::vector<WorkLine*> again = doubtful(lines, doubtful_below);
  // Smaller and larger err differently from the plain size and from each other.
  read_again(page, again, engine, script, {.em_factor = 0.8F}, 1);
  read_again(page, again, engine, script, {.em_factor = 1.25F}, 1);
}

// How often the engine reads a glyph as our reader does where that one is sure, 0..1: what the
// engine's own confidence does not tell on a page that is worn.
double agreement(const std::vector<WorkLine*>& lines) {
  double same = 1, all = 1;
  for (const WorkLine* line : lines) {
    if (line->readings.size() < 2) continue;
    const float em = line_em(line->box, line->direction);
    for (const AlignedGlyphs& place :
         align_readings(std::span(line->readings).first(2), line->direction, em)) {
      if (!place[0] || place[0]->confidence < kSure || !is_han(place[0]->character)) continue;
      ++all;
      if (place[1] && place[1]->character == place[0]->character) ++same;
    }
  }
  return same / all;
}

void forget_engine(const std::vector<WorkLine*>& lines) {
  for (WorkLine* line : lines) {
    if (line->weights.size() < 2) continue;
    line->weights.pop_back();
    line->readings.pop_back();
  }
}

// The script whose model the engine reads a page of mixed forms better with.
Script better_script(const SegmentedPage& page, const std::vector<WorkLine*>& lines,
                     LineReader& engine) {
  const auto agreement_in = [&](Script script) {
    read_again(page, lines, engine, script, {}, 1);
    const double same = agreement(lines);
    forget_engine(lines);
    return same;
  };
  return agreement_in(Script::kHans) > agreement_in(Script::kHant) ? Script::kHans : Script::kHant;
}

// The engine's reading of lines that our reader is not sure of. It is asked about some first.
void ask_engine(const SegmentedPage& page, const std::vector<WorkLine*>& lines, LineReader& engine,
                Script script) {
  std::vector<WorkLine*> first, rest;
  const std::size_t step = std::max<std::size_t>(1, lines.size() / kTrial);
  for (std::size_t i = 0; i < lines.size(); ++i) (i % step == 0 ? first : rest).push_back(lines[i]);
  if (script == Script::kMixed) script = better_script(page, first, engine);
  read_again(page, first, engine, script, {}, 1);
  double trust = agreement(first);
  if (trust >= kLeastTrust) {
    read_again(page, rest, engine, script, {}, 1);
    trust = agreement(lines);
  }
  if (trust < kLeastTrust) return forget_engine(lines);
  for (WorkLine* line : lines) {
    if (line->weights.size() > 1) line->weights[1] = kEngineSay * std::pow(trust, kTrustPower);
  }
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
