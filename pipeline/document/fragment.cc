#include "pipeline/document/fragment.h"

#include <algorithm>

namespace jiaokan {

std::string_view to_string(Part part) {
  switch (part) {
    case Part::kKicker: return "kicker";
    case Part::kHeadline: return "headline";
    case Part::kSubheading: return "subheading";
    case Part::kBody: return "body";
    case Part::kCaption: return "caption";
    case Part::kCredit: return "credit";
  }
  return "";
}

std::string_view to_string(JumpKind kind) {
  switch (kind) {
    case JumpKind::kTo: return "to";
    case JumpKind::kFrom: return "from";
  }
  return "";
}

std::string_view to_string(End end) {
  switch (end) {
    case End::kClosed: return "closed";
    case End::kOpen: return "open";
  }
  return "";
}

bool is_aside(Part part) {
  return part == Part::kCaption || part == Part::kCredit;
}

bool Fragment::has_headline() const {
  return std::ranges::any_of(paragraphs,
                             [](const Paragraph& p) { return p.part == Part::kHeadline; });
}

}  // namespace jiaokan
