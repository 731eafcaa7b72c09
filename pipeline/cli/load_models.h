// The models, with the dictionaries that a command line names.
#pragma once

#include <string>
#include <vector>

#include "models/models.h"

namespace jiaokan {

// Throws SetupError when a file cannot be read, or a model is missing.
Models load_models(const std::vector<std::string>& dictionary_paths);

}  // namespace jiaokan
