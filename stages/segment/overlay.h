// What segmentation found, drawn over the page for the eye.
#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

// Bytes of a PNG: the page in pale grey, rules violet, each region framed in the colour of its role
// with its number in reading order and its story's letter, lines framed thinly. Scaled down so that
// the longer side has at most `longest_px`.
std::vector<std::uint8_t> draw_overlay(const SegmentedPage& page, int longest_px = 2400);

}  // namespace jiaokan
