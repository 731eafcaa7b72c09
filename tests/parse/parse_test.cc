#include "stages/parse/parse.h"

#include <gtest/gtest.h>

#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

Transcript transcript(std::string bytes) {
  return {.name = {.id = {"ys-2022-03-08/3"}, .issue = {"ys-2022-03-08"}},
          .bytes = std::move(bytes)};
}

// One row a line: role, number in the file, flags (i indented, f full, * item), text.
std::vector<std::string> show(const ReadPage& page) {
  std::vector<std::string> rows;
  for (const ReadRegion& region : page.regions) {
    for (const ReadLine& line : region.lines) {
      std::string row =
          std::string(to_string(region.role)) + " " + std::to_string(line.text.source_line) + " ";
      if (line.indented) row += "i";
      if (line.full) row += "f";
      if (line.item) row += "*";
      rows.push_back(row + " " + encode_utf8(line.text.text()));
    }
  }
  return rows;
}

TEST(Parse, AFileBecomesAPage) {
  const ReadPage page =
      parse(transcript("# 春耕开始\n\n新华社北京3月7日电 各地\n备耕。\n- 水\n"), {});
  EXPECT_THAT(show(page),
              testing::ElementsAre("headline 1 i 春耕开始", "body 3 if 新华社北京3月7日电 各地",
                                   "body 4  备耕。", "body 5 i* 水"));
  EXPECT_EQ(page.kind, WitnessKind::kTranscript);
  EXPECT_EQ(page.width_px, 0);
  EXPECT_EQ(page.line(0).text.glyphs[0].confidence, kTranscriptConfidence);
}

TEST(Parse, ScriptIsToldByItsCharacters) {
  EXPECT_EQ(parse(transcript("北方各地小麦陆续返青"), {}).script, Script::kHans);
  EXPECT_EQ(parse(transcript("記者從國務院新聞辦獲悉，農業豐收"), {}).script, Script::kHant);
}

TEST(Parse, RemarksAreWarnings) {
  const ReadPage page = parse(transcript("以下是图片中的文字：\n\n春耕开始"), {});
  EXPECT_EQ(page.warnings.size(), 1u);
  EXPECT_EQ(page.line_count(), 1u);
}

TEST(Parse, NothingToReadIsAnError) {
  for (const char* bytes : {"", "\n\n  \n", "---\n***\n", "\xEF\xBB\xBF", "……\n"}) {
    try {
      parse(transcript(bytes), {});
      FAIL() << bytes;
    } catch (const PageError& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kEmpty);
    }
  }
}

}  // namespace
}  // namespace jiaokan
