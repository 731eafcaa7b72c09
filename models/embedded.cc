#include "models/embedded.h"

// The assembler copies a file's bytes into the read-only data between two labels.
#define JIAOKAN_EMBED(name, path)                                                               \
  __asm__(".section .rodata\n.balign 16\n.global jiaokan_" name "_begin\n.global jiaokan_" name \
          "_end\njiaokan_" name "_begin:\n.incbin \"" path "\"\njiaokan_" name                  \
          "_end:\n.byte 0\n.previous\n")

JIAOKAN_EMBED("dictionary", JIAOKAN_DICTIONARY_FILE);
JIAOKAN_EMBED("phrases", JIAOKAN_PHRASES_FILE);
JIAOKAN_EMBED("runs", JIAOKAN_RUNS_FILE);
JIAOKAN_EMBED("confusions", JIAOKAN_CONFUSIONS_FILE);
JIAOKAN_EMBED("look_alikes", JIAOKAN_LOOK_ALIKES_FILE);
JIAOKAN_EMBED("misreadings", JIAOKAN_MISREADINGS_FILE);
JIAOKAN_EMBED("sounds", JIAOKAN_SOUNDS_FILE);
JIAOKAN_EMBED("reader_classes", JIAOKAN_READER_CLASSES_FILE);
JIAOKAN_EMBED("reader_network", JIAOKAN_READER_NETWORK_FILE);

extern "C" {
extern const char jiaokan_dictionary_begin[], jiaokan_dictionary_end[];
extern const char jiaokan_phrases_begin[], jiaokan_phrases_end[];
extern const char jiaokan_runs_begin[], jiaokan_runs_end[];
extern const char jiaokan_confusions_begin[], jiaokan_confusions_end[];
extern const char jiaokan_look_alikes_begin[], jiaokan_look_alikes_end[];
extern const char jiaokan_misreadings_begin[], jiaokan_misreadings_end[];
extern const char jiaokan_sounds_begin[], jiaokan_sounds_end[];
extern const char jiaokan_reader_classes_begin[], jiaokan_reader_classes_end[];
extern const char jiaokan_reader_network_begin[], jiaokan_reader_network_end[];
}

namespace jiaokan {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::string_view embedded_dictionary() {
  return between(jiaokan_dictionary_begin, jiaokan_dictionary_end);
}
std::string_view embedded_phrases() {
  return between(jiaokan_phrases_begin, jiaokan_phrases_end);
}
std::string_view embedded_runs() {
  return between(jiaokan_runs_begin, jiaokan_runs_end);
}
std::string_view embedded_confusions() {
  return between(jiaokan_confusions_begin, jiaokan_confusions_end);
}
std::string_view embedded_look_alikes() {
  return between(jiaokan_look_alikes_begin, jiaokan_look_alikes_end);
}
std::string_view embedded_misreadings() {
  return between(jiaokan_misreadings_begin, jiaokan_misreadings_end);
}
std::string_view embedded_sounds() {
  return between(jiaokan_sounds_begin, jiaokan_sounds_end);
}
std::string_view embedded_reader_classes() {
  return between(jiaokan_reader_classes_begin, jiaokan_reader_classes_end);
}
std::string_view embedded_reader_network() {
  return between(jiaokan_reader_network_begin, jiaokan_reader_network_end);
}

}  // namespace jiaokan
