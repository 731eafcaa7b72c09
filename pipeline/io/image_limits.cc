#include "pipeline/io/image_limits.h"

#include <fmt/format.h>

#include "pipeline/document/error.h"
#include "pipeline/io/read_scan.h"

namespace jiaokan {

void check_size(long long width, long long height) {
  if (width <= 0 || height <= 0) fail_truncated("picture", "it has no pixels");
  if (width > kMaxSidePx || height > kMaxSidePx || width * height > kMaxPixels) {
    throw PageError(ErrorKind::kTooLarge,
                    fmt::format("is {} by {} pixels; at most {} a side and {} million in all are "
                                "read",
                                width, height, kMaxSidePx, kMaxPixels / 1'000'000),
                    "Scale it down to 300 dots per inch.");
  }
}

void fail_truncated(const std::string& format, const std::string& detail) {
  throw PageError(ErrorKind::kTruncated,
                  fmt::format("is cut short or damaged ({}: {})", format, detail),
                  "Scan or copy it again.");
}

}  // namespace jiaokan
