// jiaokan called as from a shell, in a folder of the test's own.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <sys/wait.h>

#include "tests/io/temp_folder.h"

namespace jiaokan {

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Answer {
  int code = -1;
  std::string out, err;
};

// `arguments` as a shell takes them; the folder is the current one.
inline Answer call(const TempFolder& folder, const std::string& arguments) {
  const std::string command =
      "cd '" + folder.path() + "' && '" JIAOKAN_PROGRAM "' " + arguments + " >.stdout 2>.stderr";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(folder.path(".stdout")),
          bytes_of(folder.path(".stderr"))};
}

}  // namespace jiaokan
