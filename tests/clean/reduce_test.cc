#include "stages/clean/reduce.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(Reduce, TheLongerSideIsAsLongAsAskedFor) {
  EXPECT_EQ(reduce(cv::Mat(3400, 2400, CV_8U, cv::Scalar(9)), 500).size(), cv::Size(353, 500));
  EXPECT_EQ(reduce(cv::Mat(101, 6001, CV_8U, cv::Scalar(9)), 420).size(), cv::Size(420, 7));
  EXPECT_EQ(reduce(cv::Mat(1, 6001, CV_8U, cv::Scalar(9)), 420).size(), cv::Size(420, 1));
}

TEST(Reduce, ASmallPageStaysAsItIs) {
  const cv::Mat page(300, 420, CV_8U, cv::Scalar(9));
  EXPECT_EQ(reduce(page, 420).data, page.data);
}

TEST(Reduce, EachPixelIsTheMeanOfThoseItStandsFor) {
  cv::Mat page(800, 800, CV_8U, cv::Scalar(200));
  page(cv::Rect(0, 0, 8, 4)).setTo(100);  // half of one pixel
  for (const cv::Mat& small : {reduce(page, 100), reduce_quickly(page, 100)}) {
    EXPECT_EQ(small.size(), cv::Size(100, 100));
    EXPECT_EQ(small.at<std::uint8_t>(0, 0), 150);
    EXPECT_EQ(small.at<std::uint8_t>(0, 1), 200);
  }
}

}  // namespace
}  // namespace jiaokan
