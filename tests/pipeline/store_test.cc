#include "pipeline/store.h"

#include <filesystem>
#include <fstream>

#include <sqlite3.h>

#include "pipeline/document/dump.h"
#include "pipeline/page_bytes.h"
#include "tests/io/temp_folder.h"

namespace jiaokan {
namespace {

using testing::HasSubstr;

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

ReadPage small_page() {
  Glyph glyph{.character = U'国', .confidence = 0.1f, .box = {1, 2, 11, 12}};
  glyph.candidates = {{U'囯', 0.05f}, {0, 0.01f}};
  ReadLine line{.text = {.box = {1, 2, 30, 12}, .pitch_px = 10.5f, .glyphs = {glyph}},
                .full = true,
                .item = true};
  return {.name = {.id = {"a/1"}, .input = "a-1.png"},
          .script = Script::kHant,
          .width_px = 40,
          .height_px = 30,
          .skew_degrees = -0.3,
          .regions = {{.role = RegionRole::kHeadline,
                       .box = {0, 0, 40, 30},
                       .story = 2,
                       .direction = Direction::kVertical,
                       .lines = {line}}},
          .warnings = {"墨迹未读"}};
}

Ticket ticket_of(const ReadPage& page, const std::string& key) {
  return {.page = page.name, .kind = page.kind, .sha256 = "00", .key = key};
}

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const SetupError& error) {
    return error.what();
  }
  return "nothing thrown";
}

TEST(PageBytes, KeepAllButTheName) {
  const ReadPage page = small_page();
  const ReadPage back = read_page_from_bytes(to_bytes(page), {.id = {"b/7"}});
  EXPECT_EQ(back.name.id, PageId{"b/7"});
  EXPECT_EQ(to_bytes(back), to_bytes(page));
  const Glyph& glyph = back.line(0).text.glyphs.front();
  EXPECT_EQ(glyph.confidence, 0.1f);
  EXPECT_EQ(glyph.box, (Box{1, 2, 11, 12}));
  EXPECT_EQ(glyph.candidates, (std::vector<Candidate>{{U'囯', 0.05f}, {0, 0.01f}}));
  EXPECT_TRUE(back.line(0).full);
  EXPECT_TRUE(back.line(0).item);
  EXPECT_EQ(back.script, Script::kHant);
  EXPECT_EQ(back.warnings, page.warnings);
}

TEST(PageBytes, RefuseWhatIsNoReading) {
  for (const std::string& bytes : {std::string(), std::string("no cbor"), std::string(1, '\xA0'),
                                   to_bytes(small_page()).substr(0, 60)}) {
    EXPECT_ANY_THROW(read_page_from_bytes(bytes, {}));
  }
}

TEST(Store, FindsWhatAnEarlierRunKept) {
  const TempFolder folder;
  {
    Store store = Store::open(folder.path("store.sqlite"));
    store.keep(ticket_of(small_page(), "k1"), small_page());
  }
  Store store = Store::open(folder.path("store.sqlite"));
  EXPECT_FALSE(store.find("k2", {}).has_value());
  const auto found = store.find("k1", small_page().name);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(dump(*found), dump(small_page()));
  ASSERT_EQ(store.pages().size(), 1u);
  EXPECT_EQ(store.pages().front().key, "k1");
  store.clear();
  EXPECT_FALSE(store.find("k1", {}).has_value());
  EXPECT_TRUE(store.pages().empty());
}

// A process that is killed leaves the file as it is at that instant: a copy stands for it.
TEST(Store, HoldsEveryPageThatWasKeptBeforeAKill) {
  const TempFolder folder;
  Store store = Store::open(folder.path("store.sqlite"));
  for (int number = 0; number < 5; ++number) {
    store.keep(ticket_of(small_page(), "k" + std::to_string(number)), small_page());
    for (const char* suffix : {"", "-wal"}) {
      const std::string name = std::string("store.sqlite") + suffix;
      folder.write("killed.sqlite" + std::string(suffix), bytes_of(folder.path(name)));
    }
    Store killed = Store::open(folder.path("killed.sqlite"));
    for (int kept = 0; kept <= number; ++kept) {
      EXPECT_TRUE(killed.find("k" + std::to_string(kept), {}).has_value());
    }
  }
}

TEST(Store, ReplacesATornFileAndSaysSo) {
  const TempFolder folder;
  const std::string path = folder.path("store.sqlite");
  { Store::open(path).keep(ticket_of(small_page(), "k"), small_page()); }
  const std::string whole = bytes_of(path);
  const std::string torn[] = {"not a database at all, and longer than a header would be" + whole,
                              whole.substr(0, whole.size() / 2)};
  for (const std::string& bytes : torn) {
    folder.write("store.sqlite", bytes);
    Store store = Store::open(path);
    EXPECT_THAT(store.warning(), HasSubstr("is damaged"));
    EXPECT_FALSE(store.find("k", {}).has_value());
    EXPECT_EQ(bytes_of(path + ".damaged"), bytes);
  }
}

TEST(Store, ReadsADamagedPageAnew) {
  const TempFolder folder;
  const std::string path = folder.path("store.sqlite");
  { Store::open(path).keep(ticket_of(small_page(), "k"), small_page()); }
  std::string bytes = bytes_of(path);
  bytes[bytes.find("\xE5\xA2\xA8")] ^= 1;  // 墨 of the warning
  folder.write("store.sqlite", bytes);
  EXPECT_FALSE(Store::open(path).find("k", {}).has_value());
}

TEST(Store, LeavesAnotherProgramsDatabaseAlone) {
  const TempFolder folder;
  sqlite3* database = nullptr;
  sqlite3_open(folder.path("store.sqlite").c_str(), &database);
  sqlite3_exec(database, "CREATE TABLE photos (id)", nullptr, nullptr, nullptr);
  sqlite3_close(database);
  EXPECT_THAT(message_of([&] { Store::open(folder.path("store.sqlite")); }),
              HasSubstr("belongs to another program"));
}

TEST(Store, MakesAnOldVersionNew) {
  const TempFolder folder;
  { Store::open(folder.path("store.sqlite")).keep(ticket_of(small_page(), "k"), small_page()); }
  sqlite3* database = nullptr;
  sqlite3_open(folder.path("store.sqlite").c_str(), &database);
  sqlite3_exec(database, "DROP TABLE pages; PRAGMA user_version = 0", nullptr, nullptr, nullptr);
  sqlite3_close(database);
  Store store = Store::open(folder.path("store.sqlite"));
  EXPECT_FALSE(store.find("k", {}).has_value());
  store.keep(ticket_of(small_page(), "k"), small_page());
  EXPECT_EQ(store.pages().size(), 1u);
}

TEST(Store, BelongsToOneRunAtATime) {
  const TempFolder folder;
  const Store first = Store::open(folder.path("store.sqlite"));
  EXPECT_THAT(message_of([&] { Store::open(folder.path("store.sqlite")); }),
              HasSubstr("in use by another run"));
}

TEST(Store, SaysWhereItCannotBeMade) {
  EXPECT_THAT(message_of([] { Store::open("/proc/none/store.sqlite"); }),
              HasSubstr("/proc/none/store.sqlite cannot be opened"));
  EXPECT_THAT(message_of([] { Store::open_existing("/nowhere/store.sqlite"); }),
              HasSubstr("jiaokan run"));
}

}  // namespace
}  // namespace jiaokan
