#include "stages/correct/paraphrases.h"

#include <gmock/gmock.h>

#include "build_apparatus.h"
#include "models_for_test.h"

namespace jiaokan {
namespace {

// What the lead has at each place that is a wording.
std::vector<std::u32string> wordings(const Apparatus& apparatus) {
  std::vector<std::u32string> found;
  for (const ColumnRange& place :
       wordings_of(apparatus, {0, apparatus.columns.size()}, models_for_test().confusions)) {
    std::u32string text;
    for (std::size_t column = place.first; column < place.last; ++column) {
      if (const Glyph* glyph = apparatus.lead_glyph(column)) text += glyph->character;
    }
    found.push_back(text);
  }
  return found;
}

TEST(Wordings, AreWholePhrases) {
  EXPECT_THAT(wordings(build_apparatus({U"建立在相互尊重基础上", U"建立在互不结盟基础上"})),
              testing::ElementsAre(U"相互尊重"));
  EXPECT_THAT(
      wordings(build_apparatus({U"各国--人民，高度重视", U"各个国家人民，高度关注"})).size(), 2u);
}

TEST(Wordings, LeaveMisreadingsToTheModel) {
  EXPECT_TRUE(wordings(build_apparatus({U"国际杜会", U"国际社会"})).empty());
  EXPECT_TRUE(wordings(build_apparatus({U"国际社会", U"国际社会"})).empty());
}

TEST(WordedFreely, TellsScribesFromReaders) {
  const Confusions& confusions = models_for_test().confusions;
  const std::u32string same(100, U'国');
  EXPECT_TRUE(is_worded_freely(
      build_apparatus({same + U"高度重视安全，推动发展", same + U"高度牵挂安危，维护发展"}),
      confusions));
  // Bad everywhere.
  EXPECT_FALSE(is_worded_freely(
      build_apparatus({U"高度重视安全，推动发展", U"高度牵挂安危，维护发展"}), confusions));
  EXPECT_FALSE(is_worded_freely(
      build_apparatus({U"国际杜会的未来，大人物", U"国际社会的末来，太入物"}), confusions));
}

}  // namespace
}  // namespace jiaokan
