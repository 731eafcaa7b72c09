#include "pipeline/cli/load_models.h"

#include <fmt/core.h>

#include "pipeline/document/error.h"
#include "pipeline/io/read_file.h"

namespace jiaokan {

Models load_models(const std::vector<std::string>& dictionary_paths) {
  std::vector<std::string> dictionaries;
  for (const std::string& path : dictionary_paths) {
    try {
      dictionaries.push_back(read_file(path));
    } catch (const PageError& error) {
      throw SetupError(fmt::format("dictionary {}: {}: {}", path, error.what(), error.way_out()));
    }
  }
  return Models::load(dictionaries);
}

}  // namespace jiaokan
