// The lead of an article: running text in type larger than the body's.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// Of lines of large type those that are running text: several below each other, each longer than
// the lines of a headline in type so small. In the order given.
std::vector<bool> find_leads(const std::vector<TypeLine>& lines, double em);

}  // namespace jiaokan
