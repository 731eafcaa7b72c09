#include "pipeline/io/write_run.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace jiaokan {
namespace {

using Json = nlohmann::ordered_json;

double milliseconds(double seconds) {
  return std::round(seconds * 1000) / 1000;
}

template <class Value>
Json pairs_json(const std::vector<std::pair<std::string, Value>>& pairs) {
  Json object = Json::object();
  for (const auto& [key, value] : pairs) object[key] = value;
  return object;
}

Json page_json(const PageRecord& page) {
  return {{"id", page.name.id.value},
          {"issue", page.name.issue.value},
          {"page", page.name.label.known() ? Json(page.name.label.printed) : Json(nullptr)},
          {"image", page.name.image},
          {"outcome", to_string(page.outcome)},
          {"fragments", page.fragments},
          {"warnings", page.warnings}};
}

Json input_json(const InputRecord& input) {
  Json pages = Json::array();
  for (const PageRecord& page : input.pages) pages.push_back(page_json(page));
  return {{"path", input.path},
          {"sha256", input.sha256.empty() ? Json(nullptr) : Json(input.sha256)},
          {"kind", to_string(input.kind)},
          {"outcome", to_string(input.outcome)},
          {"pages", std::move(pages)}};
}

Json failure_json(const Failure& failure) {
  Json value = Json::object();
  if (!failure.input.empty()) value["input"] = failure.input;
  if (!failure.page.value.empty()) value["page"] = failure.page.value;
  if (failure.article.value > 0) value["article"] = failure.article.value;
  value["stage"] = to_string(failure.stage);
  value["kind"] = to_string(failure.kind);
  value["message"] = failure.message;
  value["way_out"] = failure.way_out;
  return value;
}

Json times_json(const RunRecord& record) {
  Json stages = Json::object();
  for (const auto& [stage, time] : record.stage_seconds) {
    stages[std::string(to_string(stage))] = {{"seconds", milliseconds(time.first)},
                                             {"calls", time.second}};
  }
  return {{"seconds", milliseconds(record.seconds)}, {"stages", std::move(stages)}};
}

}  // namespace

std::string_view to_string(InputOutcome outcome) {
  switch (outcome) {
    case InputOutcome::kRead: return "read";
    case InputOutcome::kKnown: return "known";
    case InputOutcome::kPartly: return "partly";
    case InputOutcome::kFailed: return "failed";
    case InputOutcome::kPending: return "pending";
  }
  return "";
}

std::string write_run(const RunRecord& record) {
  Json inputs = Json::array(), failures = Json::array();
  for (const InputRecord& input : record.inputs) inputs.push_back(input_json(input));
  for (const Failure& failure : record.failures) failures.push_back(failure_json(failure));
  const Json value = {{"versions", pairs_json(record.versions)},
                      {"options", pairs_json(record.options)},
                      {"finished", record.finished},
                      {"counts", pairs_json(record.counts)},
                      {"failures", std::move(failures)},
                      {"inputs", std::move(inputs)},
                      {"times", times_json(record)}};
  // A path or message may hold bytes that are not UTF-8.
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace jiaokan
