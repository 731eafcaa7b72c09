// How garbled a text is, and by whom, told by the mistakes that are beyond doubt.
#pragma once

#include <cstddef>
#include <span>

#include "stages/correct/changes.h"
#include "stages/correct/finds.h"

namespace jiaokan {

// Who made the mistakes. A recogniser misreads: it neither mishears nor writes a word twice. A
// typist writes what sounds alike; other scribes hardly ever do.
enum class Hand { kScribe, kTypist, kRecogniser };

struct Noise {
  Hand hand = Hand::kScribe;
  // log10 by which mistakes are likelier in this text than in print that was read well: 0 for a
  // clean or a short text, 2.2 at most. Of a recogniser, those of the eye alone.
  double more = 0;
};

// `settled`: of all paragraphs of a text, at the ordinary margins.
Finds finds_of(std::span<const Settled> settled, std::size_t characters);

// `elsewhere`: what other texts of the issue show; what a text itself shows says more.
Noise noise_of(const Finds& finds, const Finds& elsewhere = {});

// The margins of a text with that noise: doubt is worth less where mistakes are many.
Margins margins_under_noise(Margins margins, const Noise& noise);

}  // namespace jiaokan
