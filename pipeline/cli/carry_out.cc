#include "pipeline/cli/carry_out.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <set>

#include <fmt/core.h>
#include <unistd.h>

#include "pipeline/bind_stages.h"
#include "pipeline/cli/interrupt.h"
#include "pipeline/cli/standard_output.h"
#include "pipeline/io/page_name.h"
#include "pipeline/io/read_file.h"
#include "pipeline/io/write_file.h"
#include "pipeline/report.h"
#include "pipeline/sources.h"
#include "stages/recognize/tesseract_reader.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

fs::path store_path(const fs::path& folder) {
  return folder / "store.sqlite";
}

// What a former run wrote is no input of the next, though a folder that is walked may hold it.
// One that is named outright is a mistake: the run would write over it.
Sources find_inputs_of(const RunRequest& request) {
  const fs::path output = request.output;
  for (const std::string& input : request.inputs) {
    if (input != "-" && is_output(input, output)) {
      throw SetupError(
          fmt::format("{} lies in the output folder, and the run would write over it: "
                      "choose another folder with -o",
                      input));
    }
  }
  return find_sources(request.inputs, request.options.references, std::cin,
                      [&](const std::string& path) { return is_output(path, output); });
}

// Two stores may give different pages one id; then all are named anew, together.
void make_ids_distinct(std::vector<Ticket>& pages) {
  std::set<PageId> ids;
  for (const Ticket& ticket : pages) ids.insert(ticket.page.id);
  if (ids.size() == pages.size()) return;
  std::map<std::string, int> images;
  for (const Ticket& ticket : pages) {
    int& count = images[ticket.page.input];
    count = std::max(count, ticket.page.image + 1);
  }
  std::vector<PageSource> sources;
  for (const Ticket& ticket : pages) {
    sources.push_back({ticket.page.input, ticket.page.image, images[ticket.page.input]});
  }
  std::vector<PageName> names = name_pages(sources);
  for (std::size_t at = 0; at < pages.size(); ++at) pages[at].page = std::move(names[at]);
}

// The pages of the output folder's store and of those that are named, which are copied into it.
Sources find_stored_pages(const RunRequest& request, Store& store) {
  for (const std::string& input : request.inputs) {
    const fs::path path = fs::is_directory(input) ? store_path(input) : fs::path(input);
    Store other = Store::open_existing(path);
    for (const Ticket& ticket : other.pages()) {
      if (const auto reading = other.find(ticket.key, ticket.page)) store.keep(ticket, *reading);
    }
  }
  Sources sources{.pages = store.pages()};
  make_ids_distinct(sources.pages);
  return sources;
}

Models load_models(const Options& options) {
  std::vector<std::string> dictionaries;
  for (const std::string& path : options.dictionaries) {
    try {
      dictionaries.push_back(read_file(path));
    } catch (const PageError& error) {
      throw SetupError(
          fmt::format("the dictionary {}: {}: {}", path, error.what(), error.way_out()));
    }
  }
  return Models::load(dictionaries);
}

ReaderPool::Factory reader_factory(ReaderKind kind) {
  switch (kind) {
    case ReaderKind::kAuto:
    case ReaderKind::kTesseract: return make_tesseract_reader;
    case ReaderKind::kOwn: break;
  }
  throw SetupError("there is no reader of our own in this version: leave --reader at auto");
}

Store open_store(const RunRequest& request) {
  Store store = Store::open(store_path(request.output));
  if (!store.warning().empty()) std::cerr << "jiaokan: " << store.warning() << '\n';
  if (request.options.fresh) store.clear();
  return store;
}

void tell_end(const RunRequest& request, const RunRecord& record, bool published) {
  const auto value = [&](std::string_view name) {
    const auto found =
        std::ranges::find(record.counts, name, [](const auto& c) { return c.first; });
    return found == record.counts.end() ? 0 : found->second;
  };
  if (request.progress != ProgressKind::kNone) {
    std::cerr << fmt::format("{} pages ({} read, {} known, {} failed), {} articles, {:.1f} s\n",
                             value("pages"), value("read"), value("known"), value("failed"),
                             value("articles"), record.seconds);
    const auto wants = [&](Format format) {
      return published && std::ranges::count(request.options.formats, format) > 0;
    };
    if (wants(Format::kText)) std::cerr << "transcripts: " << request.output << "/articles\n";
    if (wants(Format::kReport)) std::cerr << "report: " << request.output << "/report.html\n";
  }
}

ExitCode exit_code(const RunRecord& record, const FlowResult& result) {
  if (result.stopped) return ExitCode::kInterrupted;
  const bool any_page =
      std::ranges::any_of(result.pages, [](const auto& page) { return !page.second.failed; });
  if (!any_page) return ExitCode::kNothingDone;
  const bool unwritten = std::ranges::any_of(
      record.failures, [](const Failure& failure) { return failure.stage == Stage::kWrite; });
  if (unwritten) return ExitCode::kNothingDone;
  return record.failures.empty() ? ExitCode::kAllWell : ExitCode::kSomeFailed;
}

}  // namespace

ExitCode carry_out(const RunRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  const StandardOutput quiet;
  const Options& options = request.options;
  const std::atomic<bool>& stop = interrupted();
  const ReaderPool::Factory make_reader = reader_factory(options.reader);
  Sources sources;
  if (!request.from_store) sources = find_inputs_of(request);
  for (const Failure& failure : sources.failures) std::cerr << failure_line(failure) << '\n';
  if (!request.from_store && sources.pages.empty()) {
    throw SetupError("no input can be read: name pictures, PDFs, texts, or folders that hold them");
  }

  const Models models = load_models(options);
  const bool scans = std::ranges::any_of(
      sources.pages, [](const Ticket& t) { return t.kind == WitnessKind::kScan; });
  const std::string reader_version = scans ? make_reader()->version() : "";
  ReaderPool readers(options.jobs, make_reader);
  OutputFolder output(request.output, options.formats);
  Store store = open_store(request);
  if (request.from_store) {
    sources = find_stored_pages(request, store);
    if (sources.pages.empty()) {
      throw SetupError(fmt::format("{} holds no page: read some with `jiaokan read` first",
                                   store_path(request.output).string()));
    }
  }

  StageFunctions stages = bind_stages({.options = options,
                                       .models = models,
                                       .readers = readers,
                                       .reader_version = reader_version,
                                       .store = store,
                                       .output = &output});
  if (request.from_store) stages.open = open_from_store(store);
  const bool spoilt = options.strict && !sources.failures.empty();
  const FlowOptions flow_options{.extent = spoilt ? Extent::kPages : request.extent,
                                 .jobs = options.jobs,
                                 .strict = options.strict,
                                 .stop = &stop};
  StageTimes times;
  FlowResult result;
  {
    const std::unique_ptr<Monitor> progress = make_progress(
        request.progress, isatty(STDERR_FILENO) == 1, sources.pages.size(), std::cerr);
    result = run_flow(sources.pages, stages, flow_options, times, *progress);
  }

  std::vector<Failure> failures = sources.failures;
  failures.insert(failures.end(), result.failures.begin(), result.failures.end());
  RunRecord record = record_run(sources.pages, result, failures, times);
  record.options = describe(options);
  record.counts.emplace_back("edits", output.edits());
  record.counts.emplace_back("doubtful", output.doubtful());
  const ExitCode code = exit_code(record, result);
  const bool complete = code == ExitCode::kAllWell || code == ExitCode::kSomeFailed;
  const bool published = complete && flow_options.extent == Extent::kArticles &&
                         !(options.strict && !failures.empty());
  if (published) {
    std::vector<std::string> lines;
    for (const Failure& failure : failures) lines.push_back(failure_line(failure));
    output.publish(lines);
  }
  record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  write_file(fs::path(request.output) / "run.json", write_run(record));
  tell_end(request, record, published);
  return code;
}

}  // namespace jiaokan
