#include "stages/recognize/stop_at_rules.h"

#include <algorithm>

namespace jiaokan {

LineBox stop_at_rules(LineBox line, Direction direction, const std::vector<Rule>& rules) {
  const bool vertical = direction == Direction::kVertical;
  Box& box = line.box;
  const int em = vertical ? box.width() : box.height();
  int& begin = vertical ? box.top : box.left;
  int& end = vertical ? box.bottom : box.right;
  if (end - begin <= 2 * em) return line;
  for (const Rule& rule : rules) {
    const int length = vertical ? rule.box.width() : rule.box.height();
    const int first = vertical ? rule.box.top : rule.box.left;
    const int last = vertical ? rule.box.bottom : rule.box.right;
    // One that is shorter than the line is high is a stroke; one that runs along it is no end.
    if (length <= em || last - first >= em) continue;
    const bool meets = vertical ? rule.box.left < box.right && rule.box.right > box.left
                                : rule.box.top < box.bottom && rule.box.bottom > box.top;
    if (!meets) continue;
    if (first >= end - em) end = std::min(end, first);
    if (last <= begin + em) begin = std::max(begin, last);
  }
  return line;
}

}  // namespace jiaokan
