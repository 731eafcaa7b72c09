#include "tests/bench/simulator/reword.h"

#include <algorithm>

#include "models/unicode.h"
#include "stages/correct/decode.h"

namespace jiaokan {
namespace {

// Kinds as often as in transcripts of one press conference by two who reworded it: for each word
// put in four are left out, and most are exchanged.
enum class Kind { kExchanged, kFromNearby, kPutIn, kCutShort, kLeftOut };
constexpr Kind kKinds[] = {Kind::kExchanged, Kind::kExchanged, Kind::kExchanged,  Kind::kExchanged,
                           Kind::kExchanged, Kind::kExchanged, Kind::kExchanged,  Kind::kExchanged,
                           Kind::kExchanged, Kind::kExchanged, Kind::kFromNearby, Kind::kFromNearby,
                           Kind::kPutIn,     Kind::kCutShort,  Kind::kCutShort,   Kind::kLeftOut,
                           Kind::kLeftOut,   Kind::kLeftOut,   Kind::kLeftOut};
constexpr std::size_t kTries = 12;  // words drawn, of which the most fitting is written
constexpr std::size_t kNear = 6;    // words

bool is_word(const std::u32string& word) {
  return !word.empty() && std::ranges::all_of(word, is_han);
}

std::u32string joined(const std::vector<std::u32string>& words, std::size_t from, std::size_t to) {
  std::u32string text;
  for (std::size_t at = from; at < std::min(to, words.size()); ++at) text += words[at];
  return text;
}

std::u32string place_key(const std::u32string& word, bool first) {
  return std::u32string(first ? U"^" : U"$") + (first ? word.front() : word.back());
}

}  // namespace

Reworder::Reworder(const std::vector<CleanArticle>& articles, const Models& models)
    : models_(models) {
  for (const CleanArticle& article : articles) {
    const Words words = words_of(body_of(article));
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (!is_word(words[at])) continue;
      if (at > 0 && is_word(words[at - 1])) followers_[words[at - 1]].push_back(words[at]);
      if (words[at].size() != 2) continue;
      for (const bool first : {true, false}) {
        sharing_[place_key(words[at], first)].push_back(words[at]);
      }
    }
  }
}

Reworder::Words Reworder::words_of(const std::u32string& text) const {
  const IssueWords none;
  const Vocabulary vocabulary(models_, none);
  Words words;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find(U'。', begin);
    end = end == std::u32string::npos ? text.size() : end + 1;
    const std::u32string line = text.substr(begin, end - begin);
    std::size_t from = 0;
    for (const std::size_t to : decode(line_lattice(line), vocabulary, {.beam = 4}).word_ends) {
      words.push_back(line.substr(from, to - from));
      from = to;
    }
    begin = end;
  }
  return words;
}

std::u32string Reworder::fitting(const Words& choices, const std::u32string& left,
                                 const std::u32string& word, const std::u32string& right,
                                 std::mt19937_64& random) const {
  std::u32string best;
  double most = 0;
  for (std::size_t attempt = 0; attempt < kTries && !choices.empty(); ++attempt) {
    const std::u32string& choice = choices[random() % choices.size()];
    if (choice == word) continue;
    const double score = models_.language.score(left + choice + right);
    if (best.empty() || score > most) best = choice, most = score;
  }
  return best;
}

std::u32string Reworder::other_word(const Words& words, std::size_t at,
                                    std::mt19937_64& random) const {
  const std::u32string& word = words[at];
  const bool sharing = word.size() == 2 && random() % 2 == 0;
  const auto& table = sharing ? sharing_ : followers_;
  const auto found = table.find(sharing ? place_key(word, random() % 2 == 0) : words[at - 1]);
  if (found == table.end()) return {};
  return fitting(found->second, joined(words, at > 3 ? at - 3 : 0, at), word,
                 joined(words, at + 1, at + 4), random);
}

std::u32string Reworder::word_nearby(const Words& words, std::size_t at,
                                     std::mt19937_64& random) const {
  const std::size_t from = at > kNear ? at - kNear : 0;
  const std::size_t there = from + random() % (2 * kNear);
  if (there >= words.size() || there == at) return {};
  const std::u32string& word = words[there];
  return is_word(word) && word.size() == words[at].size() && word != words[at] ? word
                                                                               : std::u32string();
}

std::vector<WordSlip> Reworder::draw_slips(const std::u32string& truth, double every,
                                           std::mt19937_64& random) const {
  const Words words = words_of(truth);
  std::vector<WordSlip> slips;
  std::size_t begin = 0, last = 0;
  for (std::size_t at = 0; at < words.size(); begin += words[at].size(), ++at) {
    const std::u32string& word = words[at];
    if (at < last + 2 || !is_word(word) || !is_word(words[at - 1])) continue;
    if (static_cast<double>(random() % 100000) * every >= 100000) continue;
    WordSlip slip{begin, begin + word.size(), {}};
    const Kind kind = kKinds[random() % std::size(kKinds)];
    if (kind == Kind::kExchanged) slip.written = other_word(words, at, random);
    if (kind == Kind::kFromNearby) slip.written = word_nearby(words, at, random);
    if (kind == Kind::kPutIn) {
      const auto found = followers_.find(words[at - 1]);
      if (found == followers_.end()) continue;
      slip.end = begin;
      slip.written = fitting(found->second, joined(words, at > 3 ? at - 3 : 0, at), word,
                             joined(words, at, at + 3), random);
    }
    if (kind == Kind::kCutShort) {
      if (word.size() < 2) continue;
      slip.written = random() % 2 == 0 ? word.substr(1) : word.substr(0, 1);
    }
    if (slip.written.empty() && kind != Kind::kLeftOut) continue;
    slips.push_back(slip);
    last = at;
  }
  return slips;
}

std::u32string with_slips(const std::u32string& truth, const std::vector<WordSlip>& slips) {
  std::u32string text = truth;
  for (auto slip = slips.rbegin(); slip != slips.rend(); ++slip) {
    text.replace(slip->begin, slip->end - slip->begin, slip->written);
  }
  return text;
}

}  // namespace jiaokan
