#include "stages/correct/misreadings.h"

namespace jiaokan {
namespace {

// For each tenfold by which the one is rarer than the other. Set on printed books that were read
// by machine; lines of subtitles agreed.
constexpr double kRarer = 0.5;
constexpr double kAny = -4.5;

double log10_rarer(char32_t printed, char32_t read, const Dictionary& dictionary) {
  return kRarer * (dictionary.log10_share(read) - dictionary.log10_share(printed));
}

}  // namespace

double log10_misread(char32_t read, const Confusion& confusion, const Dictionary& dictionary) {
  return static_cast<double>(confusion.log10_probability) +
         log10_rarer(confusion.printed, read, dictionary);
}

double log10_any_misread(char32_t read, char32_t printed, const Dictionary& dictionary) {
  return kAny + log10_rarer(printed, read, dictionary);
}

}  // namespace jiaokan
