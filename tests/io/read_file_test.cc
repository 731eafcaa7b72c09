#include "pipeline/io/read_file.h"

#include <gtest/gtest.h>

#include "tests/io/expect_error.h"
#include "tests/io/temp_folder.h"

namespace jiaokan {
namespace {

TEST(ReadFile, BytesAsTheyAre) {
  const TempFolder folder;
  EXPECT_EQ(read_file(folder.write("a", std::string("x\0\xFF\n", 4))), std::string("x\0\xFF\n", 4));
}

TEST(ReadFile, TellsWhyNot) {
  const TempFolder folder;
  const auto reading = [](std::string path) { return [path] { read_file(path); }; };
  EXPECT_EQ(error_of(reading(folder.path("none"))),
            "unreadable: cannot be read: No such file or directory");
  EXPECT_EQ(error_of(reading(folder.path())), "unreadable: is no regular file");
  EXPECT_EQ(error_of(reading("/dev/zero")), "unreadable: is no regular file");
  EXPECT_EQ(error_of(reading(folder.write("empty", ""))), "empty: is empty");
  const std::string large = folder.write("large", "x");
  std::filesystem::resize_file(large, kMaxFileBytes + 1);
  EXPECT_EQ(error_of(reading(large)), "too-large: has 2147483649 bytes, more than 2 GiB");
}

}  // namespace
}  // namespace jiaokan
