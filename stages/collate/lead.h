// Which witness's text stands unless an edit says otherwise.
#pragma once

#include <cstdint>
#include <vector>

#include "models/language_model.h"
#include "stages/collate/absence.h"

namespace jiaokan {

// The rows, best first: by rank (a reviewer, then scans, then transcripts; a reference text last,
// for it may be another edition), then by reliability, then by length. Reliability of one of three
// or more is how often the others agree with it; two are told apart by the language model at the
// places where they differ.
std::vector<std::size_t> rank_rows(const std::vector<Row>& rows, const Readings& readings,
                                   const LanguageModel& model);

// For each column its lead: one copy-text throughout, and where it lacks the passage the next in
// rank that has it. Headings have a copy-text of their own: the one that the others resemble most
// and that hides least of what they have. Inside a heading of the copy-text nothing is lacking:
// `readings` change from kMissing to kOmitted there.
std::vector<std::uint16_t> choose_leads(const std::vector<Row>& rows, const Fusion& fusion,
                                        const std::vector<std::size_t>& ranking,
                                        Readings& readings);

}  // namespace jiaokan
