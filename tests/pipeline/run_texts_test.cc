// The flow with its real stages, from transcripts to files.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "pipeline/bind_stages.h"
#include "pipeline/flow.h"
#include "pipeline/sources.h"
#include "tests/io/temp_folder.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

const Models& models() {
  static const Models loaded = Models::load();
  return loaded;
}

// Two papers of one day with the same report, its tail on another page, and one report of its own.
void write_papers(const TempFolder& folder) {
  const std::string head =
      "# 春耕时节农事忙\n\n本报讯 立春刚过，河西村的农机手就忙了起来。今年村里新添了六台拖拉机，"
      "农技员挨家挨户查看墒情。村民说，雨水来得正是时候，麦苗长势比去年还要好，";
  const std::string tail =
      "合作社已经备足了种子和化肥。县里还请来专家，在田头讲解病虫害的防治办法，听课的人站满了田埂。"
      "\n";
  folder.write("in/east-2022-03-08-1.txt", head + "（下转3版）\n");
  folder.write("in/east-2022-03-08-3.txt", "（上接1版）" + tail);
  folder.write("in/west-2022-03-08-1.txt", head + tail);
  folder.write(
      "in/west-2022-03-08-2.txt",
      "# 跨江大桥合龙\n\n昨天上午，跨江大桥顺利合龙。大桥全长三千二百米，预计明年通车。\n");
}

struct Counts {
  int parsed = 0;
  std::size_t failures = 0;
};

Counts run(const std::vector<Ticket>& pages, const fs::path& out, std::size_t jobs) {
  const Options options;
  ReaderPool readers(1, nullptr);
  OutputFolder output(out, options.formats);
  Store store = Store::open(out / "store.sqlite");
  StageFunctions stages = bind_stages({.options = options,
                                       .models = models(),
                                       .readers = readers,
                                       .reader_version = "",
                                       .store = store,
                                       .output = &output});
  std::atomic<int> parsed = 0;
  stages.parse = [&parsed, parse = stages.parse](const Transcript& transcript) {
    ++parsed;
    return parse(transcript);
  };
  StageTimes times;
  Monitor silent;
  const FlowResult result = run_flow(pages, stages, {.jobs = jobs}, times, silent);
  output.publish({});
  return {parsed, result.failures.size()};
}

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() == ".sqlite") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(folder)] = {std::istreambuf_iterator<char>(file), {}};
  }
  return files;
}

TEST(RunTexts, WritesTheSameForAnyThreadsAndAnyOrderOfInputs) {
  const TempFolder folder;
  write_papers(folder);
  const std::vector<std::string> inputs = {folder.path("in")};
  std::istringstream nothing;
  Sources sources = find_sources(inputs, {}, nothing, [](const std::string&) { return false; });
  ASSERT_EQ(sources.pages.size(), 4u);
  std::map<std::string, std::string> first;
  for (const std::size_t jobs : {1, 2, 8}) {
    const fs::path out = folder.path("out" + std::to_string(jobs));
    const Counts counts = run(sources.pages, out, jobs);
    EXPECT_EQ(counts.parsed, 4);
    EXPECT_EQ(counts.failures, 0u);
    if (first.empty()) first = files_in(out);
    EXPECT_EQ(files_in(out), first) << jobs;
    std::ranges::shuffle(sources.pages, std::mt19937(static_cast<unsigned>(jobs)));
  }
  EXPECT_TRUE(first.contains("articles/0002.txt"));
  EXPECT_FALSE(first.contains("articles/0003.txt"));
}

TEST(RunTexts, ReadsNothingTwice) {
  const TempFolder folder;
  write_papers(folder);
  const std::vector<std::string> inputs = {folder.path("in")};
  std::istringstream nothing;
  const auto pages = [&] {
    return find_sources(inputs, {}, nothing, [](const std::string&) { return false; }).pages;
  };
  const fs::path out = folder.path("out");
  EXPECT_EQ(run(pages(), out, 2).parsed, 4);
  const auto first = files_in(out);
  EXPECT_EQ(run(pages(), out, 2).parsed, 0);
  EXPECT_EQ(files_in(out), first);
  folder.write("in/west-2022-03-08-4.txt", "# 新剧上演\n\n话剧团的新剧昨晚首演。\n");
  EXPECT_EQ(run(pages(), out, 2).parsed, 1);
}

}  // namespace
}  // namespace jiaokan
