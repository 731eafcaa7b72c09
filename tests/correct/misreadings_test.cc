#include "stages/correct/misreadings.h"

#include <gtest/gtest.h>

#include "models_for_test.h"

namespace jiaokan {
namespace {

double any(char32_t read, char32_t printed) {
  return log10_any_misread(read, printed, models_for_test().dictionary);
}

TEST(Misreadings, RareIsTakenForCommonMoreOftenThanCommonForRare) {
  EXPECT_GT(any(U'不', U'垄'), any(U'垄', U'不'));
}

TEST(Misreadings, WhatTheTableKnowsIsLikelier) {
  const Confusion known{.printed = U'已', .log10_probability = -1};
  EXPECT_GT(log10_misread(U'己', known, models_for_test().dictionary), any(U'己', U'已'));
}

}  // namespace
}  // namespace jiaokan
