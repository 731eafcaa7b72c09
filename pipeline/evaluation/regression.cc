#include "pipeline/evaluation/regression.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"
#include "pipeline/evaluation/edit_distance.h"
#include "pipeline/evaluation/unified_diff.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kRunFile = "run.json";

std::optional<std::string> read_if_there(const fs::path& path) {
  if (!fs::is_regular_file(path)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

RegressionCase read_case(const fs::path& folder) {
  RegressionCase found{.folder = folder};
  std::ifstream options(folder / "options");
  found.options.assign(std::istream_iterator<std::string>(options), {});
  if (std::ifstream limit(folder / "limit"); limit && !(limit >> found.limit)) {
    throw SetupError(fmt::format("{} holds no number", (folder / "limit").string()));
  }
  std::ifstream unmet(folder / "unmet");
  std::getline(unmet, found.unmet);
  return found;
}

// The part of `value` that `shape` has, too. A list takes the shape of the first of its elements.
Json project(const Json& value, const Json& shape) {
  if (value.is_object() && shape.is_object()) {
    Json part = Json::object();
    for (const auto& [key, inner] : shape.items()) {
      if (value.contains(key)) part[key] = project(value[key], inner);
    }
    return part;
  }
  if (value.is_array() && shape.is_array() && !shape.empty()) {
    Json part = Json::array();
    for (const Json& element : value) part.push_back(project(element, shape.front()));
    return part;
  }
  return value;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// The output's file in the form in which goldens are kept, or nothing when it is not there.
std::optional<std::string> output_text(const RegressionCase& regression_case, const fs::path& out,
                                       const std::string& file) {
  auto text = read_if_there(out / file);
  if (!text) return std::nullopt;
  *text = replace_all(std::move(*text), regression_case.input().string(), "input");
  if (file == kRunFile) {
    const Json shape = Json::parse(*read_if_there(regression_case.golden() / file));
    *text = project(Json::parse(*text), shape).dump(1) + "\n";
  }
  return text;
}

double character_error(const std::string& golden, const std::string& now) {
  if (find_invalid_utf8(golden) || find_invalid_utf8(now)) return 1;
  const std::u32string right = decode_utf8(golden);
  const std::size_t errors = edit_distance(right, decode_utf8(now));
  return static_cast<double>(errors) / static_cast<double>(std::max<std::size_t>(right.size(), 1));
}

std::set<std::string> files_to_compare(const fs::path& golden, const fs::path& out) {
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(golden)) {
    if (entry.is_regular_file()) files.insert(entry.path().lexically_relative(golden).string());
  }
  if (fs::is_directory(out / "articles")) {
    for (const auto& entry : fs::directory_iterator(out / "articles")) {
      if (entry.path().extension() != ".txt") continue;
      files.insert(entry.path().lexically_relative(out).string());
    }
  }
  return files;
}

}  // namespace

std::vector<RegressionCase> find_regression_cases(const fs::path& folder) {
  const auto is_case = [](const fs::path& path) {
    return fs::is_directory(path / "input") && fs::is_directory(path / "golden");
  };
  std::vector<fs::path> folders;
  if (fs::is_directory(folder)) {
    if (is_case(folder)) folders.push_back(folder);
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_directory() && is_case(entry.path())) folders.push_back(entry.path());
    }
  }
  if (folders.empty()) {
    throw SetupError(
        fmt::format("{} has no folder with input/ and golden/ in it", folder.string()));
  }
  std::sort(folders.begin(), folders.end());
  std::vector<RegressionCase> cases;
  for (const fs::path& path : folders) cases.push_back(read_case(path));
  return cases;
}

std::vector<Deviation> compare_with_golden(const RegressionCase& regression_case,
                                           const fs::path& out) {
  std::vector<Deviation> deviations;
  for (const std::string& file : files_to_compare(regression_case.golden(), out)) {
    const auto golden = read_if_there(regression_case.golden() / file);
    const auto now = output_text(regression_case, out, file);
    if (golden == now) continue;
    const double error = golden && now ? character_error(*golden, *now) : 1;
    const bool prose = fs::path(file).extension() == ".txt";
    if (golden && now && prose && error <= regression_case.limit) continue;
    deviations.push_back({.file = file,
                          .character_error = error,
                          .diff = unified_diff(golden.value_or(""), now.value_or(""),
                                               "golden/" + file, "now/" + file)});
  }
  return deviations;
}

void update_golden(const RegressionCase& regression_case, const fs::path& out,
                   const std::vector<Deviation>& deviations) {
  for (const Deviation& deviation : deviations) {
    const fs::path golden = regression_case.golden() / deviation.file;
    const auto now = output_text(regression_case, out, deviation.file);
    if (now) {
      fs::create_directories(golden.parent_path());
      std::ofstream(golden, std::ios::binary) << *now;
    } else {
      fs::remove(golden);
    }
  }
}

}  // namespace jiaokan
