// Pages that are hardly legible: a person should look before their texts are used.
#pragma once

#include "pipeline/document/page.h"

namespace jiaokan {

// Adds a warning to a page of some length whose glyphs are read with little confidence.
void warn_of_poor_reading(ReadPage& page);

}  // namespace jiaokan
