#include "pipeline/evaluation/edit_distance.h"

#include <algorithm>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// The textbook table; `anywhere`: a match may begin and end anywhere in `b`.
std::size_t by_table(std::u32string_view a, std::u32string_view b, bool anywhere) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = anywhere ? 0 : j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return anywhere ? *std::min_element(row.begin(), row.end()) : row.back();
}

std::u32string random_text(std::mt19937& chance, std::size_t size) {
  std::u32string text(size, U' ');
  for (char32_t& c : text) c = U"校勘記一二"[chance() % 5];
  return text;
}

TEST(EditDistance, CountsChangesInsertionsAndOmissions) {
  EXPECT_EQ(edit_distance(U"", U""), 0u);
  EXPECT_EQ(edit_distance(U"校勘", U""), 2u);
  EXPECT_EQ(edit_distance(U"", U"校勘"), 2u);
  EXPECT_EQ(edit_distance(U"一二三四", U"一三四五"), 2u);
  EXPECT_EQ(edit_distance(U"水利厅厅长", U"水利厅长"), 1u);
}

TEST(EditDistance, AgreesWithTheTableAcrossBlockBorders) {
  std::mt19937 chance(7);
  for (const std::size_t size : {1u, 63u, 64u, 65u, 127u, 128u, 129u, 200u}) {
    for (const std::size_t other : {0u, 1u, 64u, 130u, 190u}) {
      const auto a = random_text(chance, size), b = random_text(chance, other);
      EXPECT_EQ(edit_distance(a, b), by_table(a, b, false)) << size << " against " << other;
    }
  }
}

TEST(BestFitDistance, FindsTheNearestPlace) {
  EXPECT_EQ(best_fit_distance(U"二三四", U"零一二三四五六"), 0u);
  EXPECT_EQ(best_fit_distance(U"二三四", U"零一二叁四五六"), 1u);
  EXPECT_EQ(best_fit_distance(U"二三四", U""), 3u);
  EXPECT_EQ(best_fit_distance(U"", U"一"), 0u);
}

TEST(BestFitDistance, AgreesWithTheTable) {
  std::mt19937 chance(8);
  for (const std::size_t size : {1u, 2u, 30u, 63u, 64u}) {
    const auto pattern = random_text(chance, size), text = random_text(chance, 150);
    EXPECT_EQ(best_fit_distance(pattern, text), by_table(pattern, text, true)) << size;
  }
}

}  // namespace
}  // namespace jiaokan
