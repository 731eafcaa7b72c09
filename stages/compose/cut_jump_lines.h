// Jump lines leave the text and stand as passages of their own.
#pragma once

#include <vector>

#include "stages/compose/passage.h"

namespace jiaokan {

// A jump line in mid-paragraph cuts it in two. A pair 「（下转2版）（上接1版）」 marks where a page
// once broke: both go, and the halves around them are one paragraph with a joint.
std::vector<Passage> cut_jump_lines(std::vector<Passage> passages);

}  // namespace jiaokan
