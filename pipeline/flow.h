// The flow: from the pages among the inputs to articles on disk.
#pragma once

#include <atomic>
#include <cstddef>
#include <map>
#include <vector>

#include "pipeline/monitor.h"
#include "pipeline/stage.h"
#include "pipeline/stage_functions.h"

namespace jiaokan {

// How far a run goes.
enum class Extent {
  kPages,     // the page half: every page read and kept
  kArticles,  // both halves
};

struct FlowOptions {
  Extent extent = Extent::kArticles;
  // Pages worked on at the same time; the result does not depend on it. At least 1.
  std::size_t jobs = 1;
  // No article is written when a page fails.
  bool strict = false;
  // When it becomes true, no new page is taken, those in work are finished and kept, and no
  // article is written. May be null. It must outlive the flow.
  const std::atomic<bool>* stop = nullptr;
};

// What became of one page.
struct PageOutcome {
  Ticket ticket;
  bool failed = false;
  std::size_t fragments = 0;
  std::vector<std::string> warnings;
};

struct FlowResult {
  std::map<PageId, PageOutcome> pages;  // those that were taken
  std::vector<Failure> failures;        // by page, then by article
  std::size_t articles = 0;             // written
  bool stopped = false;                 // by FlowOptions::stop, before everything was done
};

// Runs every source through the stages. Throws nothing: what goes wrong is in the result.
// REQUIRES: the sources' page ids are distinct.
FlowResult run_flow(const std::vector<Ticket>& sources, const StageFunctions& stages,
                    const FlowOptions& options, StageTimes& times, Monitor& monitor);

}  // namespace jiaokan
