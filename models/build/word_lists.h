// Lists of words in and built-in data out, for the programs that make it.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "pipeline/document/utf8.h"

namespace jiaokan {

// Calls use(word, second field) for each line that is no comment and no broken UTF-8. Throws
// std::runtime_error when the file cannot be read.
template <class Use>
void for_each_line(const char* path, Use use) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string word, second;
    fields >> word >> second;
    if (!word.empty() && !find_invalid_utf8(word)) use(decode_utf8(word), second);
  }
}

// Throws std::runtime_error when they cannot be written.
inline void write_bytes(const char* path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + path);
}

}  // namespace jiaokan
