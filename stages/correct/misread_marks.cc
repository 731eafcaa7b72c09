#include "stages/correct/misread_marks.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::u32string_view kFigures = U"〇一二三四五六七八九";
constexpr std::u32string_view kZeros = U"O0o○◯Ｏ０";
constexpr std::u32string_view kStrokes = U"-‐‑–—―─－";
constexpr std::u32string_view kDots = U".·・•…‥";
constexpr std::u32string_view kPauses = U"，、；：。";
constexpr std::size_t kYear = 4, kLongestDash = 3, kName = 5;
// Reigns, lives and wars are no longer.
constexpr int kLongestSpan = 120;
// log10 odds that a shape in such a place is the mark, before the model is asked.
constexpr double kSurely = 3;
// How much better the model must find the text without 一.
constexpr double kNoNumber = 3;
// The same where a stroke of the dash was read as one.
constexpr double kNoNumberBesideStroke = 0.5;
// A dash that is meant, between names, is better than 一 by more: by 1.6 to 4 in news.
constexpr double kMeant = 1;
constexpr std::size_t kContext = 10;

bool is_one_of(char32_t c, std::u32string_view set) {
  return c != 0 && set.find(c) != set.npos;
}
bool is_figure(char32_t c) {
  return is_one_of(c, kFigures) || is_one_of(c, kZeros);
}
bool is_dash_shape(char32_t c) {
  return c == U'一' || is_one_of(c, kStrokes);
}

int value_of(std::u32string_view year) {
  int value = 0;
  for (const char32_t c : year) {
    const std::size_t figure = kFigures.find(c);
    value = 10 * value + (figure == kFigures.npos ? 0 : static_cast<int>(figure));
  }
  return value;
}

bool is_span(int first, int last) {
  return first >= 1000 && first < last && last - first <= kLongestSpan && last < 2100;
}

class Finder {
 public:
  Finder(std::u32string_view text, const Vocabulary& vocabulary, const DecodeOptions& decoding)
      : text_(text), vocabulary_(vocabulary), decoding_(decoding) {
    for (const char32_t c : text_) pieces_.emplace_back(1, c);
  }

  // What each character is replaced by; one that is not is itself.
  std::vector<std::u32string> mend_lone() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      mend_lone_dash(at);
      mend_day(at);
    }
    return std::move(pieces_);
  }
  std::vector<std::u32string> mend_all() {
    for (std::size_t at = 0; at < text_.size(); ++at) mend_day(at);
    for (std::size_t at = 0; at < text_.size(); ++at) mend_zero(at);
    for (std::size_t at = 0; at < text_.size();) at = mend_dash(at);
    for (std::size_t at = 0; at < text_.size();) at = mend_dots(at);
    return std::move(pieces_);
  }

 private:
  char32_t at(std::size_t place) const { return place < text_.size() ? text_[place] : 0; }

  void mend_zero(std::size_t place) {
    if (!is_one_of(text_[place], kZeros) || place == 0) return;
    std::size_t begin = place, end = place + 1;
    while (begin > 0 && is_one_of(text_[begin - 1], kZeros)) --begin;
    while (is_one_of(at(end), kZeros)) ++end;
    const bool alone = begin == 0 || !is_one_of(text_[begin - 1], kFigures);
    if (alone || is_latin(at(end)) || is_digit(at(end))) return;
    pieces_[place] = U"〇";
  }

  // 让-雅克·卢梭
  bool is_in_name(std::size_t place) const {
    const std::size_t from = place - std::min(place, kName);
    return text_.substr(from, 2 * kName + 1).find(U'·') != text_.npos;
  }

  // 选择—个: a dash that joins names, 中国—中亚, has words on both sides.
  void mend_lone_dash(std::size_t place) {
    if (text_[place] != U'—' || place == 0) return;
    const char32_t left = text_[place - 1], right = at(place + 1);
    const bool begins = is_opening(left) || is_one_of(left, kPauses);
    if (!(is_han(left) || begins) || !is_han(right) || is_figure(left) || is_figure(right)) return;
    if (gain_of_dash(place, place + 1) <= kMeant) pieces_[place] = U"一";
  }

  // 12曰
  void mend_day(std::size_t place) {
    if (text_[place] == U'曰' && place > 0 && is_digit(text_[place - 1])) pieces_[place] = U"日";
  }

  // The place to go on from.
  std::size_t mend_dash(std::size_t begin) {
    if (is_span_of_years(begin)) return begin;
    if (!is_dash_shape(text_[begin])) return begin + 1;
    std::size_t end = begin;
    bool drawn = false;
    while (is_dash_shape(at(end))) drawn = is_one_of(text_[end++], kStrokes) || drawn;
    const char32_t left = begin > 0 ? text_[begin - 1] : 0, right = at(end);
    const bool inside = (is_han(left) || is_closing(left)) && (is_han(right) || is_opening(right));
    if (!inside || is_figure(left) || is_figure(right) || end - begin > kLongestDash) return end;
    const bool alone = end - begin == 1;
    if (alone && text_[begin] == U'—') mend_lone_dash(begin);
    if (alone && (!drawn || text_[begin] == U'—' || is_in_name(begin))) return end;
    const double gain = gain_of_dash(begin, end);
    if (gain >= (drawn && !alone ? kNoNumberBesideStroke : kNoNumber)) put(begin, end, U"——");
    if (alone && gain <= 0) put(begin, end, U"一");
    return end;
  }

  // 一七八三一一一七八四: two years with a dash between them, or where it was lost. Mends it and
  // moves on behind.
  bool is_span_of_years(std::size_t& begin) {
    if (begin > 0 && (is_figure(text_[begin - 1]) || is_dash_shape(text_[begin - 1]))) return false;
    std::size_t end = begin;
    while (is_figure(at(end)) || is_dash_shape(at(end))) ++end;
    if (end - begin < 2 * kYear || end - begin > 2 * kYear + kLongestDash) return false;
    const std::u32string_view first = text_.substr(begin, kYear),
                              last = text_.substr(end - kYear, kYear);
    if (!std::ranges::all_of(first, is_figure) || !std::ranges::all_of(last, is_figure) ||
        !std::all_of(text_.begin() + begin + kYear, text_.begin() + end - kYear, is_dash_shape)) {
      return false;
    }
    if (end - begin > 2 * kYear) {
      put(begin + kYear, end - kYear, U"——");
    } else if (is_span(value_of(first), value_of(last))) {
      pieces_[begin + kYear] = U"——" + pieces_[begin + kYear];
    }
    begin = end;
    return true;
  }

  // By how much the model finds the text better with a dash there than with 一, or one 一 a stroke.
  double gain_of_dash(std::size_t begin, std::size_t end) const {
    const std::size_t from = begin - std::min(begin, kContext);
    const std::u32string shape(text_.substr(begin, end - begin));
    const auto numbers = static_cast<std::size_t>(std::ranges::count(shape, U'一'));
    const std::u32string number(std::max<std::size_t>(numbers, 1), U'一');
    const std::u32string left(text_.substr(from, begin - from)), right(text_.substr(end, kContext));
    const auto score = [&](const std::u32string& text) {
      return score_text(text, vocabulary_, decoding_);
    };
    return score(left) + score(right) - score(left + number + right);
  }

  // ·· and .... are what is left of …….
  std::size_t mend_dots(std::size_t begin) {
    std::size_t end = begin;
    while (is_one_of(at(end), kDots)) ++end;
    if (end == begin) return begin + 1;
    const char32_t left = begin > 0 ? text_[begin - 1] : 0;
    const bool of_text = is_han(left) || (is_punctuation(left) && !is_one_of(left, kDots));
    const bool stray = is_latin(at(end)) || is_digit(at(end));
    if (end - begin > 1 && of_text && !stray) put(begin, end, U"……");
    return end;
  }

  void put(std::size_t begin, std::size_t end, std::u32string_view mended) {
    if (text_.substr(begin, end - begin) == mended) return;
    for (std::size_t place = begin; place < end; ++place) pieces_[place].clear();
    pieces_[begin] = mended;
  }

  std::u32string_view text_;
  const Vocabulary& vocabulary_;
  const DecodeOptions& decoding_;
  std::vector<std::u32string> pieces_;
};

std::vector<Change> changes_of(const std::vector<std::u32string>& pieces, const LeadText& lead,
                               const ColumnRange& range) {
  std::vector<Change> changes;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    if (pieces[at] == lead.text.substr(at, 1)) continue;
    const auto node = static_cast<std::uint32_t>(lead.columns[at] - range.first);
    if (pieces[at].empty() && !changes.empty() && changes.back().last == node) {
      changes.back().before += lead.text[at];
      changes.back().last = node + 1;
      continue;
    }
    changes.push_back({.first = node,
                       .last = node + 1,
                       .before = lead.text.substr(at, 1),
                       .after = pieces[at],
                       .source = Source::kConfusion,
                       .lapse = {.eye = true},
                       .ink = kSurely});
  }
  return changes;
}

}  // namespace

std::vector<Change> misread_marks(const LeadText& lead, const ColumnRange& range,
                                  const Vocabulary& vocabulary, const DecodeOptions& decoding) {
  return changes_of(Finder(lead.text, vocabulary, decoding).mend_all(), lead, range);
}

std::vector<Change> lone_signs(const LeadText& lead, const ColumnRange& range,
                               const Vocabulary& vocabulary, const DecodeOptions& decoding) {
  return changes_of(Finder(lead.text, vocabulary, decoding).mend_lone(), lead, range);
}

}  // namespace jiaokan
