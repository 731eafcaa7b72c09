#include "models/sentence_joint.h"

#include <algorithm>
#include <string>

#include "models/unicode.h"

namespace jiaokan {
namespace {

using std::u32string_view;

constexpr std::size_t kWords = 6;
constexpr double kMostWord = 5;
// The joint: model by pieces; words that are seen elsewhere; signs in pairs; numbers; two signs.
constexpr double kSmall = 0.49, kMiddle = 0.72, kLarge = 1.0;
constexpr double kSmallTo = 0.5, kMiddleTo = 2.5, kLargeTo = 6.5;
constexpr double kSeen = 0.52, kSeenMore = 0.25;
constexpr std::size_t kLongestSeen = 7, kMostSeen = 4;
constexpr double kPairCloses = 1.3, kPairBreaks = -0.8;
constexpr std::size_t kPairReach = 60;
constexpr double kNumberGoesOn = 0.82, kNumberBreaks = -0.82, kSignMeetsSign = -1.08;

// Signs come in pairs: which of them a text leaves open, and which it closes without having opened.
constexpr u32string_view kOpening = U"“‘《〈（「『【〔(", kClosing = U"”’》〉）」』】〕)";

struct Unpaired {
  std::u32string open, closed;
};

Unpaired unpaired(u32string_view text) {
  Unpaired left;
  for (const char32_t c : text) {
    if (kOpening.find(c) != kOpening.npos) left.open += c;
    const std::size_t sign = kClosing.find(c);
    if (sign == kClosing.npos) continue;
    if (left.open.empty()) {
      left.closed += kOpening[sign];
    } else if (left.open.back() == kOpening[sign]) {
      left.open.pop_back();
    }
  }
  return left;
}

u32string_view last_of(u32string_view text) {
  return text.substr(text.size() - std::min(text.size(), kPairReach));
}

double by_pairs(const Unpaired& before, const Unpaired& after) {
  if (before.open.empty() && after.closed.empty()) return 0;
  const bool closes =
      !before.open.empty() && !after.closed.empty() && before.open.back() == after.closed.front();
  return closes ? kPairCloses : kPairBreaks;
}

// Length of the longest run of characters over the joint that stands elsewhere as well.
std::size_t seen_elsewhere(u32string_view left, u32string_view right, u32string_view elsewhere) {
  std::size_t longest = 0;
  for (std::size_t l = 1; l <= std::min(kLongestSeen, left.size()); ++l) {
    if (!is_han(left[left.size() - l])) break;
    std::u32string run;
    for (const char32_t c : left.substr(left.size() - l)) run += matching_key(c);
    for (std::size_t r = 1; r <= std::min(kLongestSeen, right.size()) && is_han(right[r - 1]);
         ++r) {
      run += matching_key(right[r - 1]);
      if (run.size() <= longest) continue;
      if (elsewhere.find(run) == elsewhere.npos) break;
      longest = run.size();
    }
  }
  return longest;
}

// The model's context breaks at quotation marks and brackets; the sentence does not.
double gain_over_marks(u32string_view left, u32string_view right, const LanguageModel& model) {
  const auto without_marks = [](u32string_view text) {
    std::u32string words(text);
    std::erase_if(words, [](char32_t c) { return is_opening(c) || is_closing(c); });
    return words;
  };
  return model.junction_gain(without_marks(last_of(left)),
                             without_marks(right.substr(0, kPairReach)));
}

// A number that the joint cuts goes on with digits, or with what is counted; what counts nothing
// and what a number never ends with speak against it. Two signs of a sentence never meet.
double by_number(u32string_view left, u32string_view right) {
  if (left.empty() || right.empty()) return 0;
  constexpr u32string_view kPoint = U".．", kStops = U"，、；：。！？…—";
  constexpr u32string_view kCounted =
      U"％%.．万萬亿億年月日号號时時分多余餘个個名届屆次米公千百元倍岁歲家天吨噸亩畝条條项項种種度";
  const auto in = [](char32_t c, u32string_view set) { return set.find(c) != set.npos; };
  const char32_t last = left.back(), next = right.front();
  const bool point = in(last, kPoint) && left.size() > 1 && is_digit(left[left.size() - 2]);
  if (is_digit(last) || point) {
    const bool goes_on = is_digit(next) || (!point && in(next, kCounted));
    return goes_on ? kNumberGoesOn : kNumberBreaks;
  }
  return in(last, kStops) && (in(next, kStops) || is_closing(next)) ? kSignMeetsSign : 0;
}

double by_model(double gain) {
  return kSmall * std::min(gain, kSmallTo) +
         kMiddle * std::clamp(gain - kSmallTo, 0.0, kMiddleTo - kSmallTo) +
         kLarge * std::clamp(gain - kMiddleTo, 0.0, kLargeTo - kMiddleTo);
}

double by_seen(std::size_t length) {
  if (length < 2) return 0;
  return kSeen + kSeenMore * static_cast<double>(std::min(length - 2, kMostSeen));
}

}  // namespace

double first_word_odds(u32string_view text, const LanguageModel& model) {
  std::size_t length = 0;
  while (length < std::min(kWords, text.size()) && is_han(text[length])) ++length;
  if (length < 2) return 0;
  text = text.substr(0, length);
  return std::clamp(model.score(text) - model.score(text.substr(1)), -kMostWord, kMostWord);
}

bool closes_unopened(u32string_view text) {
  return !unpaired(text).closed.empty();
}

double joint_signs(u32string_view left, u32string_view right, u32string_view elsewhere) {
  return by_seen(seen_elsewhere(left, right, elsewhere)) +
         by_pairs(unpaired(last_of(left)), unpaired(right.substr(0, kPairReach)));
}

double joint_odds(u32string_view left, u32string_view right, u32string_view elsewhere,
                  const LanguageModel& model) {
  return by_model(gain_over_marks(left, right, model)) + joint_signs(left, right, elsewhere) +
         by_number(left, right);
}

}  // namespace jiaokan
