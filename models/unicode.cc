#include "models/unicode.h"

#include <array>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>
#include <opencc/SimpleConverter.hpp>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr char32_t kFirstHan = 0x3400, kLastHan = 0x9FFF;
constexpr std::size_t kTableSize = 0x10000;  // beyond it nothing folds

enum Class : std::uint8_t {
  kHan = 1,
  kLatin = 2,
  kSpace = 4,
  kPunctuation = 8,
};

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

std::uint8_t classify(char32_t c) {
  const UChar32 code = static_cast<UChar32>(c);
  std::uint8_t classes = 0;
  if (u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) && c != U'〆') classes |= kHan;
  if (u_isalpha(code) && c < 0x250) classes |= kLatin;
  if ((c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ')) classes |= kLatin;
  if (u_isUWhiteSpace(code) || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF) {
    classes |= kSpace;
  }
  // Box-drawing lines and geometric marks stand for dashes and bullets in transcripts.
  const bool mark = (c >= 0x2500 && c <= 0x25FF && c != U'○' && c != U'◯') || c == U'～' ||
                    c == U'〜' || c == U'~';
  if (u_ispunct(code) || mark) classes |= kPunctuation;
  return classes;
}

const std::array<std::uint8_t, kTableSize>& classes() {
  static const auto table = [] {
    std::array<std::uint8_t, kTableSize> made{};
    for (char32_t c = 0; c < kTableSize; ++c) made[c] = classify(c);
    return made;
  }();
  return table;
}

bool in_class(char32_t c, std::uint8_t wanted) {
  return ((c < kTableSize ? classes()[c] : classify(c)) & wanted) != 0;
}

// One conversion for all Han characters, one a line: a line end keeps phrases from forming.
std::u32string simplified_of_all_han() {
  std::u32string lines;
  for (char32_t c = kFirstHan; c <= kLastHan; ++c) lines += {c, U'\n'};
  try {
    return decode_utf8(opencc::SimpleConverter("t2s.json").Convert(encode_utf8(lines)));
  } catch (const std::exception& error) {
    throw SetupError(fmt::format(
        "the table of simplified characters cannot be read ({}): install libopencc-data",
        error.what()));
  }
}

// Marks that differ in print but not in what they say.
char32_t fold_mark(char32_t c) {
  if (is_one_of(c, U"「」『』“”„‟‘’‚‛\"'`´〝〞〟﹁﹂﹃﹄")) return U'"';
  if (is_one_of(c, U"-‐‑‒–—―−─━﹣﹘ー")) return U'-';
  if (is_one_of(c, U".。．｡")) return U'.';
  if (is_one_of(c, U"·・•‧∙●⋅･")) return U'·';
  if (is_one_of(c, U"〇○◯")) return U'〇';
  if (is_one_of(c, U"~～〜∼")) return U'~';
  if (is_one_of(c, U"[]〔〕【】［］﹝﹞")) return U'[';
  if (is_one_of(c, U"…⋯")) return U'…';
  return c;
}

char32_t fold_compatibility(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw SetupError("ICU has no normalisation data: install libicu72");
  const icu::UnicodeString folded =
      nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  return folded.countChar32() == 1 ? static_cast<char32_t>(folded.char32At(0)) : c;
}

std::vector<char32_t> make_matching_table() {
  std::vector<char32_t> table(kTableSize);
  for (char32_t c = 0; c < kTableSize; ++c) {
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    table[c] = surrogate ? c : fold_mark(fold_compatibility(fold_mark(c)));
  }
  const std::u32string simplified = simplified_of_all_han();
  std::size_t at = 0;
  for (char32_t c = kFirstHan; c <= kLastHan && at < simplified.size(); ++c) {
    table[c] = simplified[at];
    while (at < simplified.size() && simplified[at] != U'\n') ++at;
    ++at;
  }
  // Compatibility ideographs and radicals fold to a Han character that folds on.
  for (char32_t& key : table) {
    if (key >= kFirstHan && key <= kLastHan) key = table[key];
  }
  return table;
}

std::u32string normalize(const icu::Normalizer2* form, std::u32string_view text,
                         UErrorCode status) {
  icu::UnicodeString source = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()), static_cast<std::int32_t>(text.size()));
  if (U_FAILURE(status)) throw SetupError("ICU has no normalisation data: install libicu72");
  if (form->isNormalized(source, status)) return std::u32string(text);
  const icu::UnicodeString composed = form->normalize(source, status);
  std::u32string result(static_cast<std::size_t>(composed.countChar32()), U'\0');
  composed.toUTF32(reinterpret_cast<UChar32*>(result.data()),
                   static_cast<std::int32_t>(result.size()), status);
  return result;
}

}  // namespace

std::u32string to_nfc(std::u32string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return normalize(icu::Normalizer2::getNFCInstance(status), text, status);
}

std::u32string to_nfkc(std::u32string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return normalize(icu::Normalizer2::getNFKCInstance(status), text, status);
}

bool is_han(char32_t c) {
  return in_class(c, kHan);
}
bool is_latin(char32_t c) {
  return in_class(c, kLatin);
}
bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}
bool is_numeral(char32_t c) {
  return is_digit(c) || is_one_of(c, U"〇○零一二三四五六七八九十百千万亿两廿卅萬億兩");
}
bool is_space(char32_t c) {
  return in_class(c, kSpace);
}
bool is_punctuation(char32_t c) {
  return in_class(c, kPunctuation);
}
bool is_sentence_end(char32_t c) {
  return is_one_of(c, U"。！？.!?｡．");
}
bool is_closing(char32_t c) {
  return is_one_of(c, U"”’」』）》〉】〕］)]");
}
bool is_opening(char32_t c) {
  return is_one_of(c, U"“‘「『（《〈【〔［([");
}

char32_t to_half_width(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + 0x21;
  return c == 0x3000 ? U' ' : c;
}

char32_t to_full_width_punctuation(char32_t c) {
  switch (c) {
    case U',': return U'，';
    case U'.': return U'。';
    case U'｡': return U'。';
    case U'?': return U'？';
    case U'!': return U'！';
    case U':': return U'：';
    case U';': return U'；';
    case U'(': return U'（';
    case U')': return U'）';
    case U'[': return U'［';
    case U']': return U'］';
    case U'､': return U'、';
    default: return c;
  }
}

char32_t matching_key(char32_t c) {
  static const std::vector<char32_t> table = make_matching_table();
  return c < kTableSize ? table[c] : c;
}

}  // namespace jiaokan
