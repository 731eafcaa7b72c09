// Counts the runs of one to three characters in lists of phrases:
//
//     count_runs OUT PHRASES...
//
// OUT is what models/run_counts.h reads.
#include <fstream>
#include <iostream>
#include <string>

#include "models/run_counts.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

void count_runs(const std::u32string& phrase, RunCounts::Runs& runs) {
  for (std::size_t begin = 0; begin < phrase.size(); ++begin) {
    for (std::size_t length = 1; length <= RunCounts::kLongestRun; ++length) {
      if (begin + length <= phrase.size()) ++runs[phrase.substr(begin, length)];
    }
  }
}

void count_file(const char* path, RunCounts::Runs& runs) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') count_runs(decode_utf8(line), runs);
  }
}

int run(int count, char** arguments) {
  RunCounts::Runs runs;
  for (int list = 2; list < count; ++list) count_file(arguments[list], runs);
  std::ofstream out(arguments[1], std::ios::binary);
  out << RunCounts::to_bytes(runs);
  out.close();
  return out ? 0 : 1;
}

}  // namespace
}  // namespace jiaokan

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: count_runs OUT PHRASES...\n";
    return 2;
  }
  try {
    return jiaokan::run(count, arguments);
  } catch (const std::exception& error) {
    std::cerr << "count_runs: " << error.what() << '\n';
    return 1;
  }
}
