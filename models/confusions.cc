#include "models/confusions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

#include "models/embedded.h"
#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr std::size_t kCharacters = 0x10000;

// Pairs seen once in few printings are mostly chance.
constexpr double kSmoothing = 30;
// log10 P(read | printed) of a pair that was never seen: same sound, same syllable, near syllable,
// a part in common.
constexpr double kOfSound[] = {-2.0, -2.2, -2.9, -2.8};
// Of what looks most like it, and how much less each next one.
constexpr double kLikest = -2.3, kLessLike = 0.06;
constexpr double kTwoLikenesses = 0.3;
// Of what the glyph reader takes most for it; the chance falls as the rank rises.
constexpr double kLikestToReader = -1.7;

using Table = std::map<char32_t, std::map<char32_t, Confusion>>;

// 於 and 于 are one character, 甚么 and 随著 are printed so: forms, no mistakes.
bool is_form_of(char32_t read, char32_t printed) {
  if (matching_key(read) == matching_key(printed)) return true;
  constexpr std::u32string_view kForms[] = {U"著着", U"甚什"};
  return std::ranges::any_of(kForms, [&](std::u32string_view forms) {
    return forms.find(read) != forms.npos && forms.find(printed) != forms.npos;
  });
}

void note(Table& table, char32_t read, char32_t printed, double probability, Likeness likeness) {
  const bool sounds_alike = likeness == Likeness::kSameSound || likeness == Likeness::kSameSyllable;
  const bool looks_alike = likeness == Likeness::kLearned || likeness == Likeness::kShape;
  if (read == printed || read >= kCharacters || is_form_of(read, printed)) return;
  const auto [place, is_new] = table[read].try_emplace(
      printed, Confusion{printed, static_cast<float>(probability), likeness});
  Confusion& known = place->second;
  known.sounds_alike = known.sounds_alike || sounds_alike;
  known.looks_alike = known.looks_alike || looks_alike;
  if (is_new) return;
  if (static_cast<double>(known.log10_probability) < probability) {
    known.log10_probability = static_cast<float>(probability);
    known.likeness = likeness;
  }
  known.log10_probability += static_cast<float>(kTwoLikenesses);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

double number(std::string_view text) {
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{}) throw SetupError("the built-in table of confusions is damaged");
  return value;
}

void add_learned(Table& table) {
  for (const std::string_view line : split(embedded_confusions(), '\n')) {
    if (line.empty() || line[0] == '#') continue;
    const auto fields = split(line, '\t');
    if (fields.size() != 2) throw SetupError("the built-in table of confusions is damaged");
    const char32_t read = decode_utf8(fields[0]).at(0);
    for (const std::string_view entry : split(fields[1], ',')) {
      const auto parts = split(entry, ' ');
      if (parts.size() != 3) throw SetupError("the built-in table of confusions is damaged");
      const char32_t printed = decode_utf8(parts[0]).at(0);
      // Once may be a slip of the alignment, unless something else connects the two.
      if (number(parts[1]) < 2 && !table[read].contains(printed)) continue;
      const double share = number(parts[1]) / (number(parts[2]) + kSmoothing);
      note(table, read, printed, std::log10(share), Likeness::kLearned);
    }
  }
}

void add_sounds(Table& table) {
  constexpr Likeness of_field[] = {Likeness::kLearned, Likeness::kSameSound,
                                   Likeness::kSameSyllable, Likeness::kNearSyllable,
                                   Likeness::kShape};
  for (const std::string_view line : split(embedded_sounds(), '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() != std::size(of_field)) continue;
    const char32_t read = decode_utf8(fields[0]).at(0);
    for (std::size_t field = 1; field < fields.size(); ++field) {
      const double probability = kOfSound[field - 1];
      for (const char32_t printed : decode_utf8(fields[field])) {
        note(table, read, printed, probability, of_field[field]);
      }
    }
  }
}

void add_misreadings(Table& table) {
  for (const std::string_view line : split(embedded_misreadings(), '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() != 2 || line[0] == '#') continue;
    double rank = 0;
    const char32_t read = decode_utf8(fields[0]).at(0);
    for (const char32_t printed : decode_utf8(fields[1])) {
      note(table, read, printed, kLikestToReader - std::log10(++rank), Likeness::kShape);
    }
  }
}

void add_look_alikes(Table& table) {
  for (const std::string_view line : split(embedded_look_alikes(), '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() != 2) continue;
    double probability = kLikest;
    for (const char32_t printed : decode_utf8(fields[1])) {
      note(table, decode_utf8(fields[0]).at(0), printed, probability, Likeness::kShape);
      probability -= kLessLike;
    }
  }
}

}  // namespace

Confusions Confusions::load() {
  Table table;
  add_sounds(table);
  add_look_alikes(table);
  add_learned(table);
  Confusions made;
  made.rows_ = flat(table);
  add_misreadings(table);
  for (auto& [read, entries] : table) {
    std::erase_if(entries, [](const auto& entry) { return !entry.second.looks_alike; });
  }
  made.misread_ = flat(table);
  return made;
}

Confusions::Rows Confusions::flat(const Table& table) {
  Rows rows;
  rows.first.assign(kCharacters + 1, 0);
  std::size_t next = 0;
  for (const auto& [read, entries] : table) {
    for (; next <= read; ++next) {
      rows.first[next] = static_cast<std::uint32_t>(rows.confusions.size());
    }
    const auto begin = static_cast<std::ptrdiff_t>(rows.confusions.size());
    for (const auto& [printed, confusion] : entries) rows.confusions.push_back(confusion);
    std::stable_sort(rows.confusions.begin() + begin, rows.confusions.end(),
                     [](const Confusion& a, const Confusion& b) {
                       return a.log10_probability > b.log10_probability;
                     });
  }
  for (; next <= kCharacters; ++next) {
    rows.first[next] = static_cast<std::uint32_t>(rows.confusions.size());
  }
  return rows;
}

std::span<const Confusion> Confusions::Rows::of(char32_t read) const {
  if (read >= kCharacters) return {};
  return std::span(confusions).subspan(first[read], first[read + 1] - first[read]);
}

std::span<const Confusion> Confusions::of(char32_t read) const {
  return rows_.of(read);
}

std::span<const Confusion> Confusions::misread(char32_t read) const {
  return misread_.of(read);
}

double Confusions::log10_probability(char32_t read, char32_t printed) const {
  for (const Confusion& confusion : of(read)) {
    if (confusion.printed == printed) return static_cast<double>(confusion.log10_probability);
  }
  return kUnlike;
}

}  // namespace jiaokan
