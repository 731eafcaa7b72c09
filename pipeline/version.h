// What made an output: the program and the libraries it runs on.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace jiaokan {

// "0.1.0".
std::string program_version();

// Changes whenever the sources of the page half do: part of the key of every kept reading, so that
// no reading outlives the code that made it.
std::string page_half_version();

// Program, page half, then the libraries, each with its version.
std::vector<std::pair<std::string, std::string>> versions();

}  // namespace jiaokan
