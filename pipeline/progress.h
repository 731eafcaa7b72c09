// How far a run has come, for a person: one status line that is rewritten on a terminal, plain
// lines elsewhere.
#pragma once

#include <memory>
#include <ostream>

#include "pipeline/monitor.h"

namespace jiaokan {

enum class ProgressKind {
  kAuto,   // a status line on a terminal, plain lines elsewhere
  kPlain,  // one line a page
  kNone,   // failures and warnings only
};
inline constexpr ProgressKind kProgressKinds[] = {ProgressKind::kAuto, ProgressKind::kPlain,
                                                  ProgressKind::kNone};
std::string_view to_string(ProgressKind kind);

// `terminal` says whether `out` is one; kAuto depends on it. `out` must outlive the monitor.
std::unique_ptr<Monitor> make_progress(ProgressKind kind, bool terminal, std::size_t page_count,
                                       std::ostream& out);

}  // namespace jiaokan
