// A page as compact stable text, at each of its states: for goldens, `jiaokan show` and tests.
//
//   read 000/1 transcript hans 0x0 skew 0.00
//   region headline story 0 horizontal
//     0 -- 1.00 王毅谈中国外交
//   region body story 0 horizontal
//     1 i- 0.90 中国始终扎根亚太。
//
// Boxes are left,top-right,bottom and left out where empty. A line's flags: i indented, f full.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/fragment.h"
#include "pipeline/document/settled.h"

namespace jiaokan {

std::string dump(const CleanPage& page);
std::string dump(const SegmentedPage& page);
std::string dump(const ReadPage& page);
std::string dump(const std::vector<Fragment>& fragments);
// Witnesses, gaps, edits and variations, then the text that stands.
std::string dump(const SettledArticle& article);

}  // namespace jiaokan
