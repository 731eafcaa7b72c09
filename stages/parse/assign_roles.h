// Headings by their level → kicker, headline, subheading.
#pragma once

#include <span>
#include <vector>

#include "pipeline/document/page.h"
#include "stages/parse/strip_markup.h"

namespace jiaokan {

// One role for each line. Of headings that follow each other the highest are the headline, those
// before it the kicker, those after it subheadings; a heading below the level of the page's
// headlines is a subheading. A short line that is all bold is one too. The rest is body, or a
// running head near the page's begin and end.
std::vector<RegionRole> assign_roles(std::span<const MarkedLine> lines);

}  // namespace jiaokan
