#include "stages/parse/running_head.h"

#include <algorithm>
#include <string>

#include "models/unicode.h"

namespace jiaokan {
namespace {

bool contains(std::u32string_view text, auto part) {
  return text.find(part) != std::u32string_view::npos;
}

using std::u32string;
using std::u32string_view;

constexpr std::size_t kLongestHead = 40;

u32string squeezed(u32string_view line) {
  u32string text;
  for (const char32_t c : line) {
    if (!is_space(c)) text += to_half_width(c);
  }
  return text;
}

bool is_word_of(char32_t c, u32string_view set) {
  return set.find(c) != u32string_view::npos;
}

// "3", "A06", "十三" at the front of the text: its length.
std::size_t label_length(u32string_view text) {
  std::size_t length = 0;
  if (length < text.size() && text[length] >= U'A' && text[length] <= U'H') ++length;
  const std::size_t digits_from = length;
  while (length < text.size() && length < digits_from + 3 && is_numeral(text[length])) ++length;
  return length > digits_from ? length : 0;
}

bool is_page_word(u32string_view text) {
  for (const u32string_view open : {U"=", U"-", U"[", U"<", U"(", U"【", U"~", U"*", U"—"}) {
    while (text.starts_with(open)) text.remove_prefix(1);
  }
  while (!text.empty() && is_word_of(text.back(), U"=-]>)】~*—")) text.remove_suffix(1);
  if (text.starts_with(U"Page") || text.starts_with(U"PAGE") || text.starts_with(U"page")) {
    text.remove_prefix(4);
    return label_length(text) > 0 && text.size() <= 8;
  }
  if (text.starts_with(U"第")) {
    text.remove_prefix(1);
    const std::size_t label = label_length(text);
    return label > 0 && text.size() <= label + 8 && label < text.size() &&
           is_word_of(text[label], U"版页頁");
  }
  const std::size_t label = label_length(text);
  if (label == 0 || label == text.size() || text.size() > label + 7) return false;
  // "A06国际", "03要闻".
  const bool padded = label >= 2 && (text[0] == U'0' || (text[0] >= U'A' && text[0] <= U'H'));
  const bool section = padded && std::ranges::all_of(text.substr(label), is_han);
  return text[label] == U'版' || (section && text.size() <= label + 4);
}

bool has_date(u32string_view text) {
  const std::size_t year = text.find(U'年');
  return year != u32string_view::npos && text.find(U'月', year) != u32string_view::npos &&
         text.find(U'日', year) != u32string_view::npos;
}

// A date with its weekday stands in no sentence of news.
bool is_date_line(u32string_view text) {
  return has_date(text) &&
         (contains(text, U"星期") || contains(text, U"农历") || contains(text, U"版"));
}

bool is_paper_name(u32string_view text) {
  constexpr u32string_view kNames[] = {U"日报", U"晚报", U"早报", U"时报", U"周报", U"日報",
                                       U"晚報", U"時報", U"快报", U"晨报", U"商报", U"青年报"};
  return text.size() >= 3 && text.size() <= 8 &&
         std::ranges::any_of(kNames, [&](u32string_view name) { return text.ends_with(name); });
}

}  // namespace

RegionRole running_head(u32string_view line) {
  const u32string text = squeezed(line);
  if (text.empty() || text.size() > kLongestHead) return RegionRole::kBody;
  if (std::ranges::any_of(text, is_sentence_end) || contains(text, U"，")) return RegionRole::kBody;
  for (const u32string_view jump : {U"下转", U"下轉", U"上接", U"接第", U"转第", U"轉第"}) {
    if (contains(text, jump)) return RegionRole::kBody;
  }
  if (is_paper_name(text)) return RegionRole::kMasthead;
  if (is_page_word(text) || is_date_line(text)) return RegionRole::kPageNumber;
  return RegionRole::kBody;
}

}  // namespace jiaokan
