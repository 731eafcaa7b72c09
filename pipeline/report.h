// What a run tells at its end: the record for run.json, and the lines for people.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pipeline/flow.h"
#include "pipeline/io/write_run.h"
#include "pipeline/options.h"

namespace jiaokan {

// Inputs by path, each with what became of its pages; pages that were not taken are pending.
// `failures`: of inputs that held no page, then of the flow.
RunRecord record_run(std::span<const Ticket> sources, const FlowResult& result,
                     const std::vector<Failure>& failures, const StageTimes& times);

// "5 pages (4 read, 1 known, 0 failed), 3 articles, 12.3 s".
std::string summary_line(const RunRecord& record);

// One line: the input (or article), what is wrong with it, and the way out.
std::string failure_line(const Failure& failure);

}  // namespace jiaokan
