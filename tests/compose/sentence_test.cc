#include "stages/compose/sentence.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(Sentence, SpeakersAndPointsBeginSomething) {
  EXPECT_TRUE(begins_with_speaker(U"《环球时报》记者：请问"));
  EXPECT_FALSE(begins_with_speaker(U"会议指出，要抓紧春耕：一要"));
  EXPECT_TRUE(begins_with_number(U"一是抓紧春耕"));
  EXPECT_FALSE(begins_with_number(U"一年之计在于春"));
}

TEST(Sentence, OpenersInOldFormsToo) {
  EXPECT_TRUE(begins_with_opener(U"目前，小麦返青。"));
  EXPECT_TRUE(begins_with_opener(U"據瞭解，小麥返青。"));
  EXPECT_FALSE(begins_with_opener(U"小麦目前返青。"));
}

TEST(Sentence, WhatRefersBackOpensNoArticle) {
  EXPECT_TRUE(begins_with_reference(U"此外，县里派出专家。"));
  EXPECT_FALSE(begins_with_reference(U"近日，县里派出专家。"));
}

TEST(Sentence, WhoseWordsAreTold) {
  EXPECT_TRUE(begins_with_saying(U"会议强调，要抓紧春耕。"));
  EXPECT_TRUE(begins_with_saying(U"赵家屯的老赵说：“好。”"));
  EXPECT_FALSE(begins_with_saying(U"要强调的是春耕，"));
  EXPECT_FALSE(begins_with_saying(U"说明会"));
  EXPECT_FALSE(begins_with_saying(U""));
}

}  // namespace
}  // namespace jiaokan
