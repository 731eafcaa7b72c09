// The words of a jump line: its verb and the page that it names.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/fragment.h"

namespace jiaokan {

// How sure the verb is: 下转, 上接 and their like; 转 or 接 alone; one of two characters wrong.
enum class Verb { kNone, kExact, kShort, kBlurred };

struct VerbReading {
  Verb verb = Verb::kNone;
  JumpKind kind = JumpKind::kTo;
  std::size_t length = 0;
};

// The verb at the front of the text.
VerbReading read_verb(std::u32string_view text);

// What follows the verb: 第3版, A06版, 第 页, 第2、3版.
struct JumpTarget {
  std::u32string label;  // in half-width signs: "3", "A06", "十三"; empty when its digits are lost
  bool ordinal = false;    // 第 stands there
  bool page_word = false;  // 版 or 页 stands there
  std::size_t length = 0;
};

// The target at the front of the text. Letters that a recogniser takes for digits count as digits.
JumpTarget read_target(std::u32string_view text);

}  // namespace jiaokan
