// JPEG bytes → grey pixels, whole or not at all.
#pragma once

#include <string_view>

#include "pipeline/document/raster.h"

namespace jiaokan {

// Upright by its EXIF orientation. Throws PageError: kTruncated on any complaint of the decoder,
// which by itself would fill the missing part with grey; kTooLarge.
Raster read_jpeg(std::string_view bytes);

// EXIF orientation 1..8 in the payload of an APP1 segment; 1 when there is none.
int exif_orientation(std::string_view segment);

// Undoes an EXIF orientation 1..8.
Raster upright(const Raster& raster, int orientation);

}  // namespace jiaokan
