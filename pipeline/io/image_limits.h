// The errors that every reader of pictures shares.
#pragma once

#include <string>

namespace jiaokan {

// Throws PageError(kTooLarge) beyond the limits of read_scan.h, PageError(kTruncated) for a picture
// without pixels.
void check_size(long long width, long long height);

// A picture that is not whole. `format` as in "PNG"; `detail` says what is missing.
[[noreturn]] void fail_truncated(const std::string& format, const std::string& detail);

}  // namespace jiaokan
