#include "stages/clean/dark_areas.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

#include "stages/clean/ground.h"

namespace jiaokan {
namespace {

constexpr int kSmallestSide = 15;     // tone pixels: what the tone's closing leaves of dark things
constexpr double kFill = 0.5;         // of its box: a tangle of headlines fills less
constexpr double kRectangle = 0.9;    // of its box
constexpr double kDarker = 0.8;       // of the paper around: lighter is a tint
constexpr double kPaperShare = 0.92;  // of the lightest tone near: paper for certain
constexpr int kRim = 9;               // tone pixels, both sides together
constexpr int kInside = 3;            // the same
constexpr int kCoarse = 3;            // tone pixels that a rectangle's edge may be off
constexpr int kWhite = 230;           // of a page with its contrast spread: paper
constexpr double kWhiteShare = 0.7;   // of a line of pixels along a rectangle's edge
constexpr int kStepAcross = 5;        // pixels
constexpr int kStep = 16;             // grey levels: less is a shadow's edge

// 255 on all that paper reaches without a step. A step is measured across several pixels: along a
// slanting edge the levels from pixel to pixel creep.
cv::Mat reach_of_paper(const cv::Mat& tone) {
  const int near = (std::max(tone.cols, tone.rows) / 6) | 1;
  cv::Mat lightest, steps, labels;
  cv::dilate(tone, lightest, cv::getStructuringElement(cv::MORPH_RECT, {near, near}));
  cv::blur(lightest, lightest, {near, near}, {-1, -1}, cv::BORDER_REPLICATE);
  const cv::Mat across = cv::getStructuringElement(cv::MORPH_RECT, {kStepAcross, kStepAcross});
  cv::morphologyEx(tone, steps, cv::MORPH_GRADIENT, across);
  const int count = cv::connectedComponents(steps < kStep, labels, 4, CV_32S);
  std::vector<bool> paper(static_cast<std::size_t>(count), false);
  const auto label_at = [&](int y, int x) {
    return static_cast<std::size_t>(labels.at<int>(y, x));
  };
  for (int y = 0; y < tone.rows; ++y) {
    for (int x = 0; x < tone.cols; ++x) {
      if (label_at(y, x) == 0) continue;
      const int level = tone.at<std::uint8_t>(y, x);
      if (level > kPaperShare * lightest.at<std::uint8_t>(y, x)) paper[label_at(y, x)] = true;
    }
  }
  cv::Mat reached = cv::Mat::zeros(tone.size(), CV_8U);
  for (int y = 0; y < tone.rows; ++y) {
    for (int x = 0; x < tone.cols; ++x) {
      if (paper[label_at(y, x)]) reached.at<std::uint8_t>(y, x) = 255;
    }
  }
  cv::dilate(reached, reached, across);  // up to the middle of the step
  // A gutter may be too narrow to be walked through.
  cv::Mat light;
  lightest.convertTo(light, CV_8U, kPaperShare);
  return reached | (tone > light);
}

cv::Mat disc(int side) {
  return cv::getStructuringElement(cv::MORPH_ELLIPSE, {side, side});
}

std::vector<cv::Mat> parts_of(const cv::Mat& mask) {
  cv::Mat labels;
  const int count = cv::connectedComponents(mask, labels, 8, CV_32S);
  std::vector<cv::Mat> parts;
  for (int i = 1; i < count; ++i) parts.push_back(labels == i);
  return parts;
}

// Each part on its own; two that only touch, as a portrait below a panel, are two.
std::vector<cv::Mat> part_at_necks(const cv::Mat& mask) {
  std::vector<cv::Mat> parts;
  for (const cv::Mat& whole : parts_of(mask)) {
    cv::Mat cores;
    cv::morphologyEx(whole, cores, cv::MORPH_OPEN, disc(2 * kSmallestSide + 1));
    const std::vector<cv::Mat> bulks = parts_of(cores);
    if (bulks.size() < 2) parts.push_back(whole);
    for (std::size_t i = 0; bulks.size() > 1 && i < bulks.size(); ++i) {
      cv::Mat part;
      cv::dilate(bulks[i], part, disc(kSmallestSide));
      parts.push_back(part & whole);
    }
  }
  return parts;
}

// The rectangle that most rows and columns of the mask span: the tone rounds corners and frays
// edges.
cv::Mat as_rectangle(const cv::Mat& mask) {
  cv::Mat rows, columns;
  cv::reduce(mask, rows, 1, cv::REDUCE_AVG, CV_32F);
  cv::reduce(mask, columns, 0, cv::REDUCE_AVG, CV_32F);
  const auto span = [](const cv::Mat& profile) {
    double most = 0;
    cv::minMaxLoc(profile, nullptr, &most);
    return cv::boundingRect(profile > most / 2);
  };
  const cv::Rect down = span(rows), across = span(columns);
  cv::Mat rectangle = cv::Mat::zeros(mask.size(), CV_8U);
  rectangle(cv::Rect(across.x, down.y, across.width, down.height)).setTo(255);
  return rectangle;
}

cv::Mat at_size(const cv::Mat& mask, cv::Size size) {
  cv::Mat large;
  cv::resize(mask, large, size, 0, 0, cv::INTER_LINEAR);
  return large > 127;
}

// The rectangle without what lies beyond paper along its edges, as a rule beside a picture does; on
// each side `most` pixels at most are taken off.
cv::Rect trim(const cv::Mat& page, const cv::Rect& box, int most) {
  const auto is_paper = [&](const cv::Rect& line) {
    return cv::countNonZero(page(line) > kWhite) > kWhiteShare * line.area();
  };
  int left = box.x, top = box.y, right = box.br().x, bottom = box.br().y;
  for (int i = 0; i < most; ++i) {
    if (is_paper({box.x + i, box.y, 1, box.height})) left = box.x + i + 1;
    if (is_paper({box.br().x - 1 - i, box.y, 1, box.height})) right = box.br().x - 1 - i;
    if (is_paper({box.x, box.y + i, box.width, 1})) top = box.y + i + 1;
    if (is_paper({box.x, box.br().y - 1 - i, box.width, 1})) bottom = box.br().y - 1 - i;
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace

std::vector<DarkArea> find_dark_areas(const cv::Mat& grey, const cv::Mat& tone) {
  cv::Mat beyond;
  cv::bitwise_not(reach_of_paper(tone), beyond);
  cv::morphologyEx(beyond, beyond, cv::MORPH_OPEN, disc(kSmallestSide));
  std::vector<DarkArea> areas;
  for (cv::Mat& mask : part_at_necks(beyond)) {
    const cv::Rect box = cv::boundingRect(mask);
    if (std::min(box.width, box.height) < kSmallestSide) continue;
    const double fill = cv::countNonZero(mask) / static_cast<double>(box.area());
    if (fill < kFill) continue;
    if (fill > kRectangle) mask = as_rectangle(mask);
    if (box.x == 0 || box.y == 0 || box.br().x == tone.cols || box.br().y == tone.rows) continue;
    cv::Mat around;
    cv::dilate(mask, around, disc(kSmallestSide));
    around.setTo(0, beyond);
    DarkArea area{.mask = mask, .box = box, .paper = cv::mean(tone, around)[0]};
    if (cv::mean(tone, mask)[0] < kDarker * area.paper) areas.push_back(std::move(area));
  }
  if (!areas.empty()) tell_grounds(grey, areas);
  return areas;
}

cv::Mat turn_light_print(const cv::Mat& grey, const std::vector<DarkArea>& areas) {
  cv::Mat page = grey;
  for (const DarkArea& area : areas) {
    if (area.ground != Ground::kLightPrint) continue;
    // The ground becomes the tone of the paper, paper and lighter becomes black.
    cv::Mat table(1, 256, CV_8U), turned;
    for (int level = 0; level < 256; ++level) {
      const double share = (area.paper - level) / (area.paper - area.dark);
      table.at<std::uint8_t>(level) =
          static_cast<std::uint8_t>(area.paper * std::clamp(share, 0.0, 1.0));
    }
    cv::LUT(page, table, turned);
    if (page.data == grey.data) page = grey.clone();
    const cv::Mat mask = at_size(area.mask, page.size());
    turned.copyTo(page, mask);
    // The mask is coarse: what is left of the ground along its edge is no rule.
    cv::Mat rim;
    cv::dilate(area.mask, rim, disc(kRim));
    rim = at_size(rim, page.size());
    rim.setTo(0, mask);
    page.setTo(cv::Scalar(area.paper), rim & (page < (area.paper + area.dark) / 2));
  }
  return page;
}

cv::Mat fill_pictures(const cv::Mat& page, const std::vector<DarkArea>& areas) {
  constexpr int kInk = 100;
  cv::Mat filled = page;
  for (const DarkArea& area : areas) {
    if (area.ground != Ground::kPicture) continue;
    if (filled.data == page.data) filled = page.clone();
    // The mask is coarse, and a caption stands close to its picture.
    cv::Mat inner, inked;
    cv::erode(area.mask, inner, disc(kInside));
    inner = at_size(inner, page.size());
    cv::Rect box = cv::boundingRect(inner);
    const int most = kCoarse * page.cols / area.mask.cols;
    if (cv::countNonZero(inner(box)) > kRectangle * box.area()) box = trim(page, box, most);
    cv::min(filled(box), cv::Scalar(kInk), inked);
    inked.copyTo(filled(box), inner(box));
  }
  return filled;
}

}  // namespace jiaokan
