#include "pipeline/sources.h"

#include <sstream>

#include "tests/io/temp_folder.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Sources find(const std::vector<std::string>& inputs,
             const std::vector<std::string>& references = {},
             const std::string& skipped = "nothing") {
  std::istringstream nothing;
  return find_sources(inputs, references, nothing,
                      [&](const std::string& path) { return path.ends_with(skipped); });
}

ReadPage empty_page(const PageName& name) {
  return {.name = name, .kind = WitnessKind::kTranscript};
}

TEST(Sources, NamePagesOfInputsAndReferencesTogether) {
  const TempFolder folder;
  const std::string page = folder.write("in/rmrb-2022-03-08-03.txt", "正文");
  const std::string clean = folder.write("ref/rmrb-2022-03-08-03.txt", "正文");
  const Sources sources = find({page}, {clean});
  ASSERT_EQ(sources.pages.size(), 2u);
  EXPECT_EQ(sources.pages[0].kind, WitnessKind::kTranscript);
  EXPECT_EQ(sources.pages[1].kind, WitnessKind::kReference);
  EXPECT_NE(sources.pages[0].page.id, sources.pages[1].page.id);
}

TEST(Sources, SkipWhatIsNoInput) {
  const TempFolder folder;
  folder.write("in/1.txt", "正文");
  folder.write("in/out.txt", "前一回");
  const Sources sources = find({folder.path("in")}, {}, "out.txt");
  ASSERT_EQ(sources.pages.size(), 1u);
  EXPECT_THAT(sources.pages[0].page.input, HasSubstr("1.txt"));
}

TEST(Sources, TellOfInputsThatHoldNoPage) {
  const TempFolder folder;
  const std::string torn = folder.write("torn.tif", "II*");
  const Sources sources = find({torn, folder.path("nowhere.png")}, {folder.write("r.png", "x")});
  EXPECT_TRUE(sources.pages.empty());
  ASSERT_EQ(sources.failures.size(), 3u);
  EXPECT_THAT(sources.failures[0].input, HasSubstr("nowhere.png"));
  EXPECT_THAT(sources.failures[1].message, HasSubstr("a reference is a text"));
  EXPECT_EQ(sources.failures[2].input, torn);
  for (const Failure& failure : sources.failures) EXPECT_FALSE(failure.way_out.empty());
}

TEST(StoredPages, OfSeveralStoresKeepDistinctIds) {
  const TempFolder folder;
  const auto keep = [&](const std::string& name, const std::string& input) {
    Ticket ticket{.kind = WitnessKind::kTranscript, .sha256 = name, .key = name};
    ticket.page = {.id = {"1"}, .issue = {"issue"}, .label = {"1"}, .input = input};
    Store::open(folder.path(name)).keep(ticket, empty_page(ticket.page));
  };
  keep("a.sqlite", "x/1.txt");
  keep("b.sqlite", "y/1.txt");
  Store store = Store::open(folder.path("all.sqlite"));
  const std::vector<std::string> others = {folder.path("a.sqlite"), folder.path("b.sqlite")};
  const Sources sources = find_stored_pages(others, store);
  ASSERT_EQ(sources.pages.size(), 2u);
  EXPECT_NE(sources.pages[0].page.id, sources.pages[1].page.id);
  for (const Ticket& ticket : sources.pages) {
    EXPECT_TRUE(store.find(ticket.key, ticket.page).has_value());
  }
}

}  // namespace
}  // namespace jiaokan
