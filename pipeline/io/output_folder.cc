#include "pipeline/io/output_folder.h"

#include <algorithm>
#include <fstream>
#include <set>

#include <fmt/core.h>

#include "pipeline/document/error.h"
#include "pipeline/io/write_file.h"
#include "pipeline/io/write_json.h"
#include "pipeline/io/write_text.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

// Files that a run writes into articles/, and nothing else.
bool is_article_file(const fs::path& path) {
  const std::string number = path.stem().string(), extension = path.extension().string();
  return number.size() >= 4 && number.find_first_not_of("0123456789") == std::string::npos &&
         (extension == ".txt" || extension == ".json");
}

void append(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (file.fail()) throw std::runtime_error(fmt::format("cannot write {}", path.string()));
}

void move_file(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error) {
    throw std::runtime_error(fmt::format("cannot write {}: {}", to.string(), error.message()));
  }
}

void remove_stale_articles(const fs::path& folder, const std::vector<std::string>& names) {
  const std::set<std::string> current(names.begin(), names.end());
  std::vector<fs::path> stale;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const bool ours = entry.is_regular_file() && is_article_file(entry.path());
    if (ours && !current.contains(entry.path().filename().string())) stale.push_back(entry.path());
  }
  for (const fs::path& path : stale) fs::remove(path);
}

}  // namespace

std::string_view to_string(Format format) {
  switch (format) {
    case Format::kText: return "txt";
    case Format::kJson: return "json";
    case Format::kEdits: return "edits";
    case Format::kReport: return "report";
  }
  return "";
}

OutputFolder::OutputFolder(fs::path folder, std::vector<Format> formats)
    : folder_(std::move(folder)), fresh_(folder_ / ".new"), formats_(std::move(formats)) {
  try {
    fs::create_directories(folder_);
    fs::remove_all(fresh_);
    fs::create_directories(fresh_ / "articles");
    write_file(fresh_ / "writable", "");
  } catch (const std::exception& error) {
    throw SetupError(fmt::format(
        "the output folder {} cannot be written ({}): make it writable, or choose another with -o",
        folder_.string(), error.what()));
  }
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  fs::remove_all(fresh_, ignored);
}

bool OutputFolder::wants(Format format) const {
  return std::ranges::find(formats_, format) != formats_.end();
}

void OutputFolder::add(const SettledArticle& article) {
  const auto write_article_file = [&](const char* suffix, const std::string& bytes) {
    names_.push_back(fmt::format("{:04}.{}", article.apparatus.article.value, suffix));
    write_file(fresh_ / "articles" / names_.back(), bytes);
  };
  if (wants(Format::kText)) write_article_file("txt", write_text(article));
  if (wants(Format::kJson)) write_article_file("json", write_json(article));
  if (wants(Format::kEdits)) append(fresh_ / "edits.jsonl", write_edits(article));
  if (wants(Format::kReport)) append(fresh_ / "report.articles", report_article(article));
  entries_.push_back(report_entry(article));
  edits_ += entries_.back().edits;
  doubtful_ += entries_.back().doubtful;
}

void OutputFolder::publish(const std::vector<std::string>& failures) {
  if (wants(Format::kReport)) {
    write_file(fresh_ / "report.html", report_head(entries_, failures));
    std::ifstream articles(fresh_ / "report.articles", std::ios::binary);
    std::ofstream report(fresh_ / "report.html", std::ios::binary | std::ios::app);
    if (!entries_.empty()) report << articles.rdbuf();
    report << report_foot();
    report.close();
    if (report.fail()) throw std::runtime_error("cannot write report.html");
  }
  if (wants(Format::kEdits)) append(fresh_ / "edits.jsonl", "");
  fs::create_directories(folder_ / "articles");
  for (const std::string& name : names_) {
    move_file(fresh_ / "articles" / name, folder_ / "articles" / name);
  }
  remove_stale_articles(folder_ / "articles", names_);
  for (const char* name : {"edits.jsonl", "report.html"}) {
    if (fs::exists(fresh_ / name)) {
      move_file(fresh_ / name, folder_ / name);
    } else {
      fs::remove(folder_ / name);
    }
  }
}

bool is_output(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path inside =
      fs::weakly_canonical(path, error).lexically_relative(fs::weakly_canonical(folder, error));
  if (error || inside.empty()) return false;
  static const std::set<std::string> kOurs = {
      "articles", "pages", ".new", "edits.jsonl", "report.html", "run.json", "store.sqlite"};
  return kOurs.contains(inside.begin()->string());
}

}  // namespace jiaokan
