// The page number that the page itself prints.
#pragma once

#include "pipeline/document/page.h"

namespace jiaokan {

// From a page number or masthead region: 「第3版」, 「3 版」, 「A06」, 「2022年3月8日 星期二 3」.
// Unknown when none of them prints one.
PageLabel find_page_label(const ReadPage& page);

}  // namespace jiaokan
