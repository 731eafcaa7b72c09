// What stands on every page beside its articles: the paper's name, the date, the page number.
#pragma once

#include <string_view>

#include "pipeline/document/page.h"

namespace jiaokan {

// kMasthead ("人民日报"), kPageNumber ("2022年3月8日 星期二 第3版", "A06 要闻", "Page 3"), or kBody
// when the line is neither. Jump lines are not running heads.
RegionRole running_head(std::u32string_view line);

}  // namespace jiaokan
