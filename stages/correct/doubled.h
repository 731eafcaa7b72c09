// Characters and words that stand twice in a row: 三十而立立的, 友好友好.
#pragma once

#include <string_view>
#include <vector>

namespace jiaokan {

struct Doubled {
  std::size_t second = 0;  // where the second copy begins
  std::size_t length = 0;  // of one copy
};

// All places where up to four Han characters repeat what stands before them. Many are right (人人,
// 常常): the model decides. What stands there four times is meant so.
std::vector<Doubled> find_doubled(std::u32string_view text);

}  // namespace jiaokan
