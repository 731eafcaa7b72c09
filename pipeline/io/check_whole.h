// Whether the bytes of a picture are all there, told by the format's own structure and without
// decoding: the decoders accept a file that ends early, or say why on stderr only.
#pragma once

#include <string_view>

namespace jiaokan {

// Chunks of a PNG: each whole with its checksum, the last one IEND.
// Throws PageError(kTruncated).
void check_png_whole(std::string_view bytes);

// Boxes of a JP2, or the bare codestream: each within the file, the codestream with its end mark.
// Throws PageError(kTruncated).
void check_jp2_whole(std::string_view bytes);

// Width and height that the header states. REQUIRES: the check above passed.
struct StatedSize {
  long long width = 0, height = 0;
};
StatedSize png_size(std::string_view bytes);
StatedSize jp2_size(std::string_view bytes);

}  // namespace jiaokan
