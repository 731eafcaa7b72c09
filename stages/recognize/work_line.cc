#include "stages/recognize/work_line.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "stages/recognize/part_rows.h"
#include "stages/recognize/stop_at_rules.h"

namespace jiaokan {
namespace {

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

}  // namespace

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

bool is_doubtful(const WorkLine& line, double below) {
  if (line.readings.empty()) return false;
  const std::vector<Glyph>& glyphs = line.readings.front().glyphs;
  return glyphs.empty() || std::any_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) {
           return static_cast<double>(glyph.confidence) < below;
         });
}

std::vector<WorkLine*> doubtful(std::vector<WorkLine*> lines, double below) {
  std::erase_if(lines, [&](const WorkLine* line) { return !is_doubtful(*line, below); });
  return lines;
}

}  // namespace jiaokan
