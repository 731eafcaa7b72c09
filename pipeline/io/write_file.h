// The one place that writes files.
#pragma once

#include <filesystem>
#include <string_view>

namespace jiaokan {

// Replaces the file as a whole: a reader sees the old bytes or the new ones, never a part, and a
// kill in between leaves at most a `.part` file, which the next write replaces.
// Throws std::runtime_error with the path and the reason.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace jiaokan
