// 「（下转3版）」, 「上接第一版」 and their like, found in a paragraph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/fragment.h"

namespace jiaokan {

// A jump line as the half-open range of the text that it takes up, brackets and arrows included.
struct JumpMark {
  std::size_t begin = 0, end = 0;
  JumpKind kind = JumpKind::kTo;
  PageLabel page;
  std::u32string title;
};

// Ascending, without overlap. A bracket or the begin or end of the paragraph must vouch for it, and
// a page number with 版 or 页; so 「上接天线、下接地气」 is none. One wrong character, a bracket of
// another kind or none on one side, lost digits, traditional script and 〇, ① or A06 are
// understood.
std::vector<JumpMark> find_jump_lines(std::u32string_view text);

}  // namespace jiaokan
