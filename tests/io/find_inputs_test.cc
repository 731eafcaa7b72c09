#include "pipeline/io/find_inputs.h"

#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/io/temp_folder.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

FoundInputs find(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream stream(input);
  return find_inputs(arguments, stream);
}

std::vector<std::string> paths_below(const TempFolder& folder, const FoundInputs& found) {
  std::vector<std::string> paths;
  for (const InputFile& file : found.files) {
    paths.push_back(std::filesystem::relative(file.path, folder.path()).string() + " " +
                    std::string(to_string(file.kind)));
  }
  return paths;
}

TEST(FindInputs, WalksFoldersByName) {
  const TempFolder folder;
  for (const char* name : {"b/2.PNG", "b/1.jp2", "a.TXT", "c.Pdf", ".hidden/3.png", "b/.4.png",
                           "b/thumbs.db", "z/y/x.md"}) {
    folder.write(name, "x");
  }
  const FoundInputs found = find({folder.path()});
  EXPECT_THAT(paths_below(folder, found),
              ElementsAre("a.TXT text", "b/1.jp2 picture", "b/2.PNG picture", "c.Pdf pdf",
                          "z/y/x.md text"));
  EXPECT_THAT(found.failures, IsEmpty());
}

TEST(FindInputs, CountsAFileOnce) {
  const TempFolder folder;
  const std::string file = folder.write("a/1.png", "x");
  std::filesystem::create_symlink(file, folder.path("a/link.png"));
  const FoundInputs found = find({folder.path("a"), file, folder.path("a/../a/1.png")});
  EXPECT_THAT(paths_below(folder, found), ElementsAre("a/1.png picture"));
}

TEST(FindInputs, LinesOfStandardInput) {
  const TempFolder folder;
  const std::string a = folder.write("a.txt", "x"), b = folder.write("晚 报.png", "x");
  const FoundInputs found = find({"-"}, b + "\r\n\n" + a + "\n");
  EXPECT_THAT(paths_below(folder, found), ElementsAre("晚 报.png picture", "a.txt text"));
}

TEST(FindInputs, NamesWhatCannotBeRead) {
  const TempFolder folder;
  const std::string odd = folder.write("a.docx", "x");
  std::filesystem::create_symlink("loop", folder.path("loop"));
  const FoundInputs found = find({folder.path("none.png"), odd, folder.path("loop")});
  ASSERT_EQ(found.failures.size(), 3U);
  EXPECT_EQ(found.failures[0].message, "does not exist");
  EXPECT_EQ(found.failures[0].input, folder.path("none.png"));
  EXPECT_EQ(found.failures[1].kind, ErrorKind::kWrongFormat);
  EXPECT_EQ(found.failures[2].kind, ErrorKind::kUnreadable);
  for (const Failure& failure : found.failures) EXPECT_FALSE(failure.way_out.empty());
  EXPECT_THAT(found.files, IsEmpty());
}

}  // namespace
}  // namespace jiaokan
