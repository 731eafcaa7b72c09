// What a text mistakes again and again: one recogniser that took 迫 for 道 once takes it so on
// every page, and no table learned elsewhere knows.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "stages/correct/changes.h"

namespace jiaokan {

struct Habit {
  char32_t printed = 0;
  float log10_probability =
      0;  // of reading what was read, given that this was printed, in this text
};

// Immutable. Empty for a text that shows none.
class Habits {
 public:
  Habits() = default;
  // `settled`: of all paragraphs of the text whose lead reads `text`.
  Habits(std::span<const Settled> settled, std::u32string_view text);

  // What was printed several times where `read` is read.
  std::span<const Habit> of(char32_t read) const;

 private:
  std::map<char32_t, std::vector<Habit>> habits_;
};

}  // namespace jiaokan
