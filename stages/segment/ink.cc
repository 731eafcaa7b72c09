#include "stages/segment/ink.h"

#include "stages/segment/mat.h"

namespace jiaokan {

cv::Mat binarize(const cv::Mat& grey) {
  return grey < 128;  // a cleaned page promises as much
}

cv::Mat binarize_faint(const cv::Mat& grey) {
  return grey < 215;
}

std::vector<Piece> find_pieces(const cv::Mat& ink) {
  return trace_ink(mask_of(ink)).pieces;
}

}  // namespace jiaokan
