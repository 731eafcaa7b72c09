#include "models/user_dictionary.h"

#include <gmock/gmock.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

UserDictionary parse(const std::string& text) {
  return UserDictionary::parse(std::vector<std::string>{text});
}

TEST(UserDictionary, ReadsWordsAndPairs) {
  const UserDictionary dictionary = parse("# names\n王若水\r\n\n 杨亥 \t杨刚\n");
  EXPECT_NE(dictionary.words().find(U"王若水"), WordTrie::kNoWord);
  EXPECT_NE(dictionary.words().find(U"杨刚"), WordTrie::kNoWord);
  EXPECT_EQ(dictionary.words().find(U"杨亥"), WordTrie::kNoWord);
  EXPECT_THAT(dictionary.pairs(), testing::ElementsAre(testing::Pair(U"杨亥", U"杨刚")));
}

TEST(UserDictionary, EmptyFilesSayNothing) {
  EXPECT_TRUE(parse("\n# nothing\n").empty());
}

TEST(UserDictionary, NamesTheLineThatIsWrong) {
  EXPECT_THROW(parse("好\n\xff\xfe\n"), SetupError);
  EXPECT_THROW(parse("一\t二\t三\n"), SetupError);
  EXPECT_THROW(parse("一\t \n"), SetupError);
  try {
    parse("好\n一\t\n");
    FAIL();
  } catch (const SetupError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("line 2"));
  }
}

}  // namespace
}  // namespace jiaokan
