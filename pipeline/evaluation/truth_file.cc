#include "pipeline/evaluation/truth_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file) throw SetupError(fmt::format("{} cannot be read", path.string()));
  return bytes;
}

std::u32string read_text(const fs::path& path) {
  const std::string bytes = read_bytes(path);
  if (const auto bad = find_invalid_utf8(bytes)) {
    throw SetupError(fmt::format("{} is not UTF-8 at byte {}", path.string(), *bad));
  }
  return decode_utf8(bytes);
}

void add_texts_below(const fs::path& folder, std::vector<fs::path>& files) {
  const bool run_output = fs::is_directory(folder / "articles");
  for (const auto& entry :
       fs::recursive_directory_iterator(run_output ? folder / "articles" : folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".txt") files.push_back(entry);
  }
}

}  // namespace

std::vector<TrueArticle> read_truth(const fs::path& path) {
  const std::string bytes = read_bytes(path);
  try {
    const auto file = nlohmann::json::parse(bytes);
    std::vector<TrueArticle> truth;
    for (const auto& article : file.at("articles")) {
      truth.push_back({decode_utf8(article.at("headline").get_ref<const std::string&>()),
                       decode_utf8(article.at("body").get_ref<const std::string&>()),
                       article.at("jump").get<bool>()});
    }
    return truth;
  } catch (const nlohmann::json::exception& error) {
    throw SetupError(fmt::format("{} is no truth file: {}", path.string(), error.what()));
  }
}

std::vector<std::u32string> read_output_texts(std::span<const fs::path> paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    if (!fs::exists(path)) throw SetupError(fmt::format("{} does not exist", path.string()));
    if (fs::is_directory(path)) {
      add_texts_below(path, files);
    } else {
      files.push_back(path);
    }
  }
  std::sort(files.begin(), files.end(),
            [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  std::vector<std::u32string> texts;
  for (const fs::path& file : files) texts.push_back(read_text(file));
  return texts;
}

}  // namespace jiaokan
