#include "stages/correct/normal_form.h"

#include <algorithm>

#include "models/unicode.h"
#include "stages/correct/quotation_marks.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLongestDash = 4;  // a longer row is a rule, not a dash

bool is_one_of(char32_t c, std::u32string_view set) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}
bool is_dash(char32_t c) {
  return is_one_of(c, U"-‐‑‒–—―−─－");
}
bool is_numeral_digit(char32_t c) {
  return is_one_of(c, U"〇一二三四五六七八九");
}
bool is_foreign(char32_t c) {
  return is_latin(c) || is_digit(c);
}
// Signs that only Chinese text has.
bool is_wide_sign(char32_t c) {
  return is_one_of(c, U"，。！？：；、（）《》〈〉【】〔〕“”‘’「」『』—…");
}

bool is_foreign_text(char32_t c) {
  return c != 0 && !is_han(c) && !is_wide_sign(c);
}

// A paragraph in the making: the pieces, and the text that stands now with where each is from.
class Draft {
 public:
  explicit Draft(std::u32string_view paragraph) {
    for (const char32_t c : paragraph) pieces_.emplace_back(1, c);
    refresh();
  }
  std::size_t size() const { return text_.size(); }
  // 0 outside of the paragraph.
  char32_t at(std::size_t place) const { return place < text_.size() ? text_[place] : 0; }
  char32_t before(std::size_t place) const { return place > 0 ? at(place - 1) : 0; }
  const std::u32string& text() const { return text_; }

  void put(std::size_t place, char32_t c) {
    text_[place] = c;
    pieces_[source_[place]] = std::u32string(1, c);
  }
  // The run [begin, end) becomes `text`; the places stay valid until refresh().
  void put_run(std::size_t begin, std::size_t end, std::u32string_view text) {
    if (std::u32string_view(text_).substr(begin, end - begin) == text) return;
    for (std::size_t place = begin; place < end; ++place) pieces_[source_[place]].clear();
    if (begin < end) pieces_[source_[begin]] = text;
  }
  // Makes text() what the pieces say now. Pieces of two characters are seen as the first's place.
  void refresh() {
    text_.clear();
    source_.clear();
    for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
      for (const char32_t c : pieces_[piece]) {
        text_ += c;
        source_.push_back(piece);
      }
    }
  }
  std::vector<std::u32string> finish() && { return std::move(pieces_); }

 private:
  std::vector<std::u32string> pieces_;
  std::u32string text_;
  std::vector<std::size_t> source_;
};

// ２０２２ＷＴＯ％ → 2022WTO%
void narrow_letters(Draft& draft) {
  for (std::size_t place = 0; place < draft.size(); ++place) {
    const char32_t c = draft.at(place);
    if (is_foreign(c) || c == U'％' || c == U'＋') draft.put(place, to_half_width(c));
    if (c == U'．' && is_digit(draft.before(place)) && is_digit(draft.at(place + 1))) {
      draft.put(place, U'.');
    }
  }
}

// A space stays between foreign words, and in headings between phrases; one, not more.
void drop_spaces(Draft& draft, bool between_phrases) {
  for (std::size_t begin = 0; begin < draft.size(); ++begin) {
    if (!is_space(draft.at(begin))) continue;
    std::size_t end = begin;
    while (is_space(draft.at(end))) ++end;
    const char32_t left = draft.before(begin), right = draft.at(end);
    const bool foreign = is_foreign_text(left) && is_foreign_text(right) &&
                         (is_latin(left) || is_latin(right) || (is_digit(left) && is_digit(right)));
    const bool phrases =
        between_phrases && left && right && !is_wide_sign(left) && !is_wide_sign(right);
    draft.put_run(begin, end, foreign || phrases ? U" " : U"");
    begin = end;
  }
  draft.refresh();
}

// 二○二○年, 一九七O年 → 〇
void mend_zeros(Draft& draft) {
  for (std::size_t place = 0; place < draft.size(); ++place) {
    const char32_t c = draft.at(place), left = draft.before(place), right = draft.at(place + 1);
    const bool inside = is_numeral_digit(left) && (is_numeral_digit(right) || right == U'年');
    if (is_one_of(c, U"○◯") && (is_numeral_digit(left) || is_numeral_digit(right))) {
      draft.put(place, U'〇');
    } else if (is_one_of(c, U"Oo0") && inside) {
      draft.put(place, U'〇');
    }
  }
}

// -- — ― → ——; 中国-东盟 → 中国—东盟; 2021—2025 and 3-1 stay as they are.
void mend_dashes(Draft& draft) {
  for (std::size_t begin = 0; begin < draft.size(); ++begin) {
    if (!is_dash(draft.at(begin))) continue;
    std::size_t end = begin;
    while (is_dash(draft.at(end))) ++end;
    const char32_t left = draft.before(begin), right = draft.at(end);
    const std::size_t length = end - begin;
    if (length >= 2 && length <= kLongestDash) {
      if (!(is_latin(left) && is_latin(right))) draft.put_run(begin, end, U"——");
    } else if (length == 1 && is_han(left) && is_han(right)) {
      draft.put(begin, U'—');
    } else if (length == 1 && draft.at(begin) == U'－' && is_foreign(left) && is_foreign(right)) {
      draft.put(begin, U'-');
    } else if (length == 1 && is_one_of(draft.at(begin), U"―─")) {
      draft.put(begin, U'—');
    }
    begin = end;
  }
  draft.refresh();
}

// ... 。。。 … → ……
void mend_ellipses(Draft& draft) {
  for (std::size_t begin = 0; begin < draft.size(); ++begin) {
    const char32_t c = draft.at(begin);
    if (!is_one_of(c, U".。…⋯")) continue;
    std::size_t end = begin;
    while (draft.at(end) == c) ++end;
    const bool dots = c == U'…' || c == U'⋯';
    if (dots || end - begin >= 3) {
      draft.put_run(begin, end, U"……");
    } else if (c == U'。' && end - begin == 2) {
      draft.put_run(begin, end, U"。");
    }
    begin = end - 1;
  }
  draft.refresh();
}

// ，， → ，; 13..9% → 13.9%
void drop_doubled_signs(Draft& draft) {
  for (std::size_t place = 1; place < draft.size(); ++place) {
    const char32_t c = draft.at(place);
    if (c != draft.before(place)) continue;
    const bool point =
        c == U'.' && place > 1 && is_digit(draft.at(place - 2)) && is_digit(draft.at(place + 1));
    if (point || is_one_of(c, U"，、；：,;%％")) draft.put_run(place, place + 1, U"");
  }
  draft.refresh();
}

// “速冻””模式: one more mark than its partners, beside its like. Marks inside of marks that were
// given in pairs are left.
void drop_doubled_quotation_marks(Draft& draft, std::u32string_view given) {
  const auto opening = std::ranges::count(given, U'“');
  if (opening > 0 && opening == std::ranges::count(given, U'”')) return;
  for (const auto& [mark, partner] : {std::pair{U'“', U'”'}, std::pair{U'”', U'“'}}) {
    auto extra = std::ranges::count(draft.text(), mark) - std::ranges::count(draft.text(), partner);
    for (std::size_t place = 1; place < draft.size() && extra > 0; ++place) {
      if (draft.at(place) != mark || draft.before(place) != mark) continue;
      draft.put_run(place, place + 1, U"");
      --extra;
    }
    draft.refresh();
  }
}

// 彼得・布鲁克 → 彼得·布鲁克
void mend_middle_dots(Draft& draft) {
  for (std::size_t place = 1; place + 1 < draft.size(); ++place) {
    const char32_t left = draft.before(place), right = draft.at(place + 1);
    if (is_one_of(draft.at(place), U"・•‧∙⋅･") && (is_han(left) || is_latin(left)) &&
        (is_han(right) || is_latin(right))) {
      draft.put(place, U'·');
    }
  }
}

bool is_chinese(char32_t c) {
  return is_han(c) || is_wide_sign(c);
}

// The number at the head of a list item keeps its point: 1.加快发展
bool numbers_item(const Draft& draft, std::size_t place) {
  std::size_t begin = place;
  while (begin > 0 && is_digit(draft.at(begin - 1))) --begin;
  return begin < place && (begin == 0 || is_sentence_end(draft.at(begin - 1)) ||
                           is_opening(draft.at(begin - 1)) || draft.at(begin - 1) == U'：');
}

bool widens(const Draft& draft, std::size_t place) {
  const char32_t c = draft.at(place), left = draft.before(place), right = draft.at(place + 1);
  const bool at_end = right == 0;
  switch (c) {
    case U',':
      return !(is_digit(left) && is_digit(right)) && (is_chinese(left) || is_chinese(right));
    case U'.':
      if (is_digit(left) && numbers_item(draft, place)) return false;
      if (is_foreign(left)) return at_end || is_one_of(right, U"”’」』）");
      return is_chinese(left) && left != U'.';
    case U'｡':
    case U'､': return true;
    case U':':
      if (is_digit(left) && is_digit(right)) return false;
      return right != U'/' && (is_chinese(left) || is_chinese(right));
    case U';':
    case U'?':
    case U'!': return at_end || !is_latin(left) || is_chinese(right);
    default: return false;
  }
}

void widen_signs(Draft& draft) {
  for (std::size_t place = 0; place < draft.size(); ++place) {
    if (widens(draft, place)) draft.put(place, to_full_width_punctuation(draft.at(place)));
  }
}

// A pair of brackets is wide when Chinese text is in it or around it.
void widen_brackets(Draft& draft) {
  std::vector<std::size_t> open;
  const auto widen = [&](std::size_t place) {
    if (draft.at(place) == U'(') draft.put(place, U'（');
    if (draft.at(place) == U')') draft.put(place, U'）');
  };
  for (std::size_t place = 0; place < draft.size(); ++place) {
    const char32_t c = draft.at(place);
    if (is_one_of(c, U"(（")) open.push_back(place);
    if (!is_one_of(c, U")）")) continue;
    if (open.empty()) {
      if (is_chinese(draft.before(place))) widen(place);
      continue;
    }
    const std::size_t begin = open.back();
    open.pop_back();
    const std::u32string_view inside =
        std::u32string_view(draft.text()).substr(begin + 1, place - begin - 1);
    if (std::any_of(inside.begin(), inside.end(), is_chinese) || is_chinese(draft.before(begin)) ||
        is_chinese(draft.at(place + 1)) || draft.at(begin) == U'（' || c == U'）') {
      widen(begin);
      widen(place);
    }
  }
  for (const std::size_t place : open) {
    if (is_chinese(draft.at(place + 1)) || is_chinese(draft.before(place))) widen(place);
  }
}

void mend_quotation_marks(Draft& draft) {
  const std::u32string mended = pair_quotation_marks(draft.text());
  for (std::size_t place = 0; place < mended.size(); ++place) {
    if (mended[place] != draft.at(place)) draft.put(place, mended[place]);
  }
}

}  // namespace

std::vector<std::u32string> normal_form(std::u32string_view paragraph, bool keeps_spaces) {
  Draft draft(paragraph);
  if (std::any_of(paragraph.begin(), paragraph.end(), is_han)) {
    narrow_letters(draft);
    drop_spaces(draft, keeps_spaces);
    mend_zeros(draft);
    mend_dashes(draft);
    mend_ellipses(draft);
    mend_quotation_marks(draft);
    widen_brackets(draft);
    widen_signs(draft);
    drop_doubled_signs(draft);
    drop_doubled_quotation_marks(draft, paragraph);
    mend_middle_dots(draft);
  }
  return std::move(draft).finish();
}

}  // namespace jiaokan
