// The plainest decision about an apparatus: the majority in each column.
#pragma once

#include "pipeline/document/apparatus.h"
#include "tests/bench/simulator/garble.h"

namespace jiaokan {

// A character of the voted text and the character of the truth that it stands for, or -1.
struct Voted {
  char32_t character = 0;
  std::int32_t origin = -1;
};

// Which character of the truth each glyph of the copy's row is; -1 for one that was put in.
std::vector<std::int32_t> origins_of(const GarbledCopy& copy, const WitnessText& row);

// For each column the character of the truth that most of its glyphs are; -1 for none.
std::vector<std::int32_t> column_origins(const Apparatus& apparatus,
                                         const std::vector<GarbledCopy>& copies);

// Most votes, an omission being one; the lead's reading decides a tie. Parts that stand beside the
// text are left out.
std::vector<Voted> vote(const Apparatus& apparatus, const std::vector<GarbledCopy>& copies);

}  // namespace jiaokan
