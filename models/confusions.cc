#include "models/confusions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
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

// What one source says of two characters.
struct Note {
  char32_t printed = 0;
  double log10_probability = 0;
  Likeness likeness = Likeness::kLearned;
};

// Of each character that may be read, in the order in which the sources say it.
using Table = std::vector<std::vector<Note>>;

// 於 and 于 are one character, 甚么 and 随著 are printed so: forms, no mistakes.
bool is_form_of(char32_t read, char32_t printed) {
  if (matching_key(read) == matching_key(printed)) return true;
  constexpr std::u32string_view kForms[] = {U"著着", U"甚什"};
  return std::ranges::any_of(kForms, [&](std::u32string_view forms) {
    return forms.find(read) != forms.npos && forms.find(printed) != forms.npos;
  });
}

void note(Table& table, char32_t read, char32_t printed, double probability, Likeness likeness) {
  if (read == printed || read >= kCharacters || is_form_of(read, printed)) return;
  table[read].push_back({printed, probability, likeness});
}

bool is_noted(const Table& table, char32_t read, char32_t printed) {
  return read < kCharacters &&
         std::ranges::find(table[read], printed, &Note::printed) != table[read].end();
}

void add(const Note& note, bool is_new, Confusion& known) {
  known.sounds_alike = known.sounds_alike || note.likeness == Likeness::kSameSound ||
                       note.likeness == Likeness::kSameSyllable;
  known.looks_alike =
      known.looks_alike || note.likeness == Likeness::kLearned || note.likeness == Likeness::kShape;
  if (is_new) return;
  if (static_cast<double>(known.log10_probability) < note.log10_probability) {
    known.log10_probability = static_cast<float>(note.log10_probability);
    known.likeness = note.likeness;
  }
  known.log10_probability += static_cast<float>(kTwoLikenesses);
}

// The notes on one character, each other character once, likeliest first.
std::vector<Confusion> weighed(std::vector<Note> notes) {
  std::ranges::stable_sort(notes, {}, &Note::printed);
  std::vector<Confusion> confusions;
  for (const Note& note : notes) {
    const bool is_new = confusions.empty() || confusions.back().printed != note.printed;
    if (is_new) {
      confusions.push_back(
          {note.printed, static_cast<float>(note.log10_probability), note.likeness});
    }
    add(note, is_new, confusions.back());
  }
  std::ranges::stable_sort(confusions, std::greater{}, &Confusion::log10_probability);
  return confusions;
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
      if (number(parts[1]) < 2 && !is_noted(table, read, printed)) continue;
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
  Table table(kCharacters);
  add_sounds(table);
  add_look_alikes(table);
  add_learned(table);
  Confusions made;
  for (const std::vector<Note>& notes : table) made.rows_.add(weighed(notes));
  add_misreadings(table);
  for (const std::vector<Note>& notes : table) {
    std::vector<Confusion> confusions = weighed(notes);
    std::erase_if(confusions, [](const Confusion& confusion) { return !confusion.looks_alike; });
    made.misread_.add(confusions);
  }
  return made;
}

void Confusions::Rows::add(std::span<const Confusion> row) {
  confusions.insert(confusions.end(), row.begin(), row.end());
  first.push_back(static_cast<std::uint32_t>(confusions.size()));
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
