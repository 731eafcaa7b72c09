#include "stages/compose/news_signs.h"

#include <algorithm>
#include <string>

#include "models/sentence_ends.h"
#include "models/unicode.h"

namespace jiaokan {
namespace {

using std::u32string;
using std::u32string_view;

constexpr std::size_t kLongestDateline = 40;
constexpr std::size_t kLongestByline = 45;
constexpr std::size_t kLongestPhotoCredit = 32;
constexpr std::size_t kLongestCaption = 260;
constexpr std::size_t kLongestHeading = 48;

bool in(char32_t c, u32string_view set) {
  return set.find(c) != u32string_view::npos;
}

bool has_any(u32string_view text, const auto& words) {
  return std::ranges::any_of(
      words, [&](u32string_view word) { return text.find(word) != u32string_view::npos; });
}

bool starts_with_any(u32string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](u32string_view word) { return text.starts_with(word); });
}

u32string without_spaces(u32string_view text) {
  u32string squeezed;
  for (const char32_t c : text) {
    if (!is_space(c)) squeezed += c;
  }
  return squeezed;
}

u32string_view strip(u32string_view text, u32string_view signs) {
  while (!text.empty() && in(text.front(), signs)) text.remove_prefix(1);
  while (!text.empty() && in(text.back(), signs)) text.remove_suffix(1);
  return text;
}

// 「3月7日电」 ends at the returned position, or 0.
std::size_t dated_wire(u32string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!in(text[i], U"电電讯訊") || text[i - 1] != U'日') continue;
    // 「3月7日电力充足」
    if (i + 1 < text.size() && in(text[i + 1], U"力网视影话子价动器商站池台网視話網動")) continue;
    const std::size_t month = text.substr(0, i).rfind(U'月');
    if (month != u32string_view::npos && month > 0 && i - month <= 4 &&
        is_numeral(text[month - 1])) {
      return i + 1;
    }
  }
  return 0;
}

constexpr u32string_view kAgencies[] = {U"新华社", U"新華社", U"本报",   U"本報",   U"中新社",
                                        U"中新网", U"新华网", U"人民网", U"央视网", U"本台",
                                        U"本刊",   U"据新华", U"中央社", U"法新社", U"路透社"};

bool is_name_list(u32string_view text) {
  return std::ranges::none_of(
      text, [](char32_t c) { return in(c, U"，。；！？,;!?的了在是将获从被向对说称"); });
}

constexpr u32string_view kBylineWords[] = {
    U"本报记者", U"本報記者", U"本报通讯员", U"本报特约", U"本刊记者", U"本报评论员", U"新华社记者",
    U"特约记者", U"特派记者", U"见习记者",   U"实习记者", U"实习生",   U"通讯员",     U"记者",
    U"記者",     U"文/",      U"文／",       U"图/",      U"图／",     U"作者",       U"撰文",
    U"采写",     U"执笔",     U"编译",       U"整理",     U"责编",     U"责任编辑",   U"本版编辑",
    U"本版责编", U"编辑",     U"版式",       U"校对",     U"制图",     U"参与记者",   U"参与采写",
    U"摄影报道", U"综合报道", U"主编",       U"美编"};

}  // namespace

bool begins_with_dateline(u32string_view raw) {
  const u32string squeezed = without_spaces(raw.substr(0, 2 * kLongestDateline));
  const u32string_view text = strip(squeezed, U"【】[]■□●◆（(");
  const u32string_view head = text.substr(0, kLongestDateline);
  if (dated_wire(head) > 0 && head.find_first_of(U"。，") > head.find_first_of(U"电電讯訊")) {
    return true;
  }
  if (!starts_with_any(head, kAgencies)) return false;
  const std::size_t wire = head.substr(0, 16).find_first_of(U"电電讯訊");
  return wire != u32string_view::npos && head.find_first_of(U"，。：") > wire &&
         (wire + 1 == head.size() || head[wire + 1] != U'视');
}

bool is_byline(u32string_view raw) {
  const u32string squeezed = without_spaces(raw);
  u32string_view text = squeezed;
  const bool bracketed = text.size() > 2 && in(text.front(), U"（(") && in(text.back(), U"）)");
  text = strip(text, U"（()）□■◆●○◎▲△—-");
  if (text.size() < 3 || !starts_with_any(text, kBylineWords)) return false;
  // A list of names may be long when brackets hold it together.
  const u32string_view list[] = {U"参与记者", U"参与采写", U"记者", U"采写"};
  if (bracketed && starts_with_any(text, list)) {
    return std::ranges::none_of(text, is_sentence_end);
  }
  if (text.size() > kLongestByline || !is_name_list(text)) return false;
  // 「记者：」 with words after it asks a question.
  const std::size_t colon = text.find_first_of(U"：:");
  const bool asks = colon != u32string_view::npos && text.substr(0, colon).ends_with(U"记者");
  return !asks || bracketed;
}

bool is_photo_credit(u32string_view raw) {
  const u32string squeezed = without_spaces(raw);
  const u32string_view text = strip(squeezed, U"（()）。.▲■□");
  if (text.size() < 2 || text.size() > kLongestPhotoCredit || !is_name_list(text)) return false;
  const u32string_view endings[] = {U"摄", U"攝", U"摄影", U"供图", U"资料图片", U"照片"};
  const bool ends = std::ranges::any_of(endings, [&](auto e) { return text.ends_with(e); });
  return ends || text.ends_with(U"社发") || text.ends_with(U"社發") || text == U"视觉中国";
}

bool is_caption(u32string_view raw) {
  const u32string squeezed = without_spaces(raw);
  if (squeezed.size() < 4 || squeezed.size() > kLongestCaption) return false;
  const u32string_view marks[] = {U"▲",    U"▼",    U"△",    U"▽",    U"图为",     U"圖為",
                                  U"图①",  U"图②",  U"图③",  U"图④",  U"上图",     U"下图",
                                  U"左图", U"右图", U"图一", U"图二", U"图片说明", U"图："};
  if (starts_with_any(squeezed, marks)) return true;
  const u32string_view text = strip(squeezed, U"（()）。.");
  const u32string_view endings[] = {U"摄", U"攝", U"摄影", U"供图", U"资料图片", U"新华社发"};
  const bool ends = std::ranges::any_of(endings, [&](auto e) { return text.ends_with(e); });
  const u32string_view tail = text.substr(text.size() > 24 ? text.size() - 24 : 0);
  const u32string_view names[] = {U"记者", U"通讯员", U"/", U"／", U"。", U"（", U"(", U"新华社"};
  return ends && has_any(tail, names);
}

bool has_heading_shape(u32string_view raw) {
  const u32string text = without_spaces(raw);
  if (text.size() < 2 || text.size() > kLongestHeading) return false;
  if (in(text.back(), U"。，、；：,;:.") || begins_open(text)) return false;
  if (text.find_first_of(U"。；") != u32string::npos) return false;
  if (std::ranges::none_of(text, [](char32_t c) { return is_han(c) || is_latin(c); })) return false;
  return std::ranges::count(text, U'，') + std::ranges::count(text, U',') <= 1;
}

}  // namespace jiaokan
