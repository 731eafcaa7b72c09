#include "pipeline/cli/carry_out.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>

#include <fmt/core.h>
#include <unistd.h>

#include "pipeline/bind_stages.h"
#include "pipeline/cli/interrupt.h"
#include "pipeline/cli/load_models.h"
#include "pipeline/cli/make_readers.h"
#include "pipeline/cli/standard_output.h"
#include "pipeline/io/write_file.h"
#include "pipeline/report.h"
#include "pipeline/sources.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

fs::path store_path(const std::string& folder) {
  return fs::path(folder) / "store.sqlite";
}

// What a former run wrote is no input of the next, though a folder that is walked may hold it. One
// that is named outright is a mistake: the run would write over it.
Sources find_sources_of(const RunRequest& request) {
  if (request.from_store) return {};
  for (const std::string& input : request.inputs) {
    if (input != "-" && is_output(input, request.output)) {
      throw SetupError(
          fmt::format("{} lies among the outputs, and the run would write over it: "
                      "choose another folder with -o",
                      input));
    }
  }
  Sources sources =
      find_sources(request.inputs, request.options.references, std::cin,
                   [&](const std::string& path) { return is_output(path, request.output); });
  for (const Failure& failure : sources.failures) std::cerr << failure_line(failure) << '\n';
  if (sources.pages.empty()) {
    throw SetupError("no input can be read: name pictures, PDFs, texts, or folders that hold them");
  }
  return sources;
}

// Empty when nothing is to be read; else opens one reader, which says what is missing.
std::string reader_version(const Sources& sources, const ReaderPool::Factory& make_reader) {
  const bool scans = std::ranges::any_of(
      sources.pages, [](const Ticket& t) { return t.kind == WitnessKind::kScan; });
  return scans ? make_reader().version() : "";
}

Store open_store(const RunRequest& request) {
  Store store = Store::open(store_path(request.output));
  if (!store.warning().empty()) std::cerr << "jiaokan: " << store.warning() << '\n';
  if (request.options.fresh) store.clear();
  return store;
}

// One run. The constructor asks for everything that can stop it, in the order of the members.
class Run {
 public:
  explicit Run(const RunRequest& request)
      : request_(request),
        make_reader_(reader_factory(request.options.reader)),
        sources_(find_sources_of(request)),
        output_(request.output, request.options.formats),
        store_(open_store(request)),
        models_(load_models(request.options.dictionaries)),
        reader_version_(reader_version(sources_, make_reader_)),
        readers_(request.options.jobs, make_reader_) {
    if (request.from_store) sources_ = find_stored_pages(request.inputs, store_);
    if (sources_.pages.empty()) {
      throw SetupError(fmt::format("{} holds no page: read some with `jiaokan read` first",
                                   store_path(request.output).string()));
    }
  }

  ExitCode carry_out();

 private:
  FlowResult flow(StageTimes& times);
  bool publish(const FlowResult& result, const std::vector<Failure>& failures);
  void tell_end(const RunRecord& record, bool published) const;

  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  const RunRequest& request_;
  const ReaderPool::Factory make_reader_;
  Sources sources_;
  OutputFolder output_;
  Store store_;
  const Models models_;
  const std::string reader_version_;
  ReaderPool readers_;
};

FlowResult Run::flow(StageTimes& times) {
  const Options& options = request_.options;
  StageFunctions stages = bind_stages({.options = options,
                                       .models = models_,
                                       .readers = readers_,
                                       .reader_version = reader_version_,
                                       .store = store_,
                                       .output = &output_});
  if (request_.from_store) stages.open = open_from_store(store_);
  // Pages are read even when an input that cannot be opened bars the articles: the store keeps
  // them.
  const bool barred = options.strict && !sources_.failures.empty();
  const std::unique_ptr<Monitor> progress = make_progress(
      request_.progress, isatty(STDERR_FILENO) == 1, sources_.pages.size(), std::cerr);
  return run_flow(sources_.pages, stages,
                  {.extent = barred ? Extent::kPages : request_.extent,
                   .jobs = options.jobs,
                   .strict = options.strict,
                   .stop = &interrupted()},
                  times, *progress);
}

bool any_page_read(const FlowResult& result) {
  return std::ranges::any_of(result.pages, [](const auto& page) { return !page.second.failed; });
}

bool all_written(const std::vector<Failure>& failures) {
  return std::ranges::none_of(failures, [](const Failure& f) { return f.stage == Stage::kWrite; });
}

// Whether the articles of this run took the place of the former run's.
bool Run::publish(const FlowResult& result, const std::vector<Failure>& failures) {
  const bool barred = request_.options.strict && !failures.empty();
  if (request_.extent != Extent::kArticles || barred || result.stopped || !any_page_read(result) ||
      !all_written(failures)) {
    return false;
  }
  std::vector<std::string> lines;
  for (const Failure& failure : failures) lines.push_back(failure_line(failure));
  output_.publish(lines);
  return true;
}

void Run::tell_end(const RunRecord& record, bool published) const {
  if (request_.progress == ProgressKind::kNone) return;
  std::cerr << summary_line(record) << '\n';
  if (!published) return;
  const auto tell = [&](Format format, std::string_view what) {
    if (std::ranges::count(request_.options.formats, format) > 0) {
      std::cerr << fmt::format(fmt::runtime(what), request_.output) << '\n';
    }
  };
  tell(Format::kText, "transcripts: {}/articles");
  tell(Format::kReport, "report: {}/report.html");
}

ExitCode exit_code(const FlowResult& result, const std::vector<Failure>& failures) {
  if (result.stopped) return ExitCode::kInterrupted;
  if (!any_page_read(result) || !all_written(failures)) return ExitCode::kNothingDone;
  return failures.empty() ? ExitCode::kAllWell : ExitCode::kSomeFailed;
}

ExitCode Run::carry_out() {
  StageTimes times;
  const FlowResult result = flow(times);
  std::vector<Failure> failures = sources_.failures;
  failures.insert(failures.end(), result.failures.begin(), result.failures.end());
  const bool published = publish(result, failures);

  RunRecord record = record_run(sources_.pages, result, failures, times);
  record.options = describe(request_.options);
  record.counts.emplace_back("edits", output_.edits());
  record.counts.emplace_back("doubtful", output_.doubtful());
  record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  write_file(fs::path(request_.output) / "run.json", write_run(record));
  tell_end(record, published);
  return exit_code(result, failures);
}

}  // namespace

ExitCode carry_out(const RunRequest& request) {
  const StandardOutput quiet;
  interrupted();  // from here on Ctrl-C ends the run in order
  return Run(request).carry_out();
}

}  // namespace jiaokan
