#include "models/embedded.h"

// The assembler copies a file's bytes into the read-only data between two labels.
#define JIAOKAN_EMBED(name, path)                                                               \
  __asm__(".section .rodata\n.balign 16\n.global jiaokan_" name "_begin\n.global jiaokan_" name \
          "_end\njiaokan_" name "_begin:\n.incbin \"" path "\"\njiaokan_" name                  \
          "_end:\n.byte 0\n.previous\n")

JIAOKAN_EMBED("dictionary", JIAOKAN_DICTIONARY_FILE);
JIAOKAN_EMBED("confusions", JIAOKAN_CONFUSIONS_FILE);
JIAOKAN_EMBED("sound_shape", JIAOKAN_SOUND_SHAPE_FILE);

extern "C" {
extern const char jiaokan_dictionary_begin[], jiaokan_dictionary_end[];
extern const char jiaokan_confusions_begin[], jiaokan_confusions_end[];
extern const char jiaokan_sound_shape_begin[], jiaokan_sound_shape_end[];
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
std::string_view embedded_confusions() {
  return between(jiaokan_confusions_begin, jiaokan_confusions_end);
}
std::string_view embedded_sound_shape() {
  return between(jiaokan_sound_shape_begin, jiaokan_sound_shape_end);
}

}  // namespace jiaokan
