#include "pipeline/options.h"

#include <map>

#include "pipeline/bind_stages.h"

namespace jiaokan {
namespace {

Ticket scan(const std::string& sha256) {
  return {.kind = WitnessKind::kScan, .sha256 = sha256};
}

// Each option that a reading depends on changes its key; no other does.
TEST(ReadingKey, StandsForAllThatAReadingDependsOn) {
  const Options plain;
  const std::string key = reading_key(scan("ab"), "reader 1", plain);
  EXPECT_EQ(reading_key(scan("ab"), "reader 1", plain), key);
  EXPECT_NE(reading_key(scan("cd"), "reader 1", plain), key);
  EXPECT_NE(reading_key(scan("ab"), "reader 2", plain), key);

  Ticket second = scan("ab");
  second.page.image = 1;
  EXPECT_NE(reading_key(second, "reader 1", plain), key);

  Options options;
  options.recognize.script = Script::kHant;
  EXPECT_NE(reading_key(scan("ab"), "reader 1", options), key);
  options = {};
  options.segment.direction = Direction::kVertical;
  EXPECT_NE(reading_key(scan("ab"), "reader 1", options), key);
  options = {};
  options.recognize.doubtful_below = 0.5;
  EXPECT_NE(reading_key(scan("ab"), "reader 1", options), key);
  options = {};
  options.jobs = 7;
  options.correct.eager = true;
  EXPECT_EQ(reading_key(scan("ab"), "reader 1", options), key);

  Ticket renamed = scan("ab");
  renamed.page.input = "elsewhere.png";
  EXPECT_EQ(reading_key(renamed, "reader 1", plain), key);
}

TEST(ReadingKey, OfATextDoesNotDependOnTheReader) {
  const Ticket text{.kind = WitnessKind::kTranscript, .sha256 = "ab"};
  Options options;
  options.recognize.script = Script::kHant;
  EXPECT_EQ(reading_key(text, "reader 1", {}), reading_key(text, "", options));
  const Ticket reference{.kind = WitnessKind::kReference, .sha256 = "ab"};
  EXPECT_NE(reading_key(text, "", {}), reading_key(reference, "", {}));
}

TEST(Options, DescribeThemselvesAsTheCommandLineTakesThem) {
  Options options;
  options.recognize.script = Script::kHant;
  options.formats = {Format::kText, Format::kJson};
  options.strict = true;
  std::map<std::string, std::string> described;
  for (const auto& [name, value] : describe(options)) described[name] = value;
  EXPECT_EQ(described["script"], "hant");
  EXPECT_EQ(described["direction"], "auto");
  EXPECT_EQ(described["formats"], "txt,json");
  EXPECT_EQ(described["strict"], "yes");
  EXPECT_FALSE(described.contains("jobs"));
}

}  // namespace
}  // namespace jiaokan
