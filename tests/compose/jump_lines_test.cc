#include "stages/compose/jump_lines.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

// What is left of the text, with each mark as <to 3>, <from 一> or <to>.
std::string cut(std::u32string_view text) {
  std::string shown;
  std::size_t at = 0;
  for (const JumpMark& mark : find_jump_lines(text)) {
    shown += encode_utf8(text.substr(at, mark.begin - at));
    shown += "<" + std::string(to_string(mark.kind));
    if (mark.page.known()) shown += " " + mark.page.printed;
    if (!mark.title.empty()) shown += " " + encode_utf8(mark.title);
    shown += ">";
    at = mark.end;
  }
  return shown + encode_utf8(text.substr(at));
}

struct Row {
  std::u32string_view text;
  std::string_view outcome;
};

TEST(JumpLines, OneWrongOrLostSignIsUnderstood) {
  const Row rows[] = {
      {U"进一步发（传转第3版）", "进一步发<to 3>"},
      {U"（士接第一版）", "<from 一>"},
      {U"（接第1版）", "<from 1>"},
      {U"（下.第3版）", "<to 3>"},
      {U"（下转笫3版）", "<to 3>"},
      {U"（下转A06板）", "<to A06>"},
      {U"（下转第3.）", "<to 3>"},
      {U"（下转第3）", "<to 3>"},
      {U"进一步发（下转第3版工", "进一步发<to 3>"},
      {U"进一步发（下转第3版", "进一步发<to 3>"},
      {U"结束。卜下转第3版）", "结束。<to 3>"},
      {U"[上接第一版）", "<from 一>"},
      {U"结束。）下转第3版）", "结束。）<to 3>"},
  };
  for (const Row& row : rows) EXPECT_EQ(cut(row.text), row.outcome) << encode_utf8(row.text);
}

TEST(JumpLines, EveryWordingIsUnderstood) {
  const Row rows[] = {
      {U"双重标准。（下转3版）", "双重标准。<to 3>"},
      {U"（下转第十三版）", "<to 十三>"},
      {U"(下转A06版)", "<to A06>"},
      {U"(上接6版)", "<from 6>"},
      {U"（上接第一版）", "<from 一>"},
      {U"（上接第一版】", "<from 一>"},
      {U"[上接第一版）会议强调，", "<from 一>会议强调，"},
      {U"(上接第一版)会议强调，", "<from 一>会议强调，"},
      {U"推进（下转2版）（上接1版）改革", "推进<to 2><from 1>改革"},
      {U"推进（下转第2版） （上接第1版）改革", "推进<to 2> <from 1>改革"},
      {U"推进（下转第2版）　　（上接第1版）改革", "推进<to 2>　　<from 1>改革"},
      {U"（下转第二版）（上接第一版）厨房里，", "<to 二><from 一>厨房里，"},
      {U"（下转第四版）", "<to 四>"},
      {U"（下转第4版）", "<to 4>"},
      {U"【下转第三版】的导师", "<to 三>的导师"},
      {U"（下转第一版）目教", "<to 一>目教"},
      {U"（下转43页）", "<to 43>"},
      {U"（上接61页）", "<from 61>"},
      {U"（未完）", "<to>"},
      {U"未完待续。", "<to>"},
      {U"他走了。（未完）", "他走了。<to>"},
      {U"（未完，下转第3版）", "<to 3>"},
      {U"（下转第191页）", "<to 191>"},
      {U"（下转第123 页）", "<to 123>"},
      {U"(下转第61页)", "<to 61>"},
      {U"（下转第 页 ）", "<to>"},
      {U"（下转第 123 页 continued on page 123）", "<to 123>"},
      {U"（上接第151页）", "<from 151>"},
      {U"（上接第51页)", "<from 51>"},
      {U"（上接第6 页）", "<from 6>"},
      {U"（上接第3557页）", "<from 3557>"},
      {U"◀上接A01版", "<from A01>"},
      {U"◀ 上接 A01 版", "<from A01>"},
      {U"上接A01版", "<from A01>"},
      {U"（上接A1版）", "<from A1>"},
      {U"下转A8版", "<to A8>"},
      {U"上接第1版", "<from 1>"},
      {U"下转第二版", "<to 二>"},
      {U"（紧接第1版）", "<from 1>"},
      {U"（緊接第一版）", "<from 一>"},
      {U"（轉第二版）", "<to 二>"},
      {U"（转四版）", "<to 四>"},
      {U"（接一版）", "<from 一>"},
      {U"（下轉第③版）", "<to 3>"},
      {U"（下转Ａ０６版）", "<to A06>"},
      {U"（下转第2、3版）", "<to 2>"},
      {U"（下转第3版《春天的故事》）", "<to 3 春天的故事>"},
      {U"（上接第1版“春天的故事”）", "<from 1 春天的故事>"},
  };
  for (const Row& row : rows) EXPECT_EQ(cut(row.text), row.outcome) << encode_utf8(row.text);
}

TEST(JumpLines, OneWrongCharacterOrBracketIsForgiven) {
  const Row rows[] = {
      {U"（下砖3版）", "<to 3>"},
      {U"（卜转3版）", "<to 3>"},
      {U"（上按第一版）", "<from 一>"},
      {U"（上第一版）", "<from 一>"},
      {U"（下3版）", "<to 3>"},
      {U"（土接第一版）", "<from 一>"},
      {U"（下转第三板）", "<to 三>"},
      {U"（下转3）", "<to 3>"},
      {U"力量。下转3版）", "力量。<to 3>"},
      {U"（上接第一版会议强调，", "<from 一>会议强调，"},
      {U"（上接Aol版）", "<from A01>"},
      {U"（下转第l3版）", "<to 13>"},
      {U"(上接第]版)先后", "<from 1>先后"},
      {U"（下转第1]版）", "<to 11>"},
      {U"（下转第乙版）", "<to>"},
      {U"力量。 下转第三版", "力量。 <to 三>"},
      {U"（上接名版）強技術", "<from>強技術"},
      {U"（下轉^人版）", "<to>"},
      {U"（上接A仍版）", "<from>"},
  };
  for (const Row& row : rows) EXPECT_EQ(cut(row.text), row.outcome) << encode_utf8(row.text);
}

TEST(JumpLines, LookAlikesStay) {
  const std::u32string_view texts[] = {
      U"同期第三版转第四版，刊登",
      U"第一版转第二版",
      U"（第一版转第二版）",
      U"（上一版）",
      U"（这是以上接见讲话的另一个版本）",
      U"上接天线、下接地气",
      U"（上接天线、下接地气）",
      U"（上接见了另一个出版社）",
      U"（上接下转，是老版）",
      U"上接国计民生、下连百姓",
      U"上连大学，下接小学",
      U"新征程上接续奋斗",
      U"专机上接受采访",
      U"一晚上接了18个电话",
      U"前提下转向",
      U"上下转变思路",
      U"在底下转转",
      U"紧接出版的第４期",
      U"下转型",
      U"（相关报道见第3版）",
      U"（上海第2版）",
      U"（链接A3版）",
      U"任务还未完成",
      U"工作未完",
      U"",
      U"（",
  };
  for (const auto text : texts) EXPECT_EQ(cut(text), encode_utf8(text));
}

}  // namespace
}  // namespace jiaokan
