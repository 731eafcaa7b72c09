// Counts the runs of one to three characters in lists of phrases:
//
//     count_runs OUT PHRASES...
//
// OUT is what models/run_counts.h reads.
#include <iostream>
#include <string>

#include "models/build/word_lists.h"
#include "models/run_counts.h"

namespace jiaokan {
namespace {

void count_runs(const std::u32string& phrase, RunCounts::Runs& runs) {
  for (std::size_t begin = 0; begin < phrase.size(); ++begin) {
    for (std::size_t length = 1; length <= RunCounts::kLongestRun; ++length) {
      if (begin + length <= phrase.size()) ++runs[phrase.substr(begin, length)];
    }
  }
}

void run(int count, char** arguments) {
  RunCounts::Runs runs;
  for (int list = 2; list < count; ++list) {
    for_each_line(arguments[list], [&](const std::u32string& phrase, const std::string&) {
      count_runs(phrase, runs);
    });
  }
  write_bytes(arguments[1], RunCounts::to_bytes(runs));
}

}  // namespace
}  // namespace jiaokan

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: count_runs OUT PHRASES...\n";
    return 2;
  }
  try {
    jiaokan::run(count, arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "count_runs: " << error.what() << '\n';
    return 1;
  }
}
