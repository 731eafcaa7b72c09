#include "models/archive_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLongestNgram = 3;
// A word that stands inside of a longer one so often is a part of it.
constexpr double kMostlyInside = 0.8;
// Words that join others: at a candidate's edge they tell that it is a piece of a sentence.
constexpr std::u32string_view kJoining =
    U"的了和与及在是为将之等对从向把被就也都而我你他她它这那有不中";

using Counts = std::map<std::u32string, std::uint32_t>;
using Beside = std::map<char32_t, std::uint32_t>;

std::vector<std::u32string> runs_of_han(std::span<const std::u32string> texts) {
  std::vector<std::u32string> runs;
  for (const std::u32string& text : texts) {
    std::u32string run;
    for (const char32_t c : text) {
      if (is_han(c)) {
        run += c;
      } else if (!run.empty()) {
        runs.push_back(std::move(run));
        run.clear();
      }
    }
    if (!run.empty()) runs.push_back(std::move(run));
  }
  return runs;
}

template <class Visit>
void visit_grams(const std::vector<std::u32string>& runs, std::size_t length, Visit&& visit) {
  for (const std::u32string& run : runs) {
    for (std::size_t at = 0; at + length <= run.size(); ++at) visit(run, at);
  }
}

double entropy(const Beside& beside) {
  double total = 0, sum = 0;
  for (const auto& [c, count] : beside) total += count;
  for (const auto& [c, count] : beside) sum -= count / total * std::log2(count / total);
  return total > 0 ? sum : 0;
}

class Learner {
 public:
  Learner(std::span<const std::u32string> texts, const WordTrie& known,
          const ArchiveWordsOptions& options)
      : runs_(runs_of_han(texts)), known_(known), options_(options) {}

  ArchiveWords run() {
    for (std::size_t length = 1; length <= options_.longest + 1; ++length) count(length);
    for (const auto& [gram, times] : counts_) {
      if (gram.size() <= kLongestNgram) learnt_.ngrams.emplace(gram, times);
      if (gram.size() == 1) learnt_.characters += times;
    }
    collect_beside();
    for (const auto& [gram, times] : counts_) {
      if (gram.size() > 1 && gram.size() <= options_.longest) weigh(gram, times);
    }
    sort(learnt_.known);
    sort(learnt_.candidates);
    return std::move(learnt_);
  }

 private:
  void count(std::size_t length) {
    const bool all = length <= kLongestNgram;
    visit_grams(runs_, length, [&](const std::u32string& run, std::size_t at) {
      if (all || (is_frequent(run.substr(at, length - 1)) &&
                  is_frequent(run.substr(at + 1, length - 1)))) {
        ++counts_[run.substr(at, length)];
      }
    });
  }

  std::uint32_t times(const std::u32string& gram) const {
    const auto found = counts_.find(gram);
    return found == counts_.end() ? 0 : found->second;
  }
  bool is_frequent(const std::u32string& gram) const { return times(gram) >= options_.fewest; }

  // What stands before and after each frequent gram; the end of a run is a neighbour like others,
  // each time another one, for anything may stand there.
  void collect_beside() {
    for (std::size_t length = 2; length <= options_.longest; ++length) {
      visit_grams(runs_, length, [&](const std::u32string& run, std::size_t at) {
        const std::u32string gram = run.substr(at, length);
        if (!is_frequent(gram)) return;
        auto& [before, after] = beside_[gram];
        const std::size_t end = at + length;
        ++before[at > 0 ? run[at - 1] : static_cast<char32_t>(0x110000 + before.size())];
        ++after[end < run.size() ? run[end] : static_cast<char32_t>(0x110000 + after.size())];
      });
    }
  }

  double cohesion(const std::u32string& gram, std::uint32_t count) const {
    double least = 99;
    const auto total = static_cast<double>(learnt_.characters);
    for (std::size_t cut = 1; cut < gram.size(); ++cut) {
      const double apart =
          static_cast<double>(times(gram.substr(0, cut))) * times(gram.substr(cut));
      least = std::min(least, std::log10(count * total / apart));
    }
    return least;
  }

  // Whether one longer gram holds nearly all of its places.
  bool is_part(const std::u32string& gram, std::uint32_t count) const {
    const auto& [before, after] = beside_.at(gram);
    const auto holds = [&](const Beside& beside) {
      return std::ranges::any_of(beside, [&](const auto& entry) {
        return entry.first < 0x110000 && entry.second >= kMostlyInside * count;
      });
    };
    return holds(before) || holds(after);
  }

  static bool joins(const std::u32string& gram) {
    return kJoining.find(gram.front()) != kJoining.npos ||
           kJoining.find(gram.back()) != kJoining.npos;
  }

  void weigh(const std::u32string& gram, std::uint32_t count) {
    const bool is_known = known_.find(gram) != WordTrie::kNoWord;
    if (!is_frequent(gram)) {
      if (is_known) learnt_.known.push_back({gram, count, cohesion(gram, count), 0});
      return;
    }
    const auto& [before, after] = beside_.at(gram);
    const ArchiveWord word{gram, count, cohesion(gram, count),
                           std::min(entropy(before), entropy(after))};
    if (is_known) {
      learnt_.known.push_back(word);
    } else if (!joins(gram) && word.cohesion >= options_.cohesion &&
               word.freedom >= options_.freedom && !is_part(gram, count)) {
      learnt_.candidates.push_back(word);
    }
  }

  static void sort(std::vector<ArchiveWord>& words) {
    std::ranges::sort(words, [](const ArchiveWord& a, const ArchiveWord& b) {
      return a.count != b.count ? a.count > b.count : a.word < b.word;
    });
  }

  const std::vector<std::u32string> runs_;
  const WordTrie& known_;
  const ArchiveWordsOptions& options_;
  Counts counts_;
  std::map<std::u32string, std::pair<Beside, Beside>> beside_;
  ArchiveWords learnt_;
};

}  // namespace

ArchiveWords learn_archive_words(std::span<const std::u32string> texts, const WordTrie& known,
                                 const ArchiveWordsOptions& options) {
  return Learner(texts, known, options).run();
}

}  // namespace jiaokan
