#include "stages/correct/quotation_marks.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

TEST(QuotationMarks, ArePairedAndTurned) {
  const std::pair<std::u32string_view, std::u32string_view> rows[] = {
      {U"他说：\"好。\"又说：\"不。\"", U"他说：“好。”又说：“不。”"},
      {U"“中国“很大", U"“中国”很大"},
      {U"称”中国”很大", U"称”中国”很大"},
      {U"「中国」很大", U"「中国」很大"},
      {U"it's good，说'好'", U"it's good，说‘好’"},
      {U"“下一段接着说", U"“下一段接着说"},
      {U"", U""},
  };
  for (const auto& [before, after] : rows) {
    EXPECT_EQ(pair_quotation_marks(before), after);
    EXPECT_EQ(pair_quotation_marks(after), after);
  }
}

}  // namespace
}  // namespace jiaokan
