// From what the command line names to the pages that a run takes.
#pragma once

#include <functional>
#include <istream>
#include <span>
#include <string>
#include <vector>

#include "pipeline/store.h"

namespace jiaokan {

struct Sources {
  std::vector<Ticket> pages;      // named, not yet opened
  std::vector<Failure> failures;  // inputs that hold no page
};

// Every page of the inputs and of the reference texts, named together. Files are opened only as far
// as it takes to count their pictures. `skip` says which files are no inputs though a folder holds
// them. Throws SetupError when there are PDFs, but not the programs that read them.
Sources find_sources(std::span<const std::string> inputs, std::span<const std::string> references,
                     std::istream& standard_input,
                     const std::function<bool(const std::string&)>& skip);

// Every page in `store`, after copying into it those of the other stores: store files, or output
// folders that hold one. Ids that two stores give to different pages are made distinct. Throws
// SetupError when there is no such store.
Sources find_stored_pages(std::span<const std::string> others, Store& store);

}  // namespace jiaokan
