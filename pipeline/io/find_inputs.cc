#include "pipeline/io/find_inputs.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

std::optional<InputKind> kind_of(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const char* known : {".png", ".jpg", ".jpeg", ".jp2", ".j2k", ".tif", ".tiff"}) {
    if (extension == known) return InputKind::kPicture;
  }
  if (extension == ".pdf") return InputKind::kPdf;
  if (extension == ".txt" || extension == ".md") return InputKind::kText;
  return std::nullopt;
}

class Search {
 public:
  void visit(const std::string& argument) {
    std::error_code error;
    const fs::file_status status = fs::status(argument, error);
    if (status.type() == fs::file_type::not_found) {
      fail(argument, ErrorKind::kUnreadable, "does not exist",
           "Check the path: it may be misspelt or moved.");
    } else if (error) {
      fail(argument, ErrorKind::kUnreadable, fmt::format("cannot be read: {}", error.message()),
           "Give yourself the right to read it (chmod u+r, and u+x for folders).");
    } else if (fs::is_directory(status)) {
      walk(argument);
    } else if (const auto kind = kind_of(argument)) {
      add(argument, *kind);
    } else {
      fail(argument, ErrorKind::kWrongFormat, "is no kind of file that is read",
           "Convert it to PNG, JPEG, JPEG 2000, TIFF, PDF, .txt or .md.");
    }
  }

  FoundInputs found;

 private:
  void walk(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      entries.push_back(*at);
    }
    if (error) {
      fail(folder.string(), ErrorKind::kUnreadable,
           fmt::format("cannot be walked: {}", error.message()),
           "Give yourself the right to read it (chmod u+rx).");
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
      if (entry.path().filename().string().starts_with('.')) continue;
      std::error_code ignored;  // a dangling link in a folder is passed over like any other file
      if (entry.is_directory(ignored)) {
        if (!entry.is_symlink(ignored)) walk(entry.path());
      } else if (const auto kind = kind_of(entry.path()); kind && entry.exists(ignored)) {
        add(entry.path().string(), *kind);
      }
    }
  }

  void add(const std::string& path, InputKind kind) {
    std::error_code error;
    const fs::path same = fs::weakly_canonical(path, error);
    if (seen_.insert(error ? path : same.string()).second) found.files.push_back({path, kind});
  }

  void fail(const std::string& path, ErrorKind kind, std::string message, std::string way_out) {
    found.failures.push_back({.input = path,
                              .kind = kind,
                              .message = std::move(message),
                              .way_out = std::move(way_out)});
  }

  std::set<std::string> seen_;
};

}  // namespace

std::string_view to_string(InputKind kind) {
  switch (kind) {
    case InputKind::kPicture: return "picture";
    case InputKind::kPdf: return "pdf";
    case InputKind::kText: return "text";
  }
  return "";
}

FoundInputs find_inputs(std::span<const std::string> arguments, std::istream& standard_input) {
  Search search;
  for (const std::string& argument : arguments) {
    if (argument != "-") {
      search.visit(argument);
      continue;
    }
    for (std::string line; std::getline(standard_input, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) search.visit(line);
    }
  }
  return std::move(search.found);
}

}  // namespace jiaokan
