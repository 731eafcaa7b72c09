// One bare line of text as an article with one witness, so that it can be corrected alone.
#pragma once

#include <string_view>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

Apparatus apparatus_of_line(std::u32string_view line);

}  // namespace jiaokan
