#include "pipeline/stage.h"

#include <new>

namespace jiaokan {
namespace {

constexpr const char* kReportIt = "report it with this file; the run goes on without it";

Failure failure_of(Stage stage, const Ticket& ticket, ErrorKind kind, std::string message,
                   std::string way_out) {
  return {.input = ticket.page.input,
          .page = ticket.page.id,
          .article = ticket.article,
          .stage = stage,
          .kind = kind,
          .message = std::move(message),
          .way_out = std::move(way_out)};
}

}  // namespace

void StageTimes::add(Stage stage, Clock::duration spent) {
  const std::lock_guard lock(mutex_);
  Time& time = times_[static_cast<std::size_t>(stage)];
  time.spent += spent;
  ++time.calls;
}

StageTimes::Time StageTimes::of(Stage stage) const {
  const std::lock_guard lock(mutex_);
  return times_[static_cast<std::size_t>(stage)];
}

Failure current_failure(Stage stage, const Ticket& ticket) {
  try {
    throw;
  } catch (const PageError& error) {
    return failure_of(stage, ticket, error.kind(), error.what(), error.way_out());
  } catch (const SetupError& error) {
    // Its message names the remedy itself.
    return failure_of(stage, ticket, ErrorKind::kInternal, error.what(), "install what it names");
  } catch (const std::bad_alloc&) {
    return failure_of(stage, ticket, ErrorKind::kTooLarge, "there is not enough memory for it",
                      "run with fewer --jobs, or split the page");
  } catch (const std::exception& error) {
    return failure_of(stage, ticket, ErrorKind::kInternal, error.what(), kReportIt);
  } catch (...) {
    return failure_of(stage, ticket, ErrorKind::kInternal, "an unknown exception", kReportIt);
  }
}

Failure broken_promise(Stage stage, const Ticket& ticket, const std::string& fault) {
  return failure_of(stage, ticket, ErrorKind::kInternal, fault, kReportIt);
}

}  // namespace jiaokan
