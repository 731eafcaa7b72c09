#include "pipeline/io/read_transcript.h"

#include <gtest/gtest.h>

#include "tests/io/expect_error.h"

namespace jiaokan {
namespace {

std::string error_for(std::string bytes) {
  return error_of([&] { read_transcript(bytes); });
}

TEST(ReadTranscript, KeepsTheTextAndDropsTheMark) {
  EXPECT_EQ(read_transcript("晚报\r\n 一版\n"), "晚报\r\n 一版\n");
  EXPECT_EQ(read_transcript("\xEF\xBB\xBF晚报"), "晚报");
}

TEST(ReadTranscript, RefusesWhatIsNoText) {
  EXPECT_EQ(error_for(" \r\n\t\xE3\x80\x80\n"), "empty: has no text");
  EXPECT_EQ(error_for("\xEF\xBB\xBF"), "empty: has no text");
  EXPECT_EQ(error_for(std::string("ab\0cd", 5)), "wrong-format: is no text: byte 2 is NUL");
}

TEST(ReadTranscript, RefusesOtherEncodings) {
  // 晚报 in GB18030.
  EXPECT_EQ(error_for("ok \xCD\xED\xB1\xA8"), "bad-encoding: is not UTF-8: byte 3 is 0xcd");
  EXPECT_EQ(error_for(std::string("\xFF\xFE\x5A\x66", 4)), "bad-encoding: is UTF-16, not UTF-8");
  // Cut in the middle of a character.
  EXPECT_EQ(error_for("\xE6\x99\x9A\xE6\x8A"), "bad-encoding: is not UTF-8: byte 3 is 0xe6");
}

}  // namespace
}  // namespace jiaokan
