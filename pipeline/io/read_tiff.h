// TIFF bytes → grey pixels, whole or not at all.
#pragma once

#include <string_view>

#include "pipeline/document/raster.h"

namespace jiaokan {

// Pictures in the file, without reading any. Throws PageError(kTruncated).
int count_tiff_images(std::string_view bytes);

// Throws PageError: kTruncated, kTooLarge, kWrongFormat (a kind of TIFF that is not read).
// REQUIRES: 0 <= image < count_tiff_images(bytes).
Raster read_tiff(std::string_view bytes, int image);

}  // namespace jiaokan
