#include "stages/deduplicate/strangers.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// `length` characters that do not repeat, another text for each seed.
std::u32string text_of(std::uint32_t seed, std::size_t length = 300) {
  std::u32string text;
  for (std::uint32_t i = 0; i < length; ++i) {
    text += static_cast<char32_t>(U'一' + (seed * 7919 + i * 13 + i * i % 11) % 6000);
  }
  return text;
}

Fragment fragment_of(const std::string& page, WitnessKind kind, const std::u32string& text,
                     const std::string& label = "1", float confidence = 0.98F) {
  Fragment fragment{.id = {{page}, 0},
                    .name = {.id = {page}, .issue = {"ys-2022-03-08"}, .label = {label}},
                    .kind = kind};
  fragment.paragraphs.push_back({.part = Part::kBody, .glyphs = transcript_glyphs(text)});
  for (Glyph& glyph : fragment.paragraphs[0].glyphs) glyph.confidence = confidence;
  fragment.paragraphs[0].places.resize(text.size());
  return fragment;
}

constexpr auto kScan = WitnessKind::kScan;
constexpr auto kTranscript = WitnessKind::kTranscript;

TEST(Strangers, AnInventionIsTold) {
  EXPECT_THAT(find_strangers(std::vector{fragment_of("s", kScan, text_of(1)),
                                         fragment_of("t", kTranscript, text_of(2))}),
              ElementsAre(PageId{"t"}));
}

TEST(Strangers, APartOfThePageAndABadTranscriptAreNone) {
  std::u32string half = text_of(1).substr(0, 210), bad = text_of(1);
  for (std::size_t i = 0; i < bad.size(); i += 8) bad[i] = U'误';
  for (const std::u32string& text : {half, bad}) {
    EXPECT_THAT(find_strangers(std::vector{fragment_of("s", kScan, text_of(1)),
                                           fragment_of("t", kTranscript, text)}),
                IsEmpty());
  }
}

TEST(Strangers, WithoutAScanOfItsPageOrByABadReadingNobodyIsTold) {
  const Fragment invention = fragment_of("t", kTranscript, text_of(2));
  EXPECT_THAT(find_strangers(std::vector{invention}), IsEmpty());
  EXPECT_THAT(find_strangers(std::vector{invention, fragment_of("s", kScan, text_of(1), "3")}),
              IsEmpty());
  EXPECT_THAT(
      find_strangers(std::vector{invention, fragment_of("s", kScan, text_of(1), "1", 0.6F)}),
      IsEmpty());
  EXPECT_THAT(find_strangers(std::vector{invention, fragment_of("s", kScan, text_of(1, 60))}),
              IsEmpty());
}

TEST(Strangers, ATextThatAnotherPageHasIsAWitnessUnderAWrongName) {
  EXPECT_THAT(find_strangers(std::vector{fragment_of("s", kScan, text_of(1)),
                                         fragment_of("s3", kScan, text_of(2), "3"),
                                         fragment_of("t", kTranscript, text_of(2))}),
              IsEmpty());
}

}  // namespace
}  // namespace jiaokan
