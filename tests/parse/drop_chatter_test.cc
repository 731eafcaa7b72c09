#include "stages/parse/drop_chatter.h"

#include <gtest/gtest.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

std::vector<MarkedLine> lines(std::string_view bytes) {
  return strip_markup(split_lines(bytes));
}

constexpr const char* kStory = "春耕开始\n\n北方各地小麦陆续返青，农机手抓紧检修农机具，备足农资。";

TEST(DropChatter, RemarksAroundTheTranscriptGo) {
  const std::string rows[] = {"Here is the transcription of the page:", "以下是图片中的文字内容：",
                              "好的，以下是该页的转录结果：",
                              "Sure! Here's the text from the image:"};
  for (const std::string& remark : rows) {
    auto given = lines(remark + "\n\n" + kStory);
    EXPECT_THAT(drop_chatter(given), testing::ElementsAre(remark));
    EXPECT_EQ(given.size(), 2u);
  }
  auto given = lines(std::string(kStory) + "\n\nNote: some characters in the image are unclear.");
  EXPECT_EQ(drop_chatter(given).size(), 1u);
  EXPECT_EQ(given.size(), 2u);
}

TEST(DropChatter, AnAnswerInsteadOfATranscriptIsRefused) {
  const char* answers[] = {
      "I'm sorry, but I can't transcribe this image.",
      "Sorry, I can’t help with that request. The text is too small to read.",
      "I'm unable to provide a transcription of this page.",
      "抱歉，我无法识别这张图片中的文字。\n\n如果您能提供更清晰的图片，我很乐意帮助您。",
      "作为AI语言模型，我不能直接读取图片内容。",
  };
  for (const char* answer : answers) {
    auto given = lines(answer);
    try {
      drop_chatter(given);
      FAIL() << answer;
    } catch (const PageError& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kRefused);
    }
  }
}

TEST(DropChatter, AnApologyBeforeATranscriptIsOnlyARemark) {
  std::string story;
  for (int i = 0; i < 20; ++i)
    story += "北方各地小麦陆续返青，农机手抓紧检修农机具，备足农资。\n\n";
  auto given = lines("抱歉，部分文字无法识别。\n\n" + story);
  EXPECT_EQ(drop_chatter(given).size(), 1u);
  EXPECT_EQ(given.size(), 20u);
}

TEST(DropChatter, NewsThatSoundsAlikeStays) {
  for (const char* news : {"“对不起，我来晚了”\n\n他站在麦田边，对乡亲们说。",
                           "以下是本次会议的五点共识：", "注：产量按标准亩计算。", "希望的田野"}) {
    auto given = lines(news);
    const std::size_t before = given.size();
    EXPECT_TRUE(drop_chatter(given).empty()) << news;
    EXPECT_EQ(given.size(), before);
  }
}

}  // namespace
}  // namespace jiaokan
