// The data files that are built into the program, so that none can be missing at run time.
#pragma once

#include <string_view>

namespace jiaokan {

std::string_view embedded_dictionary();   // WordTrie::to_bytes, numbers as dictionary_format.h says
std::string_view embedded_confusions();   // models/confusions.tsv
std::string_view embedded_look_alikes();  // models/look_alikes.tsv
std::string_view embedded_sounds();       // as models/build/sounds.py writes it

}  // namespace jiaokan
