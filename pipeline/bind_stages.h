// The real stages behind the flow's functions: with their options, the models, the readers and the
// store.
#pragma once

#include <memory>

#include "models/models.h"
#include "pipeline/options.h"
#include "pipeline/stage_functions.h"
#include "pipeline/store.h"
#include "stages/recognize/reader_pool.h"

namespace jiaokan {

// What the stages work with. All of it must outlive the functions.
struct Equipment {
  const Options& options;
  const Models& models;
  ReaderPool& readers;
  std::string reader_version;  // as LineReader::version has it
  Store& store;
  OutputFolder* output = nullptr;  // null when no article is written
};

StageFunctions bind_stages(const Equipment& equipment);

// For a page whose reading is in the store already, as `jiaokan compile` finds it.
std::function<OpenedPage(const Ticket&)> open_from_store(Store& store);

// The key of a page's reading: all that it depends on, hashed.
std::string reading_key(const Ticket& ticket, const std::string& reader_version,
                        const Options& options);

}  // namespace jiaokan
