// Which script a page is printed in, told by the characters that only one script has.
#pragma once

#include <span>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// From readings of a reader that knows both scripts alike. kMixed when either has its good part of
// such characters; kHans when there are none.
Script tell_script(std::span<const LineReading> readings);

}  // namespace jiaokan
