// Marks that a recogniser reads as characters: 一八O四年, 最高阶段一一马克思主义.
#pragma once

#include <vector>

#include "stages/correct/changes.h"
#include "stages/correct/paragraph_lattice.h"

namespace jiaokan {

// Zeros of numbers in Chinese figures (〇), dashes (——) that stand as 一 or as hyphens or were lost
// between two years, and dots (……) that stand as some. Only for text that a recogniser read with
// many mistakes: 一一 is a word, and a hyphen may be meant so. Ascending, without overlap.
std::vector<Change> misread_marks(const LeadText& lead, const ColumnRange& range,
                                  const Vocabulary& vocabulary, const DecodeOptions& decoding);

// A lone dash that is 一 (选择—个), and 曰 behind a figure (12曰), whoever wrote the text.
std::vector<Change> lone_signs(const LeadText& lead, const ColumnRange& range,
                               const Vocabulary& vocabulary, const DecodeOptions& decoding);

}  // namespace jiaokan
