#include "stages/collate/cuts.h"

#include <gtest/gtest.h>

#include "stages/collate/flatten.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

// One column for each character of the lines; '-' where the row has no glyph.
Profile profile_of(const std::vector<std::string>& lines) {
  Profile profile(lines.size());
  std::vector<std::int32_t> next(lines.size());
  for (std::size_t at = 0; at < lines.front().size(); ++at) {
    profile.add_column();
    for (std::size_t row = 0; row < lines.size(); ++row) {
      if (lines[row][at] != '-') profile.set(at, row, next[row]++);
    }
  }
  return profile;
}

double cost_of(const std::vector<std::string>& lines, const std::vector<Row>& rows) {
  const Profile profile = profile_of(lines);
  return cost_of_cuts(profile, rows, {0, profile.size()}, RowBlock::kBody);
}

Row row_of(std::u32string_view text) {
  Row row = flatten({.fragments = {fragment_of(text)}});
  row.runs_on.assign(row.size(), 0);
  return row;
}

TEST(Cuts, APassageIsCutWhereTheTextDoesNotRunOn) {
  Row first = row_of(U"abXXXXXXcd"), second = row_of(U"abYYYYYYcd");
  first.runs_on[2] = 2, second.runs_on[8] = 2;  // X goes on from b, and c from Y
  const std::vector<Row> rows = {first, second};
  EXPECT_LT(cost_of({"abXXXXXX------cd", "ab------YYYYYYcd"}, rows),
            cost_of({"ab------XXXXXXcd", "abYYYYYY------cd"}, rows));
}

TEST(Cuts, FewerCutsAreLikelier) {
  // The last has half of Y: were X before it, it would have been cut twice.
  const std::vector<Row> rows = {row_of(U"abXXXXXXcd"), row_of(U"abYYYYYYYYYYYYcd"),
                                 row_of(U"abYYYYYYcd")};
  EXPECT_LT(
      cost_of({"ab------------XXXXXXcd", "abYYYYYYYYYYYY------cd", "abYYYYYY------------cd"}, rows),
      cost_of({"abXXXXXX------------cd", "ab------YYYYYYYYYYYYcd", "ab------YYYYYY------cd"},
              rows));
}

TEST(Cuts, WhereTheSourceBrokeOffACutIsLikely) {
  const std::vector<Row> whole = {row_of(U"abcd"), row_of(U"abXXXXXXcd")};
  const std::vector<Row> broken = {row_of(U"ab|cd"), row_of(U"abXXXXXXcd")};
  const std::vector<std::string> lines = {"ab------cd", "abXXXXXXcd"};
  EXPECT_LT(cost_of(lines, broken), cost_of(lines, whole));
}

TEST(Cuts, BeginAndEndCostNothing) {
  const std::vector<Row> rows = {row_of(U"cd"), row_of(U"abXXXXXXcd")};
  EXPECT_EQ(cost_of({"--------cd", "abXXXXXXcd"}, rows), 0);
}

}  // namespace
}  // namespace jiaokan
