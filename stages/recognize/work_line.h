// The lines of a page on their way from pixels to glyphs.
#pragma once

#include <cstddef>
#include <vector>

#include "pipeline/document/page.h"
#include "stages/recognize/line_reader.h"
#include "stages/recognize/render_line.h"

namespace jiaokan {

struct WorkLine {
  std::size_t region = 0;  // of the page
  LineBox box;
  Direction direction = Direction::kHorizontal;
  std::vector<LineReading> readings;  // of the plain rendering first
  std::vector<double> weights;        // the say of each reading
};

// All lines of a page, region by region; those that segmentation took for one are parted.
std::vector<WorkLine> lines_of(const SegmentedPage& page);

// False when all of the line's box lies beyond the paper.
bool on_page(const WorkLine& line, const SegmentedPage& page);

// The line as that reader wants to see it. REQUIRES: on_page.
LineImage image_for(const LineReader& reader, const SegmentedPage& page, const WorkLine& line,
                    const Rendering& rendering);

// Adds a reading of that weight to each of the lines that are on the page.
void read_again(const SegmentedPage& page, std::vector<WorkLine*> lines, LineReader& reader,
                Script script, const Rendering& rendering, double weight);

// Whether the first reading found nothing, or has a glyph of less confidence.
bool is_doubtful(const WorkLine& line, double below);
std::vector<WorkLine*> doubtful(std::vector<WorkLine*> lines, double below);

}  // namespace jiaokan
