// What is wrong with one input: the run goes on without it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace jiaokan {

enum class ErrorKind {
  kUnreadable,   // the file cannot be opened or read
  kEmpty,        // no bytes, or nothing in them
  kTruncated,    // cut short
  kWrongFormat,  // not what its name says, or no format that is read
  kBadEncoding,  // text that is not UTF-8
  kTooLarge,     // beyond the limits of size
  kRefused,      // readable, but not a page (an answer instead of a transcript)
  kInternal,     // a stage failed on it
};
inline constexpr ErrorKind kErrorKinds[] = {
    ErrorKind::kUnreadable,  ErrorKind::kEmpty,    ErrorKind::kTruncated, ErrorKind::kWrongFormat,
    ErrorKind::kBadEncoding, ErrorKind::kTooLarge, ErrorKind::kRefused,   ErrorKind::kInternal};
std::string_view to_string(ErrorKind kind);

// `what()` says what was found; `way_out()` says what the user can do, as an imperative sentence.
class PageError : public std::runtime_error {
 public:
  PageError(ErrorKind kind, const std::string& message, std::string way_out)
      : std::runtime_error(message), kind_(kind), way_out_(std::move(way_out)) {}
  ErrorKind kind() const { return kind_; }
  const std::string& way_out() const { return way_out_; }

 private:
  ErrorKind kind_;
  std::string way_out_;
};

// What stops a run before it starts: a model that is missing, an output that cannot be written.
// The message names the remedy (a package to install, a folder to make writable).
class SetupError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace jiaokan
