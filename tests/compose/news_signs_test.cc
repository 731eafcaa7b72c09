#include "stages/compose/news_signs.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"
#include "stages/compose/sentence.h"

namespace jiaokan {
namespace {

void expect_all(bool (*sign)(std::u32string_view), const std::vector<std::u32string_view>& yes,
                const std::vector<std::u32string_view>& no) {
  for (const auto text : yes) EXPECT_TRUE(sign(text)) << encode_utf8(text);
  for (const auto text : no) EXPECT_FALSE(sign(text)) << encode_utf8(text);
}

TEST(NewsSigns, Datelines) {
  expect_all(begins_with_dateline,
             {U"新华社北京3月7日电 各地", U"本报讯（记者 张望）各地", U"据新华社拉萨5月2日电",
              U"中新社东京三月七日电", U"（本报北京3月7日电）各地", U"新华社电 各地"},
             {U"新华社记者：近日，各地", U"3月7日，电力供应充足", U"各地3月7日电力充足",
              U"本报记者 张望", U"本报电视周刊创刊", U""});
}

TEST(NewsSigns, Bylines) {
  expect_all(is_byline,
             {U"本报记者 张望 李农",
              U"（参与记者：张望、李农、王耕、赵田、钱麦、孙稻、周豆、吴粟、郑黍、冯稷、陈禾）",
              U"□ 本报通讯员 张望", U"责编：张望 版式：李农", U"文/张望", U"（记者张望）"},
             {U"记者会历时1小时40分钟。", U"本报记者：何时开犁", U"记者从县里了解到",
              U"编辑部的故事，未完", U"新华社记者：近日，各地", U"记者"});
}

TEST(NewsSigns, PhotographersAndCaptions) {
  expect_all(is_photo_credit,
             {U"新华社记者 张望 摄", U"张望/摄", U"（张望摄影）", U"新华社发", U"县委宣传部供图",
              U"资料图片"},
             {U"他在田间拍摄。", U"记者出发", U"摄", U"各地新苗勃发"});
  expect_all(is_caption,
             {U"▲3月7日，农民在麦田里劳作。", U"图为麦田。", U"农民在麦田里劳作。本报记者 张望/摄",
              U"农民在麦田里劳作。（张望摄）"},
             {U"农民在麦田里劳作。", U"图书馆开放。", U"他热爱拍摄", U""});
}

TEST(NewsSigns, HeadingShape) {
  expect_all(
      has_heading_shape,
      {U"北方小麦返青", U"何时开犁？", U"科技助力 良田增效", U"“良田工程”", U"县长：备足农资"},
      {U"小麦返青。", U"要做三件事：", U"一是水；", U"，各地", U"麦", U"1234", U""});
}

TEST(Sentence, HowItOpensAParagraph) {
  expect_all(begins_with_speaker,
             {U"王耕：好", U"《燕山日报》记者：何时", U"问：何时", U"CGTN记者:何时"},
             {U"他说，要做：", U"“好”：", U"要做好以下三件事：水", U"：好", U"好"});
  expect_all(begins_with_number, {U"一是水", U"第二，肥", U"（三）种", U"①水", U"4．犁", U"二、肥"},
             {U"一大批", U"第三届", U"3月7日", U"2.5亿元", U"十里", U""});
}

}  // namespace
}  // namespace jiaokan
