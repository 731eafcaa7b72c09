#include "stages/correct/slips.h"

#include <cmath>

namespace jiaokan {
namespace {

// Half of the mistakes would be -0.3: a model that knows words and no names needs more before it is
// believed against a text. Set on garbled news, half of the texts; the others gave the same.
constexpr double kAny = -1.1;
// And half are of known sorts.
constexpr double kKnown = -0.4;

}  // namespace

double log10_any_slip(char32_t read, const Dictionary& dictionary) {
  return kAny + dictionary.log10_share(read);
}

double log10_known_slip(char32_t read, const Confusion& confusion, const Dictionary& dictionary) {
  const double known = static_cast<double>(confusion.log10_probability) + kKnown;
  return std::log10(std::pow(10, known) + std::pow(10, log10_any_slip(read, dictionary)));
}

}  // namespace jiaokan
