// Photographs and panels: large areas that are printed dark from edge to edge.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace jiaokan {

enum class Ground {
  kPicture,     // a photograph or a drawing filled with tone
  kLightPrint,  // a panel with light print on it
  kDarkPrint,   // a tinted panel with dark print on it
};

struct DarkArea {
  Ground ground = Ground::kPicture;
  cv::Mat mask;      // 255 on the area; of the page's tone's size (tone.h)
  cv::Rect box;      // of the mask
  double paper = 0;  // the grey level of the paper around
  double dark = 0;   // the commonest grey level in the area
};

// The areas that a sharp step parts from the paper around them, and that are clearly darker. A
// shadow or a fold fades in and is none; what touches the image's edge lies outside of the page; a
// light tint is as good as paper. `tone` is the page's printed tone.
std::vector<DarkArea> find_dark_areas(const cv::Mat& grey, const cv::Mat& tone);

// The page with light print turned to dark print on paper, so that it is read like the rest.
cv::Mat turn_light_print(const cv::Mat& grey, const std::vector<DarkArea>& areas);

// The page with pictures filled with ink, so that their light parts are taken for no paper.
cv::Mat fill_pictures(const cv::Mat& page, const std::vector<DarkArea>& areas);

}  // namespace jiaokan
