#include "stages/clean/contrast.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

constexpr int kBlocksAcross = 210;  // about the size of a character on a full page
constexpr int kFaintestPrint = 20;  // fainter is noise of the paper
// Paper that is not smoothed is so much darker in spots than where it was.
constexpr double kRoughness = 1.3;
// Parts of the print's depth: below the first is paper, below the second may be print or what shows
// through from the other side, above the third is black.
constexpr double kPaperShare = 0.18, kGhostShare = 0.28, kBlackShare = 0.95;
constexpr int kFaded = 90;  // pages with less depth are noisy and are smoothed

// The depth of the darkest spot of each block, ascending. Smoothed first, so that a speck of
// noise does not stand for print.
std::vector<int> block_depths(const cv::Mat& flat) {
  const int side = std::max(8, std::max(flat.cols, flat.rows) / kBlocksAcross);
  cv::Mat darkest;
  cv::GaussianBlur(flat, darkest, {0, 0}, 1.0);
  cv::erode(darkest, darkest, cv::getStructuringElement(cv::MORPH_RECT, {side, side}));
  std::vector<int> depths;
  for (int y = std::min(side / 2, flat.rows - 1); y < flat.rows; y += side) {
    for (int x = std::min(side / 2, flat.cols - 1); x < flat.cols; x += side) {
      depths.push_back(255 - darkest.at<std::uint8_t>(y, x));
    }
  }
  std::sort(depths.begin(), depths.end());
  return depths;
}

// Depths up to `paper` become 0, from `black` on 255, those between in proportion.
cv::Mat stretch(const cv::Mat& grey, double paper, double black) {
  cv::Mat table(1, 256, CV_8U);
  for (int level = 0; level < 256; ++level) {
    const double share = std::clamp((255 - level - paper) / (black - paper), 0.0, 1.0);
    table.at<std::uint8_t>(level) = static_cast<std::uint8_t>(std::lround(255 - 255 * share));
  }
  cv::Mat stretched;
  cv::LUT(grey, table, stretched);
  return stretched;
}

// How dark a flattened page is, as 255 less its level: the darkest spots of what is left blank, and
// most of the print, which is body text and not headlines.
struct Darkness {
  int paper, print;
};

Darkness find_darkness(const cv::Mat& flat) {
  const std::vector<int> depths = block_depths(flat);
  // Rough paper is dark in places all over; print is at least twice as dark as that.
  const int paper = depths[depths.size() / 10];
  const int faintest = std::max(kFaintestPrint, std::min(100, 2 * paper));
  const auto printed = std::lower_bound(depths.begin(), depths.end(), faintest);
  if (printed == depths.end()) return {.paper = paper, .print = 255};
  return {.paper = paper, .print = *(printed + (depths.end() - printed) / 2)};
}

}  // namespace

Spread spread_contrast(const cv::Mat& flat) {
  const Darkness darkness = find_darkness(flat);
  const double ghost = kGhostShare * darkness.print, black = kBlackShare * darkness.print;
  double paper = kPaperShare * darkness.print;
  cv::Mat source = flat;
  if (darkness.print < kFaded) {
    source = cv::Mat();  // the page that was given stays as it is
    cv::GaussianBlur(flat, source, {0, 0}, 1.0);
  } else {
    paper = std::max(paper, std::min(kRoughness * darkness.paper, ghost));
  }
  return {.page = stretch(source, paper, black), .ghost = 255 * (ghost - paper) / (black - paper)};
}

cv::Mat without_ghosts(const cv::Mat& page, double ghost) {
  return stretch(page, ghost, 255);
}

}  // namespace jiaokan
