// What is mistaken for what: P(read | printed), learned from printed and worn lines that a
// recogniser read back (models/confusions.tsv), and for what it has not seen, whether two
// characters sound alike (Unihan) or look alike in print (models/look_alikes.tsv).
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
};

// Immutable.
class Confusions {
 public:
  // The built-in tables.
  static Confusions load();

  // What may have been printed where `read` is read, likeliest first.
  std::span<const Confusion> of(char32_t read) const;
  // log10 P(read | printed) for two different characters on a page as worn as those of the learning
  // (one character in six is misread); kUnlike when nothing connects them.
  double log10_probability(char32_t read, char32_t printed) const;
  static constexpr double kUnlike = -4.5;

 private:
  std::vector<std::uint32_t> first_;  // of each code point up to U+FFFF, into confusions_
  std::vector<Confusion> confusions_;
};

}  // namespace jiaokan
