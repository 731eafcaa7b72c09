#include "pipeline/io/stem_name.h"

#include <algorithm>
#include <array>

namespace jiaokan {
namespace {

constexpr std::u32string_view kSeparators = U"-_.·—– 　()（）【】";
constexpr std::u32string_view kHanDigits = U"〇零一二三四五六七八九十百";
constexpr std::array<std::u32string_view, 6> kMarks = {U"page", U"pg", U"p", U"版", U"第", U"页"};

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
bool is_separator(char32_t c) {
  return kSeparators.find(c) != kSeparators.npos;
}
char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

bool all_digits(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

int value_of(std::u32string_view digits) {
  int value = 0;
  for (const char32_t c : digits) value = std::min(value * 10 + static_cast<int>(c - U'0'), 99999);
  return value;
}

std::u32string_view trim_end(std::u32string_view text) {
  while (!text.empty() && is_separator(text.back())) text.remove_suffix(1);
  return text;
}

// Takes the digits off the end.
std::u32string_view take_digits(std::u32string_view& text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  const std::u32string_view digits = text.substr(begin);
  text.remove_suffix(digits.size());
  return digits;
}

bool is_year(std::u32string_view digits) {
  return digits.size() == 4 && value_of(digits) >= 1800 && value_of(digits) < 2200;
}
bool is_month(std::u32string_view d) {
  return !d.empty() && d.size() <= 2 && value_of(d) >= 1 && value_of(d) <= 12;
}
bool is_day(std::u32string_view d) {
  return !d.empty() && d.size() <= 2 && value_of(d) >= 1 && value_of(d) <= 31;
}

// Whether the text ends with a date, or with a year and a month: 2022-03-08, 20220308, 2022-03.
bool ends_with_date(std::u32string_view text) {
  const std::u32string_view last = take_digits(text);
  if (last.size() == 8) {
    return is_year(last.substr(0, 4)) && is_month(last.substr(4, 2)) && is_day(last.substr(6));
  }
  text = trim_end(text);
  const std::u32string_view middle = take_digits(text);
  if (last.size() == 4) {
    return is_year(middle) && is_month(last.substr(0, 2)) && is_day(last.substr(2));
  }
  if (is_year(middle) && is_month(last)) return true;
  if (!is_month(middle) || !is_day(last)) return false;
  text = trim_end(text);
  return is_year(take_digits(text));
}

// "03" → "3", "A06" stays; letters as capitals.
std::u32string tidy_label(std::u32string_view label) {
  std::u32string tidy(label);
  for (char32_t& c : tidy) {
    if (c >= U'a' && c <= U'z') c -= 32;
  }
  while (tidy.size() > 1 && tidy[0] == U'0') tidy.erase(0, 1);
  return tidy;
}

// Digits that may number a page; scanners pad with zeros.
bool is_page_number(std::u32string_view digits) {
  return all_digits(digits) && digits.size() <= 6 && (digits.size() <= 3 || digits[0] == U'0') &&
         value_of(digits) >= 1 && value_of(digits) <= 999;
}

// "3", "A06", "p3" without the mark; empty when the word is no page label.
std::u32string_view label_in(std::u32string_view word) {
  if (is_page_number(word)) return word;
  for (const std::u32string_view mark : kMarks) {
    const bool marked = word.size() > mark.size() &&
                        std::equal(mark.begin(), mark.end(), word.begin(),
                                   [](char32_t m, char32_t c) { return m == lower(c); });
    if (marked && is_page_number(word.substr(mark.size()))) return word.substr(mark.size());
  }
  const bool section = word.size() >= 2 && word.size() <= 4 && is_ascii_letter(word[0]) &&
                       all_digits(word.substr(1)) && value_of(word.substr(1)) >= 1;
  return section ? word : std::u32string_view{};
}

// The issue without a mark that stood alone before the number: "rmrb-page" → "rmrb".
std::u32string_view without_mark(std::u32string_view issue) {
  for (const std::u32string_view mark : kMarks) {
    if (issue.size() < mark.size()) continue;
    const std::u32string_view end = issue.substr(issue.size() - mark.size());
    const std::u32string_view before = issue.substr(0, issue.size() - mark.size());
    const bool word = before.empty() || is_separator(before.back());
    if (word && std::equal(mark.begin(), mark.end(), end.begin(),
                           [](char32_t m, char32_t c) { return m == lower(c); })) {
      return trim_end(before);
    }
  }
  return issue;
}

// 第3版, 第十三版, A06版: the last such place.
StemName split_at_ban(std::u32string_view stem) {
  for (std::size_t end = stem.rfind(U'版'); end != stem.npos && end > 0;
       end = end == 0 ? stem.npos : stem.rfind(U'版', end - 1)) {
    std::size_t begin = end;
    const auto numeral = [&](char32_t c) {
      return is_ascii_digit(c) || kHanDigits.find(c) != kHanDigits.npos;
    };
    while (begin > 0 && numeral(stem[begin - 1])) --begin;
    if (begin == end) continue;
    const bool section = begin > 0 && is_ascii_letter(stem[begin - 1]) &&
                         (begin == 1 || !is_ascii_letter(stem[begin - 2]));
    if (section) --begin;
    const std::u32string_view label = stem.substr(begin, end - begin);
    if (begin > 0 && stem[begin - 1] == U'第') --begin;
    return {std::u32string(trim_end(stem.substr(0, begin))), tidy_label(label)};
  }
  return {};
}

}  // namespace

StemName split_stem(std::u32string_view stem) {
  if (StemName name = split_at_ban(stem); !name.label.empty()) return name;
  stem = trim_end(stem);
  const StemName whole{std::u32string(stem), {}};
  if (ends_with_date(stem)) return whole;

  std::size_t begin = stem.size();
  while (begin > 0 && !is_separator(stem[begin - 1])) --begin;
  const std::u32string_view word = stem.substr(begin);
  if (const std::u32string_view label = label_in(word); !label.empty()) {
    const std::u32string_view issue = without_mark(trim_end(stem.substr(0, begin)));
    return {std::u32string(issue), tidy_label(label)};
  }
  std::u32string_view before = stem;
  if (const std::u32string_view digits = take_digits(before); digits.size() == 10) {
    const std::u32string_view issue = stem.substr(0, stem.size() - 2);
    const std::u32string_view label = digits.substr(8);
    if (ends_with_date(issue) && value_of(label) >= 1) {
      return {std::u32string(issue), tidy_label(label)};
    }
  }
  return whole;
}

StemName split_glued_number(std::u32string_view stem) {
  std::u32string_view before = stem;
  const std::u32string_view digits = take_digits(before);
  const bool plain =
      before.size() >= 2 && std::none_of(before.begin(), before.end(), is_ascii_digit);
  if (!plain || !is_page_number(digits)) return {std::u32string(stem), {}};
  return {std::u32string(before), tidy_label(digits)};
}

}  // namespace jiaokan
