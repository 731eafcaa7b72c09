#include "stages/correct/other_wordings.h"

#include <gmock/gmock.h>

#include "build_apparatus.h"

namespace jiaokan {
namespace {

Apparatus with_reference(std::u32string transcript, std::u32string reference) {
  Apparatus apparatus = build_apparatus({transcript, reference});
  apparatus.witnesses[1].kind = WitnessKind::kReference;
  return apparatus;
}

std::size_t votes(const Apparatus& apparatus, std::size_t witness) {
  return static_cast<std::size_t>(std::ranges::count_if(
      apparatus.columns,
      [&](const Column& column) { return column.readings[witness] != kMissing; }));
}

TEST(OtherWordings, AGarbledCopyIsSettledByItsReference) {
  const Apparatus apparatus =
      with_reference(U"今年的春井比去年早了整整十天合作杜的机手们天不亮就下了也",
                     U"今年的春耕比去年早了整整十天合作社的机手们天不亮就下了地");
  EXPECT_EQ(votes(without_other_wordings(apparatus), 1), apparatus.columns.size());
}

TEST(OtherWordings, AnotherEditionHasNoVote) {
  const Apparatus apparatus =
      with_reference(U"今年的春耕比去年早了整整十天合作社的机手们天不亮就下了地",
                     U"本年度春播较往年早了--十日合作社-机手们凌晨便-下了地");
  ASSERT_EQ(votes(apparatus, 1), apparatus.columns.size());
  EXPECT_EQ(votes(without_other_wordings(apparatus), 1), 0u);
  EXPECT_EQ(votes(without_other_wordings(apparatus), 0), apparatus.columns.size());
}

TEST(OtherWordings, OnlyReferencesAreSilenced) {
  const Apparatus apparatus =
      build_apparatus({U"今年的春耕比去年早了整整十天合作社的机手们天不亮就下了地",
                       U"本年度春播较往年早了--十日合作社-机手们凌晨便-下了地"});
  EXPECT_EQ(votes(without_other_wordings(apparatus), 1), apparatus.columns.size());
}

TEST(OtherWordings, WhatTheReferenceAloneHasStays) {
  Apparatus apparatus =
      with_reference(U"今年的春耕比去年早了??????????", U"本年度春播较往年早---雨水来得正是时候");
  const Apparatus weighed = without_other_wordings(apparatus);
  EXPECT_EQ(weighed.columns.back().lead, 1);
  EXPECT_NE(weighed.columns.back().readings[1], kMissing);
}

}  // namespace
}  // namespace jiaokan
