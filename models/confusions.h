// What is mistaken for what: P(read | printed), learned from printed and worn lines that a
// recogniser read back (models/confusions.tsv), and for what it has not seen, whether two
// characters sound alike (Unihan) or look alike in print (models/look_alikes.tsv), or worn, to the
// glyph reader (models/misreadings.tsv).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace jiaokan {

// Why one character may stand for another; best known first.
enum class Likeness : std::uint8_t { kLearned, kSameSound, kSameSyllable, kNearSyllable, kShape };

struct Confusion {
  char32_t printed = 0;
  float log10_probability = 0;  // of reading what was read, given that this was printed
  Likeness likeness = Likeness::kLearned;
  bool sounds_alike = false;  // same syllable, whatever else connects them
  bool looks_alike = false;   // in print, or was misread so; whatever else connects them
};

// Immutable.
class Confusions {
 public:
  // The built-in tables.
  static Confusions load();

  // What may have been printed where `read` is read, likeliest first.
  std::span<const Confusion> of(char32_t read) const;
  // The same for text that a recogniser read, with whatever its eye may take for `read`: four times
  // as many, at hardly a right one more where people wrote.
  std::span<const Confusion> misread(char32_t read) const;
  // log10 P(read | printed) for two different characters on a page as worn as those of the learning
  // (one character in six is misread); kUnlike when nothing connects them.
  double log10_probability(char32_t read, char32_t printed) const;
  static constexpr double kUnlike = -4.5;

 private:
  // Flat: those of code point c, up to U+FFFF, are confusions[first[c]] to confusions[first[c +
  // 1]].
  struct Rows {
    std::vector<std::uint32_t> first{0};
    std::vector<Confusion> confusions;
    void add(std::span<const Confusion> row);  // of the next code point
    std::span<const Confusion> of(char32_t read) const;
  };

  Rows rows_, misread_;
};

}  // namespace jiaokan
