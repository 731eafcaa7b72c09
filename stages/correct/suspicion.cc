#include "stages/correct/suspicion.h"

#include "models/unicode.h"
#include "stages/correct/decode.h"

namespace jiaokan {
namespace {

// A word of one character is likelier than one of several; what it would be worth as a word.
constexpr double kSingleCharacter = 1.2;

}  // namespace

std::vector<Standing> find_standing(std::u32string_view text, const Vocabulary& vocabulary,
                                    double log10_probability) {
  const DecodedPath path = decode(line_lattice(text), vocabulary, {.beam = 4});
  std::vector<Standing> standing(text.size());
  std::size_t begin = 0, before = 0;
  bool last_was_bad = false;
  for (std::size_t number = 0; number < path.word_ends.size(); ++number) {
    const std::size_t end = path.word_ends[number];
    const double single = end - begin == 1 ? kSingleCharacter : 0;
    const bool bad = is_han(text[begin]) && path.word_scores[number] - single < log10_probability;
    // The word before a bad one may be what makes it bad.
    const std::size_t from = bad ? before : begin;
    for (std::size_t at = from; at < end && (bad || last_was_bad); ++at) {
      standing[at].suspicious = true;
    }
    for (std::size_t at = begin; at < end; ++at) standing[at].in_word = end - begin > 1;
    last_was_bad = bad;
    before = begin;
    begin = end;
  }
  return standing;
}

}  // namespace jiaokan
