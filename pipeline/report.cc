#include "pipeline/report.h"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "pipeline/version.h"

namespace jiaokan {
namespace {

InputOutcome outcome_of(const PageOutcome& page) {
  if (page.failed) return InputOutcome::kFailed;
  return page.ticket.known ? InputOutcome::kKnown : InputOutcome::kRead;
}

// What became of a file, from what became of its pages.
InputOutcome outcome_of(const std::vector<PageRecord>& pages) {
  const auto all = [&](InputOutcome outcome) {
    return std::ranges::all_of(pages, [&](const PageRecord& p) { return p.outcome == outcome; });
  };
  for (const InputOutcome outcome :
       {InputOutcome::kFailed, InputOutcome::kKnown, InputOutcome::kRead}) {
    if (all(outcome)) return outcome;
  }
  const auto some = [&](InputOutcome outcome) {
    return std::ranges::any_of(pages, [&](const PageRecord& p) { return p.outcome == outcome; });
  };
  if (some(InputOutcome::kPending)) return InputOutcome::kPending;
  return some(InputOutcome::kFailed) ? InputOutcome::kPartly : InputOutcome::kRead;
}

std::vector<InputRecord> record_inputs(std::span<const Ticket> sources, const FlowResult& result,
                                       const std::vector<Failure>& failures) {
  std::map<std::string, InputRecord> inputs;
  for (const Ticket& source : sources) {
    InputRecord& input = inputs[source.page.input];
    input.path = source.page.input;
    input.kind = source.kind;
    PageRecord page{.name = source.page};
    if (const auto found = result.pages.find(source.page.id); found != result.pages.end()) {
      input.sha256 = found->second.ticket.sha256;
      page.outcome = outcome_of(found->second);
      page.fragments = found->second.fragments;
      page.warnings = found->second.warnings;
    }
    input.pages.push_back(std::move(page));
  }
  for (auto& [path, input] : inputs) input.outcome = outcome_of(input.pages);
  for (const Failure& failure : failures) {
    if (failure.input.empty() || inputs.contains(failure.input)) continue;
    inputs[failure.input] = {.path = failure.input, .outcome = InputOutcome::kFailed};
  }
  std::vector<InputRecord> sorted;
  for (auto& [path, input] : inputs) sorted.push_back(std::move(input));
  return sorted;
}

std::vector<std::pair<std::string, std::size_t>> count(const std::vector<InputRecord>& inputs,
                                                       std::size_t articles) {
  std::size_t pages = 0, read = 0, known = 0, failed = 0;
  for (const InputRecord& input : inputs) {
    pages += input.pages.size();
    for (const PageRecord& page : input.pages) {
      read += page.outcome == InputOutcome::kRead;
      known += page.outcome == InputOutcome::kKnown;
      failed += page.outcome == InputOutcome::kFailed;
    }
  }
  return {{"inputs", inputs.size()}, {"pages", pages},   {"read", read},
          {"known", known},          {"failed", failed}, {"articles", articles}};
}

}  // namespace

RunRecord record_run(std::span<const Ticket> sources, const FlowResult& result,
                     const std::vector<Failure>& failures, const StageTimes& times) {
  RunRecord record{.versions = versions(),
                   .finished = !result.stopped,
                   .inputs = record_inputs(sources, result, failures),
                   .failures = failures};
  record.counts = count(record.inputs, result.articles);
  for (const Stage stage : kStages) {
    const StageTimes::Time time = times.of(stage);
    if (time.calls == 0) continue;
    const double seconds = std::chrono::duration<double>(time.spent).count();
    record.stage_seconds.push_back({stage, {seconds, time.calls}});
  }
  return record;
}

std::string summary_line(const RunRecord& record) {
  const auto value = [&](std::string_view name) -> std::size_t {
    const auto found =
        std::ranges::find(record.counts, name, [](const auto& entry) { return entry.first; });
    return found == record.counts.end() ? 0 : found->second;
  };
  return fmt::format("{} pages ({} read, {} known, {} failed), {} articles, {:.1f} s",
                     value("pages"), value("read"), value("known"), value("failed"),
                     value("articles"), record.seconds);
}

std::string failure_line(const Failure& failure) {
  const std::string subject = !failure.input.empty() ? failure.input
                              : failure.article.value > 0
                                  ? fmt::format("article {:04}", failure.article.value)
                                  : std::string("all articles");
  return fmt::format("{}: {}: {}", subject, failure.message, failure.way_out);
}

}  // namespace jiaokan
