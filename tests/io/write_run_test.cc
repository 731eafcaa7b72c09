#include "pipeline/io/write_run.h"

#include <nlohmann/json.hpp>

namespace jiaokan {
namespace {

using nlohmann::json;

TEST(WriteRun, TellsWhatBecameOfEachInput) {
  RunRecord record{.versions = {{"jiaokan", "1"}}, .finished = true};
  record.inputs.push_back({.path = "a-1.png",
                           .sha256 = "ab",
                           .outcome = InputOutcome::kKnown,
                           .pages = {{.name = {.id = {"a/1"}, .issue = {"a"}, .label = {"1"}},
                                      .outcome = InputOutcome::kKnown,
                                      .fragments = 2,
                                      .warnings = {"ink left unread"}}}});
  record.inputs.push_back(
      {.path = "b.txt", .kind = WitnessKind::kTranscript, .outcome = InputOutcome::kFailed});
  record.failures.push_back({.input = "b.txt",
                             .stage = Stage::kParse,
                             .kind = ErrorKind::kBadEncoding,
                             .message = "byte 7 is not UTF-8",
                             .way_out = "convert it"});
  record.counts = {{"pages", 1}};
  record.seconds = 1.23456;
  record.stage_seconds = {{Stage::kClean, {0.5, 3}}};
  const json value = json::parse(write_run(record));
  EXPECT_EQ(value["inputs"][0]["sha256"], "ab");
  EXPECT_EQ(value["inputs"][0]["pages"][0]["outcome"], "known");
  EXPECT_EQ(value["inputs"][0]["pages"][0]["warnings"], json({"ink left unread"}));
  EXPECT_TRUE(value["inputs"][1]["sha256"].is_null());
  EXPECT_EQ(value["inputs"][1]["outcome"], "failed");
  EXPECT_EQ(value["failures"][0], json({{"input", "b.txt"},
                                        {"stage", "parse"},
                                        {"kind", "bad-encoding"},
                                        {"message", "byte 7 is not UTF-8"},
                                        {"way_out", "convert it"}}));
  EXPECT_EQ(value["times"]["seconds"], 1.235);
  EXPECT_EQ(value["times"]["stages"]["clean"]["calls"], 3);
  EXPECT_EQ(value["finished"], true);
}

TEST(WriteRun, SurvivesAPathThatIsNoText) {
  RunRecord record;
  record.inputs.push_back({.path = "\xFF.png"});
  EXPECT_TRUE(json::accept(write_run(record)));
}

}  // namespace
}  // namespace jiaokan
