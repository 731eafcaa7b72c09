#include "pipeline/sources.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "pipeline/io/find_inputs.h"
#include "pipeline/io/page_name.h"
#include "pipeline/io/read_file.h"
#include "pipeline/io/read_pdf.h"
#include "pipeline/io/read_scan.h"
#include "pipeline/stage.h"

namespace jiaokan {
namespace {

struct SourceFile {
  InputFile file;
  WitnessKind kind = WitnessKind::kScan;
};

// Only a TIFF or a PDF holds more than one; opening every picture for that would take long.
int count_pictures(const InputFile& file) {
  if (file.kind == InputKind::kPdf) return count_pdf_pages(file.path);
  const bool tiff = file.kind == InputKind::kPicture &&
                    (file.path.ends_with(".tif") || file.path.ends_with(".tiff") ||
                     file.path.ends_with(".TIF") || file.path.ends_with(".TIFF"));
  return tiff ? count_images(read_file(file.path)) : 1;
}

void add_files(const FoundInputs& found, bool reference,
               const std::function<bool(const std::string&)>& skip, std::vector<SourceFile>& files,
               std::vector<Failure>& failures) {
  failures.insert(failures.end(), found.failures.begin(), found.failures.end());
  for (const InputFile& file : found.files) {
    if (skip(file.path)) continue;
    if (reference && file.kind != InputKind::kText) {
      failures.push_back({.input = file.path,
                          .kind = ErrorKind::kWrongFormat,
                          .message = "a reference is a text, and this is none",
                          .way_out = "give it as an input instead"});
      continue;
    }
    const WitnessKind text = reference ? WitnessKind::kReference : WitnessKind::kTranscript;
    files.push_back({file, file.kind == InputKind::kText ? text : WitnessKind::kScan});
  }
}

// Pages of several stores, which were named apart, named together.
void make_ids_distinct(std::vector<Ticket>& pages) {
  std::set<PageId> ids;
  std::map<std::string, int> image_counts;
  for (const Ticket& ticket : pages) {
    ids.insert(ticket.page.id);
    int& count = image_counts[ticket.page.input];
    count = std::max(count, ticket.page.image + 1);
  }
  if (ids.size() == pages.size()) return;
  std::vector<PageSource> sources;
  for (const Ticket& ticket : pages) {
    sources.push_back({ticket.page.input, ticket.page.image, image_counts[ticket.page.input]});
  }
  std::vector<PageName> names = name_pages(sources);
  for (std::size_t at = 0; at < pages.size(); ++at) pages[at].page = std::move(names[at]);
}

}  // namespace

Sources find_sources(std::span<const std::string> inputs, std::span<const std::string> references,
                     std::istream& standard_input,
                     const std::function<bool(const std::string&)>& skip) {
  Sources sources;
  std::vector<SourceFile> files;
  add_files(find_inputs(inputs, standard_input), false, skip, files, sources.failures);
  add_files(find_inputs(references, standard_input), true, skip, files, sources.failures);
  if (std::ranges::any_of(files,
                          [](const SourceFile& f) { return f.file.kind == InputKind::kPdf; })) {
    check_pdf_tools();
  }

  std::vector<PageSource> pages;
  std::vector<WitnessKind> kinds;
  for (const SourceFile& source : files) {
    try {
      const int count = count_pictures(source.file);
      for (int image = 0; image < count; ++image) {
        pages.push_back({source.file.path, image, count});
        kinds.push_back(source.kind);
      }
    } catch (const std::exception&) {
      Ticket ticket{.kind = source.kind};
      ticket.page.input = source.file.path;
      sources.failures.push_back(current_failure(Stage::kOpen, ticket));
    }
  }
  std::vector<PageName> names = name_pages(pages);
  for (std::size_t at = 0; at < names.size(); ++at) {
    sources.pages.push_back({.page = std::move(names[at]), .kind = kinds[at]});
  }
  return sources;
}

Sources find_stored_pages(std::span<const std::string> others, Store& store) {
  namespace fs = std::filesystem;
  for (const std::string& name : others) {
    const fs::path path = fs::is_directory(name) ? fs::path(name) / "store.sqlite" : fs::path(name);
    Store other = Store::open_existing(path);
    for (const Ticket& ticket : other.pages()) {
      if (const auto reading = other.find(ticket.key, ticket.page)) store.keep(ticket, *reading);
    }
  }
  Sources sources{.pages = store.pages()};
  make_ids_distinct(sources.pages);
  return sources;
}

}  // namespace jiaokan
