#include "models/common_subsequence.h"

#include <algorithm>
#include <vector>

namespace jiaokan {

std::size_t common_subsequence(std::span<const char32_t> a, std::span<const char32_t> b) {
  std::vector<std::size_t> common(b.size() + 1);  // with each beginning of b
  for (const char32_t c : a) {
    std::size_t diagonal = 0;
    for (std::size_t at = 0; at < b.size(); ++at) {
      const std::size_t above = common[at + 1];
      common[at + 1] = c == b[at] ? diagonal + 1 : std::max(above, common[at]);
      diagonal = above;
    }
  }
  return common.back();
}

}  // namespace jiaokan
