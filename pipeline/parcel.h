// What travels on the flow's edges: a value, or the failure that stands in its place, with a
// ticket that tells what it is about.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "pipeline/document/failure.h"
#include "pipeline/document/page.h"

namespace jiaokan {

// What a parcel is about: a page in the page half, an article in the article half.
struct Ticket {
  PageName page;
  WitnessKind kind = WitnessKind::kScan;
  std::string sha256;   // of the page's file, once it is opened
  std::string key;      // under which the store keeps the page's reading, once it is opened
  bool known = false;   // the reading came from the store
  ArticleId article{};  // 0 for a page
};

// Copies share ticket and value, which nobody changes, so an edge costs nothing.
template <class T>
class Parcel {
 public:
  Parcel() = default;  // empty: TBB's buffers need it; no node ever sends one
  Parcel(std::shared_ptr<const Ticket> ticket, T value)
      : ticket_(std::move(ticket)), content_(std::make_shared<const T>(std::move(value))) {}
  Parcel(std::shared_ptr<const Ticket> ticket, Failure failure)
      : ticket_(std::move(ticket)), content_(std::make_shared<const Failure>(std::move(failure))) {}

  const std::shared_ptr<const Ticket>& ticket() const { return ticket_; }
  bool ok() const { return std::holds_alternative<std::shared_ptr<const T>>(content_); }
  // REQUIRES: ok().
  const T& value() const { return *std::get<std::shared_ptr<const T>>(content_); }
  // REQUIRES: !ok().
  const Failure& failure() const { return *std::get<std::shared_ptr<const Failure>>(content_); }

 private:
  std::shared_ptr<const Ticket> ticket_;
  std::variant<std::shared_ptr<const T>, std::shared_ptr<const Failure>> content_;
};

}  // namespace jiaokan
