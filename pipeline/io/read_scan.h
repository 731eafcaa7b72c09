// PNG, JPEG, JPEG 2000 and TIFF bytes → grey pixels. Told by the content, not by the name.
//
// Reading image files is the one use of Leptonica outside clean, segment and raster; JPEG goes to
// libjpeg itself, because only it tells a whole picture from one that was cut short.
#pragma once

#include <string_view>

#include "pipeline/document/raster.h"

namespace jiaokan {

// Beyond these a picture is refused before its pixels are read.
inline constexpr int kMaxSidePx = 32767;
inline constexpr long long kMaxPixels = 400'000'000;

// How many pictures the bytes hold: 1, but for a TIFF. Throws PageError as read_scan does.
int count_images(std::string_view bytes);

// The `image`-th picture, from 0: upright (EXIF or TIFF orientation applied), colour as
// luminance, transparent as white. Its dpi is what the file says, or 0.
// Throws PageError: kWrongFormat (none of these formats), kTruncated (cut short or damaged),
// kTooLarge.
Raster read_scan(std::string_view bytes, int image = 0);

}  // namespace jiaokan
