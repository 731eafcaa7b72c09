#include "pipeline/document/error.h"

namespace jiaokan {

std::string_view to_string(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUnreadable: return "unreadable";
    case ErrorKind::kEmpty: return "empty";
    case ErrorKind::kTruncated: return "truncated";
    case ErrorKind::kWrongFormat: return "wrong-format";
    case ErrorKind::kBadEncoding: return "bad-encoding";
    case ErrorKind::kTooLarge: return "too-large";
    case ErrorKind::kRefused: return "refused";
    case ErrorKind::kInternal: return "internal";
  }
  return "";
}

}  // namespace jiaokan
