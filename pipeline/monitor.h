// Who watches a run: a seam, so that the flow knows neither terminals nor clocks.
#pragma once

#include <cstddef>
#include <string_view>

#include "pipeline/parcel.h"

namespace jiaokan {

// Called from several threads at once.
class Monitor {
 public:
  virtual ~Monitor() = default;
  virtual void page_begins(const Ticket&) {}
  virtual void page_ends(const Ticket&) {}  // read, known or failed
  virtual void articles_begin(std::size_t /*count*/) {}
  virtual void article_ends(const Ticket&) {}
  virtual void failed(const Failure&) {}
  // Of a page that was read; comes before its page_ends.
  virtual void warned(const Ticket&, std::string_view /*warning*/) {}
};

}  // namespace jiaokan
