// The data files that are built into the program, so that none can be missing at run time.
#pragma once

#include <string_view>

namespace jiaokan {

std::string_view embedded_dictionary();   // WordTrie::to_bytes, numbers as dictionary_format.h says
std::string_view embedded_phrases();      // their PhraseEnds, as dictionary_format.h says
std::string_view embedded_runs();         // RunCounts::to_bytes, of models/phrases
std::string_view embedded_confusions();   // models/confusions.tsv
std::string_view embedded_look_alikes();  // models/look_alikes.tsv
std::string_view embedded_misreadings();  // models/misreadings.tsv
std::string_view embedded_sounds();       // as models/build/sounds.py writes it
std::string_view embedded_reader_classes();  // models/reader/classes.tsv
std::string_view
embedded_reader_network();  // models/reader/reader.onnx; empty where it is not there

}  // namespace jiaokan
