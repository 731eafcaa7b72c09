// The options of run, read and compile on the command line.
#pragma once

#include <CLI/App.hpp>

#include "pipeline/flow.h"
#include "pipeline/options.h"
#include "pipeline/progress.h"

namespace jiaokan {

// One run as the command line asks for it.
struct RunRequest {
  Options options;
  std::vector<std::string> inputs;
  std::string output;
  ProgressKind progress = ProgressKind::kAuto;
  Extent extent = Extent::kArticles;
  bool from_store = false;  // the inputs are stores, and pages are taken from them
};

// Options that a page's reading depends on: --script, --direction, --reader.
void add_reading_options(CLI::App& command, RunRequest& request);
// Those, --reference and --fresh.
void add_page_options(CLI::App& command, RunRequest& request);
// Options that articles depend on: --dictionary, --formats, --eager.
void add_article_options(CLI::App& command, RunRequest& request);
// -o, --jobs, --progress, --strict.
void add_run_options(CLI::App& command, RunRequest& request);

}  // namespace jiaokan
