// What the name of a file says by itself: the issue, then the page.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

struct StemName {
  std::u32string issue;  // what stands before the page label; empty when nothing does
  std::u32string label;  // "3", "A06", "十三"; empty when the name has none
  bool operator==(const StemName&) const = default;
};

// Splits a file name without its extension. A page label is 第N版 or N版 anywhere, or stands at the
// end after a separator: up to three digits (more when they begin with zeros), a letter and digits
// (A06), or p, page, 版 and digits; or it is two digits glued to a date (rmrb2022030801). The day
// of a date is no page. "rmrb-2022-03-08-03" → rmrb-2022-03-08, 3.
StemName split_stem(std::u32string_view stem);

// For a name whose digits follow letters without a separator, as a scanner numbers them:
// "scan12" → scan, 12. Such a number is a page only if another name in the folder shares what is
// before it, which is the caller's to see. Without a label when the stem is no such name.
StemName split_glued_number(std::u32string_view stem);

}  // namespace jiaokan
