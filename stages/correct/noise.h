// How garbled a text is, told by the mistakes that are beyond doubt.
#pragma once

#include <cstddef>
#include <span>

#include "stages/correct/changes.h"

namespace jiaokan {

// log10 by which mistakes are likelier in this text than in print that was read well: 0 for a clean
// or a short text, 2.2 at most. `settled`: of all its paragraphs, at the ordinary margins.
double noise_of(std::span<const Settled> settled, std::size_t characters);

// The margins of a text with that noise: doubt is worth less where mistakes are many.
Margins margins_under_noise(Margins margins, double noise);

}  // namespace jiaokan
