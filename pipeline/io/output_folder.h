// The output folder: articles as they are settled, then, all at once, in place of a former run's.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/io/write_report.h"

namespace jiaokan {

// What a run may write for each article.
enum class Format { kText, kJson, kEdits, kReport };
inline constexpr Format kFormats[] = {Format::kText, Format::kJson, Format::kEdits,
                                      Format::kReport};
std::string_view to_string(Format format);

class OutputFolder {
 public:
  // Makes the folder. Throws SetupError when it cannot be written.
  OutputFolder(std::filesystem::path folder, std::vector<Format> formats);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // Articles come in ascending order. Throws std::runtime_error when a file cannot be written.
  void add(const SettledArticle& article);

  // Puts what was added in the place of a former run's output. Files that jiaokan did not name are
  // left alone. `failures` go into the report. Throws std::runtime_error as add does.
  void publish(const std::vector<std::string>& failures);

  std::size_t edits() const { return edits_; }
  std::size_t doubtful() const { return doubtful_; }

 private:
  bool wants(Format format) const;

  std::filesystem::path folder_;
  std::filesystem::path fresh_;  // where the new output waits for publish()
  std::vector<Format> formats_;
  std::vector<ReportEntry> entries_;
  std::vector<std::string> names_;  // of the articles' files
  std::size_t edits_ = 0, doubtful_ = 0;
};

// Files in `folder` that a run would write over or take for its own.
bool is_output(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace jiaokan
