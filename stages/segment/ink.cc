#include "stages/segment/ink.h"

#include <opencv2/imgproc.hpp>

namespace jiaokan {

cv::Mat binarize(const cv::Mat& grey) {
  return grey < 128;  // a cleaned page promises as much
}

cv::Mat binarize_faint(const cv::Mat& grey) {
  return grey < 215;
}

std::vector<Piece> find_pieces(const cv::Mat& ink) {
  cv::Mat labels, stats, centers;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centers, 8, CV_32S);
  std::vector<Piece> pieces;
  pieces.reserve(static_cast<std::size_t>(count));
  for (int i = 1; i < count; ++i) {
    const int left = stats.at<int>(i, cv::CC_STAT_LEFT), top = stats.at<int>(i, cv::CC_STAT_TOP);
    pieces.push_back({{left, top, left + stats.at<int>(i, cv::CC_STAT_WIDTH),
                       top + stats.at<int>(i, cv::CC_STAT_HEIGHT)},
                      stats.at<int>(i, cv::CC_STAT_AREA)});
  }
  return pieces;
}

}  // namespace jiaokan
