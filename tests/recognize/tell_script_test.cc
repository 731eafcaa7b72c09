#include "stages/recognize/tell_script.h"

#include <gtest/gtest.h>

#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

Script told(std::u32string_view text) {
  const LineReading readings[] = {reading(U"的"), reading(text)};
  return tell_script(readings);
}

TEST(TellScript, CharactersOfOneScriptAloneTell) {
  EXPECT_EQ(told(U"中国经济发展"), Script::kHans);
  EXPECT_EQ(told(U"中國經濟發展"), Script::kHant);
  EXPECT_EQ(told(U"中国經济發展国經"), Script::kMixed);
}

TEST(TellScript, AFewOfTheOtherDoNotCount) {
  EXPECT_EQ(told(U"国经济发展对国經"), Script::kHans);
  EXPECT_EQ(told(U"國經濟發展對國经"), Script::kHant);
}

TEST(TellScript, WithoutAnyItIsSimplified) {
  EXPECT_EQ(tell_script({}), Script::kHans);
  EXPECT_EQ(told(U"大中小，2035"), Script::kHans);
}

// Unsure characters weigh less.
TEST(TellScript, ConfidenceWeighs) {
  const LineReading readings[] = {reading(U"国国国", 0.1F), reading(U"國國", 0.9F)};
  EXPECT_EQ(tell_script(readings), Script::kHant);
}

}  // namespace
}  // namespace jiaokan
