// usage: measure_garbled FOLDER [RATE [0|1]]
// What correction makes of transcripts with many mistakes: the clean texts of FOLDER (.txt), RATE
// of their characters (0.05) mistaken, half of those as eyes mistake them, half for any character;
// eight texts an issue. `0` or `1` takes every other text, so that constants can be set on one half
// and told on the other.
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include <fmt/core.h>

#include "models/models.h"
#include "models/unicode.h"
#include "pipeline/document/utf8.h"
#include "stages/correct/correct.h"
#include "stages/correct/line_apparatus.h"

namespace {

using namespace jiaokan;
using Lines = std::vector<std::u32string>;

constexpr std::size_t kTextsInIssue = 8;
constexpr float kOften = -2;  // log10: what eyes take for each other as often as this

std::vector<Lines> read_texts(const std::filesystem::path& folder, int half) {
  const std::set<std::filesystem::path> files(std::filesystem::directory_iterator(folder), {});
  std::vector<Lines> texts;
  int number = 0;
  for (const std::filesystem::path& path : files) {
    if (half >= 0 && number++ % 2 != half) continue;
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back();
    for (std::string line; std::getline(file, line);) {
      if (!line.empty()) texts.back().push_back(decode_utf8(line));
    }
  }
  return texts;
}

class Garbler {
 public:
  Garbler(const std::vector<Lines>& texts, const Models& models) {
    for (const Lines& lines : texts) {
      for (const std::u32string& line : lines) std::ranges::copy_if(line, back(all_), is_han);
    }
    for (char32_t read = 0x4E00; read < 0xA000; ++read) {
      if (!models.language.has_word(std::u32string(1, read))) continue;
      for (const Confusion& confusion : models.confusions.of(read)) {
        if (confusion.looks_alike && confusion.log10_probability > kOften) {
          alike_[confusion.printed] += read;
        }
      }
    }
  }

  Lines garbled(Lines lines, double rate) {
    for (std::u32string& line : lines) {
      for (char32_t& c : line) {
        if (chance() >= rate) continue;
        const auto alike = alike_.find(c);
        const std::u32string& choice =
            alike != alike_.end() && chance() < 0.5 ? alike->second : all_;
        c = choice[random_() % choice.size()];
      }
    }
    return lines;
  }

 private:
  static std::back_insert_iterator<std::u32string> back(std::u32string& text) {
    return std::back_inserter(text);
  }
  double chance() { return static_cast<double>(random_() >> 11) / 9007199254740992.0; }

  std::u32string all_;                        // as often as they stand in the texts
  std::map<char32_t, std::u32string> alike_;  // printed → read
  std::mt19937_64 random_{1949};
};

struct Tally {
  std::size_t characters = 0, mistaken = 0, mended = 0, changed_wrongly = 0, made_wrong = 0;
};

void count(const Lines& right, const Lines& given, const Lines& made, Tally& tally) {
  for (std::size_t line = 0; line < right.size(); ++line) {
    tally.characters += right[line].size();
    if (made[line].size() != given[line].size()) continue;
    for (std::size_t at = 0; at < right[line].size(); ++at) {
      const char32_t is = made[line][at], was = given[line][at], should = right[line][at];
      tally.mistaken += was != should;
      tally.mended += was != should && is == should;
      tally.changed_wrongly += was != should && is != should && is != was;
      tally.made_wrong += was == should && is != should;
    }
  }
}

void measure(const std::vector<Lines>& texts, const Models& models, double rate) {
  Garbler garbler(texts, models);
  Tally tally;
  const std::clock_t begun = std::clock();
  for (std::size_t first = 0; first < texts.size(); first += kTextsInIssue) {
    const std::size_t last = std::min(first + kTextsInIssue, texts.size());
    std::vector<Lines> given;
    std::vector<Apparatus> articles;
    for (std::size_t at = first; at < last; ++at) {
      given.push_back(garbler.garbled(texts[at], rate));
      articles.push_back(apparatus_of_lines(given.back()));
    }
    std::vector<const Apparatus*> all;
    for (const Apparatus& article : articles) all.push_back(&article);
    const IssueWords issue = count_issue_words(all, models);
    for (std::size_t at = first; at < last; ++at) {
      const Apparatus& article = articles[at - first];
      const Lines& lines = given[at - first];
      const Decision decision = correct(article, models, issue, {.normal_form = false});
      count(texts[at], lines, lines_of(article, decision.edits, lines.size()), tally);
    }
  }
  const double seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
  const auto left = static_cast<double>(tally.mistaken - tally.mended + tally.made_wrong);
  fmt::print("{} characters, {} mistaken: {} mended, {} changed wrongly, {} made wrong\n",
             tally.characters, tally.mistaken, tally.mended, tally.changed_wrongly,
             tally.made_wrong);
  fmt::print("errors {:.1f} % fewer; {:.0f} characters a second\n",
             100 - 100 * left / static_cast<double>(std::max<std::size_t>(tally.mistaken, 1)),
             static_cast<double>(tally.characters) / seconds);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 4) {
    fmt::print(stderr, "usage: measure_garbled FOLDER [RATE [0|1]]\n");
    return 2;
  }
  const double rate = argc > 2 ? std::stod(argv[2]) : 0.05;
  const int half = argc > 3 ? std::stoi(argv[3]) : -1;
  measure(read_texts(argv[1], half), Models::load(), rate);
}
