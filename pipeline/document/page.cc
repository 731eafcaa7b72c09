#include "pipeline/document/page.h"

#include <cassert>
#include <cstdlib>

namespace jiaokan {

std::string_view to_string(WitnessKind kind) {
  switch (kind) {
    case WitnessKind::kTranscript: return "transcript";
    case WitnessKind::kScan: return "scan";
    case WitnessKind::kReference: return "reference";
    case WitnessKind::kReviewer: return "reviewer";
  }
  return "";
}

std::string_view to_string(RegionRole role) {
  switch (role) {
    case RegionRole::kBody: return "body";
    case RegionRole::kHeadline: return "headline";
    case RegionRole::kKicker: return "kicker";
    case RegionRole::kSubheading: return "subheading";
    case RegionRole::kByline: return "byline";
    case RegionRole::kCaption: return "caption";
    case RegionRole::kCredit: return "credit";
    case RegionRole::kPhoto: return "photo";
    case RegionRole::kMasthead: return "masthead";
    case RegionRole::kPageNumber: return "page-number";
    case RegionRole::kJumpLine: return "jump-line";
    case RegionRole::kOther: return "other";
  }
  return "";
}

const ReadLine& ReadPage::line(std::uint32_t number) const {
  for (const ReadRegion& region : regions) {
    if (number < region.lines.size()) return region.lines[number];
    number -= static_cast<std::uint32_t>(region.lines.size());
  }
  assert(false && "line number out of range");
  std::abort();
}

std::uint32_t ReadPage::line_count() const {
  std::size_t count = 0;
  for (const ReadRegion& region : regions) count += region.lines.size();
  return static_cast<std::uint32_t>(count);
}

}  // namespace jiaokan
