#include "pipeline/io/page_name.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jiaokan {
namespace {

using testing::ElementsAre;

// "issue | label | id" for each path.
std::vector<std::string> names(const std::vector<std::string>& paths) {
  std::vector<PageSource> sources;
  for (const std::string& path : paths) sources.push_back({path});
  std::vector<std::string> texts;
  for (const PageName& name : name_pages(sources)) {
    texts.push_back(name.issue.value + " | " + name.label.printed + " | " + name.id.value);
  }
  return texts;
}

TEST(NamePages, IssueFromTheNameOrTheFolder) {
  EXPECT_THAT(
      names({"in/rmrb-2022-03-08-03.tif", "in/2022-03-08/3.png", "in/2022-03-08/A06.txt",
             "in/000_58b0.txt"}),
      ElementsAre("rmrb-2022-03-08 | 3 | rmrb-2022-03-08/3", "2022-03-08 | 3 | 2022-03-08/3",
                  "2022-03-08 | A06 | 2022-03-08/A06", "000_58b0 |  | 000_58b0"));
}

TEST(NamePages, CarriersOfOnePageShareIssueAndLabel) {
  EXPECT_THAT(names({"i/3.png", "i/3.txt", "i/3.md"}),
              ElementsAre("i | 3 | i/3", "i | 3 | i/3+txt", "i | 3 | i/3+md"));
  EXPECT_THAT(names({"i/3.txt", "i/03.txt"}), ElementsAre("i | 3 | i/3+txt+2", "i | 3 | i/3+txt"));
  EXPECT_THAT(names({"i/3.png", "i/3.jpg"}), ElementsAre("i | 3 | i/3+png", "i | 3 | i/3+jpg"));
}

TEST(NamePages, SameNameInOtherFoldersIsAnotherIssue) {
  EXPECT_THAT(names({"a/2022-03-08/1.jpg", "b/2022-03-08/1.jpg", "b/2022-03-08/2.jpg"}),
              ElementsAre("a/2022-03-08 | 1 | a/2022-03-08/1", "b/2022-03-08 | 1 | b/2022-03-08/1",
                          "b/2022-03-08 | 2 | b/2022-03-08/2"));
  EXPECT_THAT(names({"a/rmrb-1.jpg", "b/rmrb-2.jpg"}),
              ElementsAre("a/rmrb | 1 | a/rmrb/1", "b/rmrb | 2 | b/rmrb/2"));
}

TEST(NamePages, GluedNumbersCountWhenNamesInTheFolderShareThem) {
  EXPECT_THAT(names({"in/scan1.png", "in/scan2.png", "other/scan7.png"}),
              ElementsAre("scan | 1 | scan/1", "scan | 2 | scan/2", "scan7 |  | scan7"));
}

TEST(NamePages, PicturesOfOneFile) {
  const std::vector<PageSource> sources = {{"in/晚报.tif", 0, 2},
                                           {"in/晚报.tif", 1, 2},
                                           {"in/晨报-3.pdf", 0, 2},
                                           {"in/晨报-3.pdf", 1, 2}};
  std::vector<std::string> ids;
  for (const PageName& name : name_pages(sources)) ids.push_back(name.id.value);
  EXPECT_THAT(ids, ElementsAre("晚报/1", "晚报/2", "晨报/3+pdf", "晨报/3+pdf+2"));
}

TEST(NamePages, TheOrderOfTheInputsDoesNotMatter) {
  std::vector<PageSource> sources;
  for (const char* path : {"a/3.png", "a/3.txt", "b/a/3.png", "b/a/4.txt", "b/a/4.md", "b/x7.txt",
                           "b/x8.txt", "c/rmrb-2022-03-08.txt"}) {
    sources.push_back({path});
  }
  const auto sorted_ids = [&] {
    std::vector<std::pair<std::string, std::string>> ids;
    for (const PageName& name : name_pages(sources)) ids.push_back({name.input, name.id.value});
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  const auto expected = sorted_ids();
  for (int i = 0; i < 20; ++i) {
    std::next_permutation(sources.rbegin(), sources.rend(),
                          [](const PageSource& x, const PageSource& y) { return x.path < y.path; });
    EXPECT_EQ(sorted_ids(), expected);
  }
}

TEST(NamePages, BytesThatAreNoUtf8ArePrintable) {
  EXPECT_THAT(names({"in/\xCD\xED-3.txt"}), ElementsAre("%CD%ED | 3 | %CD%ED/3"));
}

}  // namespace
}  // namespace jiaokan
