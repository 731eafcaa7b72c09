#include "stages/clean/clean.h"

#include <algorithm>
#include <vector>

#include "pipeline/document/error.h"
#include "stages/clean/bend.h"
#include "stages/clean/border.h"
#include "stages/clean/contrast.h"
#include "stages/clean/dark_areas.h"
#include "stages/clean/deskew.h"
#include "stages/clean/despeckle.h"
#include "stages/clean/flatten.h"
#include "stages/clean/mat.h"
#include "stages/clean/polarity.h"
#include "stages/clean/tone.h"

namespace jiaokan {
namespace {

[[noreturn]] void refuse_empty() {
  throw PageError(ErrorKind::kEmpty, "the page has no ink", "Leave out the blank page.");
}

}  // namespace

CleanPage clean(const Scan& scan, const CleanOptions&) {
  if (scan.raster.empty()) refuse_empty();
  cv::Mat page = make_positive(view(scan.raster));
  cv::Mat tone = printed_tone(page);
  const std::vector<DarkArea> areas = find_dark_areas(page, tone);
  if (std::ranges::count(areas, Ground::kLightPrint, &DarkArea::ground) > 0) {
    page = turn_light_print(page, areas);
    tone = printed_tone(page);
  }
  page = flatten(page, tone, areas);
  page = clear_border(page);
  const Spread spread = spread_contrast(page);
  page = fill_pictures(spread.page, areas);
  const double skew_degrees = find_skew(without_ghosts(page, spread.ghost));
  // Turned before specks are looked for: the turn softens edges, and a speck's blot stays white.
  cv::Mat tones = turn_clockwise(page, skew_degrees);
  tones = unbend(tones, find_bend(without_ghosts(tones, spread.ghost)));
  page = despeckle(without_ghosts(tones, spread.ghost));
  if (cv::countNonZero(page < 128) == 0) refuse_empty();
  return {.name = scan.name,
          .raster = to_raster(page, scan.raster.dpi()),
          .tones = to_raster(tones, scan.raster.dpi()),
          .skew_degrees = skew_degrees};
}

}  // namespace jiaokan
