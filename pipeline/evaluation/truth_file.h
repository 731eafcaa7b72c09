// The files that an evaluation reads.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "pipeline/evaluation/scores.h"

namespace jiaokan {

// The articles of a truth file: {"articles": [{"headline", "body", "jump"}]}. Throws SetupError
// when it cannot be read or is no such file.
std::vector<TrueArticle> read_truth(const std::filesystem::path& path);

// All .txt files among and below the paths, in the order of their paths. Of a folder that a run has
// written, only its articles/. Throws SetupError when a path is missing or a text is not UTF-8.
std::vector<std::u32string> read_output_texts(std::span<const std::filesystem::path> paths);

}  // namespace jiaokan
