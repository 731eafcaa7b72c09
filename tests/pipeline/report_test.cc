#include "pipeline/report.h"

namespace jiaokan {
namespace {

using testing::HasSubstr;

Ticket ticket(const std::string& input, int image, const std::string& id) {
  Ticket made;
  made.page = {.id = {id}, .input = input, .image = image};
  return made;
}

PageOutcome outcome(const Ticket& source, bool failed, bool known) {
  PageOutcome made{.ticket = source, .failed = failed, .fragments = failed ? 0u : 2u};
  made.ticket.sha256 = "ab";
  made.ticket.known = known;
  return made;
}

TEST(Report, TellsOfEachInputWhatBecameOfItsPages) {
  const std::vector<Ticket> sources = {ticket("two.tif", 0, "two/1"), ticket("two.tif", 1, "two/2"),
                                       ticket("known.png", 0, "known"), ticket("bad.png", 0, "bad"),
                                       ticket("later.png", 0, "later")};
  FlowResult result{.articles = 3};
  result.pages[{"two/1"}] = outcome(sources[0], false, false);
  result.pages[{"two/2"}] = outcome(sources[1], true, false);
  result.pages[{"known"}] = outcome(sources[2], false, true);
  result.pages[{"bad"}] = outcome(sources[3], true, false);
  result.stopped = true;
  const std::vector<Failure> failures = {{.input = "none.txt", .message = "empty"}};

  const RunRecord record = record_run(sources, result, failures, StageTimes());
  std::vector<std::string> told;
  for (const InputRecord& input : record.inputs) {
    told.push_back(input.path + " " + std::string(to_string(input.outcome)));
  }
  EXPECT_THAT(told, testing::ElementsAre("bad.png failed", "known.png known", "later.png pending",
                                         "none.txt failed", "two.tif partly"));
  EXPECT_FALSE(record.finished);
  EXPECT_THAT(summary_line(record), HasSubstr("5 pages (1 read, 1 known, 2 failed), 3 articles"));
}

TEST(Report, NamesInputOrArticleInAFailuresLine) {
  EXPECT_EQ(failure_line({.input = "a.png", .message = "is empty", .way_out = "leave it out"}),
            "a.png: is empty: leave it out");
  EXPECT_EQ(failure_line({.article = {12}, .message = "x", .way_out = "y"}), "article 0012: x: y");
}

}  // namespace
}  // namespace jiaokan
