#include "pipeline/flow.h"

#include <algorithm>
#include <random>
#include <thread>

#include "pipeline/document/utf8.h"
#include "stages/correct/issue_words.h"
#include "tests/pipeline/fake_stages.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

FlowResult flow(const std::vector<Ticket>& sources, const StageFunctions& stages,
                const FlowOptions& options = {.jobs = 2}) {
  StageTimes times;
  Monitor silent;
  return run_flow(sources, stages, options, times, silent);
}

TEST(Flow, BringsScansAndTranscriptsToArticles) {
  FakeWorld world;
  const FlowResult result =
      flow({fake_ticket("b"), fake_ticket("a", WitnessKind::kTranscript)}, fake_stages(world));
  EXPECT_EQ(world.written, "1 a\n2 b\n");
  EXPECT_EQ(result.articles, 2u);
  EXPECT_THAT(result.failures, testing::IsEmpty());
  EXPECT_THAT(world.kept, UnorderedElementsAre("a", "b"));
}

TEST(Flow, WritesTheSameForAnyThreadsAndAnyOrderOfInputs) {
  std::vector<Ticket> sources;
  for (int number = 100; number < 160; ++number) {
    sources.push_back(fake_ticket("p" + std::to_string(number),
                                  number % 3 == 0 ? WitnessKind::kTranscript : WitnessKind::kScan));
  }
  std::string first;
  for (const unsigned seed : {1u, 2u, 3u}) {
    for (const std::size_t jobs : {1, 2, 8}) {
      FakeWorld world;
      StageFunctions stages = fake_stages(world);
      // Later articles overtake earlier ones.
      stages.correct = [](const Apparatus& apparatus, const IssueWords*) {
        std::this_thread::sleep_for(std::chrono::microseconds(200 - 3 * apparatus.article.value));
        return Decision{};
      };
      flow(sources, stages, {.jobs = jobs});
      if (first.empty()) first = world.written;
      EXPECT_EQ(world.written, first) << "seed " << seed << ", jobs " << jobs;
      std::ranges::shuffle(sources, std::mt19937(seed));
    }
  }
  EXPECT_THAT(first, testing::StartsWith("1 p100\n2 p101\n"));
}

TEST(Flow, LosesNothingButThePageThatFails) {
  FakeWorld world;
  StageFunctions stages = fake_stages(world);
  stages.segment = [](const CleanPage& page) {
    if (page.name.id.value == "b") throw PageError(ErrorKind::kTruncated, "cut short", "scan it");
    return SegmentedPage{page.name, page.raster};
  };
  const FlowResult result = flow({fake_ticket("a"), fake_ticket("b"), fake_ticket("c")}, stages);
  EXPECT_EQ(world.written, "1 a\n2 c\n");
  ASSERT_EQ(result.failures.size(), 1u);
  const Failure& failure = result.failures.front();
  EXPECT_EQ(failure.input, "b.png");
  EXPECT_EQ(failure.page, PageId{"b"});
  EXPECT_EQ(failure.stage, Stage::kSegment);
  EXPECT_EQ(failure.kind, ErrorKind::kTruncated);
  EXPECT_EQ(failure.message, "cut short");
  EXPECT_EQ(failure.way_out, "scan it");
  EXPECT_TRUE(result.pages.at({"b"}).failed);
  EXPECT_FALSE(result.pages.at({"a"}).failed);
}

TEST(Flow, LeavesOutTheTranscriptThatIsOfNoPage) {
  FakeWorld world;
  StageFunctions stages = fake_stages(world);
  stages.find_strangers = [](std::span<const Fragment>) { return std::vector{PageId{"b"}}; };
  const FlowResult result = flow({fake_ticket("a"), fake_ticket("b"), fake_ticket("c")}, stages);
  EXPECT_EQ(world.written, "1 a\n2 c\n");
  ASSERT_EQ(result.failures.size(), 1u);
  EXPECT_EQ(result.failures.front().input, "b.png");
  EXPECT_EQ(result.failures.front().kind, ErrorKind::kRefused);
  EXPECT_TRUE(result.pages.at({"b"}).failed);
}

// Whatever a stage throws, and whichever does: the others' pages come through.
TEST(Flow, SurvivesAnyStageThatThrowsAnything) {
  struct Row {
    const char* stage;
    std::function<void(StageFunctions&)> break_it;
  };
  const Row rows[] = {
      {"open", [](auto& s) { s.open = [](const auto&) -> OpenedPage { throw std::bad_alloc(); }; }},
      {"clean", [](auto& s) { s.clean = [](const auto&) -> CleanPage { throw 7; }; }},
      {"segment", [](auto& s) { s.segment = [](const auto&) -> SegmentedPage { throw "x"; }; }},
      {"recognize", [](auto& s) { s.recognize = [](const auto&) -> ReadPage { throw 1.5; }; }},
      {"compose",
       [](auto& s) {
         s.compose = [](const auto&) -> std::vector<Fragment> { throw std::runtime_error("x"); };
       }},
      {"store", [](auto& s) { s.keep = [](auto&, auto&) { throw std::runtime_error("x"); }; }},
      {"deduplicate",
       [](auto& s) {
         s.deduplicate = [](auto) -> std::vector<Group> { throw std::out_of_range("x"); };
       }},
      {"link", [](auto& s) { s.link = [](auto, auto) -> std::vector<Article> { throw 0; }; }},
      {"collate", [](auto& s) { s.collate = [](auto&) -> Apparatus { throw 0; }; }},
      {"correct", [](auto& s) { s.correct = [](auto&, auto*) -> Decision { throw 0; }; }},
      {"write", [](auto& s) { s.write = [](auto&) { throw std::runtime_error("disk full"); }; }},
  };
  for (const Row& row : rows) {
    FakeWorld world;
    StageFunctions stages = fake_stages(world);
    row.break_it(stages);
    const FlowResult result = flow({fake_ticket("a"), fake_ticket("b")}, stages);
    ASSERT_FALSE(result.failures.empty()) << row.stage;
    for (const Failure& failure : result.failures) EXPECT_EQ(to_string(failure.stage), row.stage);
    EXPECT_EQ(result.pages.size(), 2u) << row.stage;
  }
}

TEST(Flow, WritesAnArticleThatCouldNotBeCorrectedAsItIs) {
  FakeWorld world;
  StageFunctions stages = fake_stages(world);
  stages.correct = [](const Apparatus&, const IssueWords*) -> Decision {
    throw std::runtime_error("no model");
  };
  const FlowResult result = flow({fake_ticket("a")}, stages);
  EXPECT_EQ(world.written, "1 a\n");
  ASSERT_EQ(result.failures.size(), 1u);
  EXPECT_EQ(result.failures.front().article, ArticleId{1});
}

// The words of an issue are counted once, over its articles in their order, and reach each of them.
TEST(Flow, GivesEachArticleTheWordsOfItsIssue) {
  FakeWorld world;
  std::vector<Ticket> sources;
  for (const char* id : {"c", "a", "d", "b"}) {
    sources.push_back(fake_ticket(id));
    sources.back().page.issue = {id < std::string("c") ? "early" : "late"};
  }
  StageFunctions stages = fake_stages(world);
  std::map<std::string, std::shared_ptr<const IssueWords>> counted;
  stages.count_words = [&](std::span<const Apparatus* const> articles) {
    std::string texts;
    for (const Apparatus* article : articles) texts += encode_utf8(article->lead_text());
    return counted[texts] = std::make_shared<const IssueWords>();
  };
  std::mutex mutex;
  std::map<std::string, const IssueWords*> given;
  stages.correct = [&](const Apparatus& apparatus, const IssueWords* words) {
    const std::lock_guard lock(mutex);
    given[encode_utf8(apparatus.lead_text())] = words;
    return Decision{};
  };
  flow(sources, stages);
  ASSERT_THAT(counted, ElementsAre(testing::Key("ab"), testing::Key("cd")));
  EXPECT_EQ(given["a"], counted["ab"].get());
  EXPECT_EQ(given["b"], counted["ab"].get());
  EXPECT_EQ(given["c"], counted["cd"].get());
  EXPECT_EQ(given["d"], counted["cd"].get());
}

TEST(Flow, StopsABrokenValueWhereItWasMade) {
  FakeWorld world;
  StageFunctions stages = fake_stages(world);
  stages.correct = [](const Apparatus&, const IssueWords*) {
    return Decision{.edits = {{.first = 5, .last = 3}}};
  };
  const FlowResult result = flow({fake_ticket("a")}, stages);
  ASSERT_EQ(result.failures.size(), 1u);
  EXPECT_EQ(result.failures.front().stage, Stage::kCorrect);
  EXPECT_THAT(result.failures.front().message, HasSubstr("outside the text"));
}

TEST(Flow, MakesNoArticleOfReferencesAlone) {
  FakeWorld world;
  flow({fake_ticket("a", WitnessKind::kReference), fake_ticket("b")}, fake_stages(world));
  EXPECT_EQ(world.written, "1 b\n");
}

TEST(Flow, ReadsButWritesNoArticleWhenAskedForPagesAlone) {
  FakeWorld world;
  const FlowResult result =
      flow({fake_ticket("a")}, fake_stages(world), {.extent = Extent::kPages, .jobs = 2});
  EXPECT_EQ(world.written, "");
  EXPECT_THAT(world.kept, ElementsAre("a"));
  EXPECT_EQ(result.pages.at({"a"}).fragments, 1u);
}

TEST(Flow, WritesNothingWhenStrictAndAPageFails) {
  FakeWorld world;
  StageFunctions stages = fake_stages(world);
  stages.parse = [](const Transcript&) -> ReadPage {
    throw PageError(ErrorKind::kEmpty, "empty", "leave it out");
  };
  const std::vector<Ticket> sources = {fake_ticket("a"),
                                       fake_ticket("b", WitnessKind::kTranscript)};
  flow(sources, stages, {.jobs = 2, .strict = true});
  EXPECT_EQ(world.written, "");
  flow(sources, stages, {.jobs = 2, .strict = false});
  EXPECT_EQ(world.written, "1 a\n");
}

TEST(Flow, StopsTakingPagesAndKeepsWhatIsDone) {
  std::vector<Ticket> sources;
  for (int number = 100; number < 200; ++number) {
    sources.push_back(fake_ticket("p" + std::to_string(number)));
  }
  FakeWorld world;
  StageFunctions stages = fake_stages(world);
  std::atomic<bool> stop = false;
  stages.keep = [&](const Ticket& ticket, const ReadPage&) {
    world.kept.push_back(ticket.page.id.value);
    if (world.kept.size() == 3) stop = true;
  };
  const FlowResult result = flow(sources, stages, {.jobs = 2, .stop = &stop});
  EXPECT_TRUE(result.stopped);
  EXPECT_EQ(world.written, "");
  EXPECT_GE(world.kept.size(), 3u);
  EXPECT_LT(world.kept.size(), 20u);
}

// The gate: never more than jobs + 1 pages between it and the store.
TEST(Flow, HoldsFewPagesAtATime) {
  std::vector<Ticket> sources;
  for (int number = 100; number < 150; ++number) {
    sources.push_back(fake_ticket("p" + std::to_string(number)));
  }
  FakeWorld world;
  StageFunctions stages = fake_stages(world);
  std::atomic<int> held = 0, most = 0;
  const auto open = stages.open;
  stages.open = [&](const Ticket& ticket) {
    const int now = ++held;
    for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    return open(ticket);
  };
  stages.keep = [&](const Ticket&, const ReadPage&) { --held; };
  flow(sources, stages, {.jobs = 3});
  EXPECT_LE(most, 4);
  EXPECT_EQ(held, 0);
}

TEST(Flow, HasNothingToDoWithoutPages) {
  FakeWorld world;
  const FlowResult result = flow({}, fake_stages(world));
  EXPECT_TRUE(result.pages.empty());
  EXPECT_EQ(result.articles, 0u);
}

}  // namespace
}  // namespace jiaokan
