#include <gtest/gtest.h>

#include "stages/collate/collate.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

std::string collated(const std::vector<std::u32string>& texts) {
  static const LanguageModel model = LanguageModel::load();
  return text_of(collate(article_of(texts), model, {}));
}

TEST(Structure, ABreakInMidSentenceThatOneHasIsNone) {
  EXPECT_EQ(collated({U"渔民修好了渡船，/第二天清早出海。/傍晚归来。",
                      U"渔民修好了渡船，第二天清早出海。/傍晚归来。"}),
            "渔民修好了渡船，第二天清早出海。/傍晚归来。");
}

TEST(Structure, TheMajorityBreaksAfterASentence) {
  EXPECT_EQ(collated({U"渔民修好了渡船。第二天清早出海。", U"渔民修好了渡船。/第二天清早出海。",
                      U"渔民修好了渡船。/第二天清早出海。"}),
            "渔民修好了渡船。/第二天清早出海。");
}

TEST(Structure, AQuotationMarkThatOneOmitsDoesNotHideABreak) {
  EXPECT_EQ(collated({U"渔民修好了渡船。/“第二天”清早出海。", U"渔民修好了渡船。/第二天清早出海。"})
                .substr(0, std::string("渔民修好了渡船。/").size()),
            "渔民修好了渡船。/");
}

TEST(Structure, OneHeadline) {
  const std::string text = collated({U"H:渔民修好渡船/渔民修好了渡船，第二天清早出海。",
                                     U"H:码头传来喜讯/渔民修好了渡船，第二天清早出海。"});
  EXPECT_EQ(text.find("H:"), text.rfind("H:"));
  EXPECT_NE(text.find("渔民修好渡船"), std::string::npos);
  EXPECT_NE(text.find("码头传来喜讯"), std::string::npos);
}

TEST(Structure, HeadingsOfTwoPapersLoseNothing) {
  EXPECT_EQ(
      collated({U"K:青河渔业协会三月例会上/H:就渔船码头的修缮回答村民提问/渔民修好了渡船。",
                U"K:就渔船码头的修缮/H:水利站站长兼渔业协会会长回答村民提问/渔民修好了渡船。"}),
      "K:青河渔业协会三月例会上/K:就渔船码头的修缮/"
      "H:水利站站长兼渔业协会会长回答村民提问/渔民修好了渡船。");
}

TEST(Structure, AHeadlineTakenForTextIsAHeadline) {
  EXPECT_EQ(collated({U"H:青河渔民修好百年老渡船/渔民修好了渡船，第二天清早出海。",
                      U"青河渔民修好百年老渡船/渔民修好了渡船，第二天清早出海。"}),
            "H:青河渔民修好百年老渡船/渔民修好了渡船，第二天清早出海。");
}

}  // namespace
}  // namespace jiaokan
