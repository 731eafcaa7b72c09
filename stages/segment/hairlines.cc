#include "stages/segment/hairlines.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include <opencv2/imgproc.hpp>

#include "stages/segment/mat.h"

namespace jiaokan {
namespace {

// Ems. Strokes that stand below each other in successive lines of type are farther apart than
// kWidestGap, so they never make a hairline.
constexpr double kWidestBit = 0.25, kWidestGap = 0.4, kWidest = 0.4, kShortest = 4;
constexpr double kWidestStep = 1;  // ems, beyond a hairline's ends
constexpr double kLeastInk = 0.6;  // share of a hairline's rows that have ink

// A hairline runs over many rows, so each few of them are laid onto one: a quarter of the work.
constexpr int kRows = 4;

// Ink where any of kRows rows has some.
cv::Mat fold_rows(const cv::Mat& ink) {
  cv::Mat padded = ink;
  const int missing = (kRows - ink.rows % kRows) % kRows;
  if (missing > 0) cv::copyMakeBorder(ink, padded, 0, missing, 0, 0, cv::BORDER_CONSTANT, 0);
  if (!padded.isContinuous()) padded = padded.clone();
  const cv::Mat rows = padded.reshape(1, padded.rows / kRows);
  cv::Mat folded = rows.colRange(0, ink.cols).clone();
  for (int i = 1; i < kRows; ++i) {
    cv::max(folded, rows.colRange(i * ink.cols, (i + 1) * ink.cols), folded);
  }
  return folded;
}

// The pieces of ink that are narrow enough for bits of a hairline.
cv::Mat narrow_pieces(const cv::Mat& ink, double widest) {
  const TracedInk traced = trace_ink(mask_of(ink));
  cv::Mat narrow = cv::Mat::zeros(ink.size(), CV_8U);
  for (const InkRun& run : traced.runs) {
    if (traced.pieces[static_cast<std::size_t>(run.piece)].box.width() > widest) continue;
    auto* row = narrow.ptr<std::uint8_t>(run.row);
    std::fill(row + run.left, row + run.right, std::uint8_t{255});
  }
  return narrow;
}

int inked_rows(const cv::Mat& part) {
  int rows = 0;
  for (int y = 0; y < part.rows; ++y) rows += cv::countNonZero(part.row(y)) > 0;
  return rows;
}

// Goes on from a hairline's end along its bits, over wider gaps than those inside it.
int reach(const cv::Mat& bits, const Box& line, int from, int step, double em) {
  const int most = static_cast<int>(kWidestStep * em / kRows);
  const int aside = static_cast<int>(0.1 * em);
  const int left = std::max(0, line.left - aside), right = std::min(bits.cols, line.right + aside);
  int end = from;
  for (int y = from; y >= 0 && y < bits.rows && std::abs(y - end) <= most; y += step) {
    if (cv::countNonZero(bits.row(y).colRange(left, right)) > 0) end = y;
  }
  return end;
}

}  // namespace

std::vector<Box> find_hairlines(const cv::Mat& faint, double em) {
  const cv::Mat bits = narrow_pieces(fold_rows(faint), kWidestBit * em);
  // A bit may have slipped a pixel to the side of the next.
  cv::Mat joined;
  cv::dilate(bits, joined, cv::getStructuringElement(cv::MORPH_RECT, {3, 1}));
  const int gap = std::max(1, static_cast<int>(kWidestGap * em / kRows));
  cv::morphologyEx(joined, joined, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {1, gap}));
  std::vector<Box> hairlines;
  for (const Piece& piece : find_pieces(joined)) {
    const Box& box = piece.box;
    if (box.height() * kRows < kShortest * em || box.width() > kWidest * em) continue;
    if (inked_rows(bits(to_rect(box))) < kLeastInk * box.height()) continue;
    const int top = reach(bits, box, box.top, -1, em);
    const int bottom = reach(bits, box, box.bottom - 1, 1, em) + 1;
    hairlines.push_back({box.left, top * kRows, box.right, std::min(bottom * kRows, faint.rows)});
  }
  return hairlines;
}

}  // namespace jiaokan
