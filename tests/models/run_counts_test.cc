#include "models/run_counts.h"

#include <gtest/gtest.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

TEST(RunCounts, KnowHowOftenEachRunStands) {
  const std::string bytes =
      RunCounts::to_bytes({{U"国", 5}, {U"家", 2}, {U"国家", 2}, {U"大国家", 1}, {U"的", 100000}});
  const RunCounts counts(bytes);
  EXPECT_EQ(counts.count(U'国'), 5u);
  EXPECT_EQ(counts.count(U'国', U'家'), 2u);
  EXPECT_EQ(counts.count(U'大', U'国', U'家'), 1u);
  EXPECT_EQ(counts.count(U'家', U'国'), 0u);
  EXPECT_EQ(counts.count(U'小', U'国', U'家'), 0u);
  EXPECT_EQ(counts.count(U'的'), 65535u);  // cut
  EXPECT_EQ(counts.characters(), 100007);
}

TEST(RunCounts, FindEveryRunInAFullTable) {
  RunCounts::Runs runs;
  for (char32_t c = 0x4E00; c < 0x4E00 + 3000; ++c) runs[std::u32string{c, U'一'}] = c - 0x4DFF;
  const std::string bytes = RunCounts::to_bytes(runs);
  const RunCounts counts(bytes);
  for (char32_t c = 0x4E00; c < 0x4E00 + 3000; ++c) ASSERT_EQ(counts.count(c, U'一'), c - 0x4DFF);
}

TEST(RunCounts, HaveNothingOfNothing) {
  const std::string bytes = RunCounts::to_bytes({});
  EXPECT_EQ(RunCounts(bytes).count(U'国'), 0u);
}

TEST(RunCounts, RefuseDamagedBytes) {
  const std::string bytes = RunCounts::to_bytes({{U"国", 5}});
  EXPECT_THROW(RunCounts(""), SetupError);
  EXPECT_THROW(RunCounts(std::string_view(bytes).substr(1)), SetupError);
  EXPECT_THROW(RunCounts(std::string_view(bytes).substr(8)), SetupError);
}

}  // namespace
}  // namespace jiaokan
