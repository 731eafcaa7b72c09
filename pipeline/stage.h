// The guard: the one caller of stages. It times them, checks what they return, and turns whatever
// they throw into a Failure, so that no exception reaches the graph (which would cancel it).
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <type_traits>

#include "pipeline/document/validate.h"
#include "pipeline/parcel.h"

namespace jiaokan {

// How long the stages took, summed over all threads. Safe from several threads at once.
class StageTimes {
 public:
  using Clock = std::chrono::steady_clock;
  struct Time {
    Clock::duration spent{};
    std::uint64_t calls = 0;
  };

  void add(Stage stage, Clock::duration spent);
  Time of(Stage stage) const;

 private:
  mutable std::mutex mutex_;
  std::array<Time, std::size(kStages)> times_{};
};

// What the exception in flight says of the parcel with this ticket. REQUIRES: inside a catch block.
Failure current_failure(Stage stage, const Ticket& ticket);

// A stage's outcome that breaks a promise of its type.
Failure broken_promise(Stage stage, const Ticket& ticket, const std::string& fault);

class Guard {
 public:
  explicit Guard(StageTimes& times) : times_(&times) {}

  // What `body()` returns, if it returns and `find_fault` finds none in it.
  template <class Body, class FindFault>
  auto call(Stage stage, std::shared_ptr<const Ticket> ticket, const Body& body,
            const FindFault& find_fault) const -> Parcel<std::invoke_result_t<Body>> {
    const auto start = StageTimes::Clock::now();
    try {
      auto value = body();
      const auto fault = find_fault(value);
      times_->add(stage, StageTimes::Clock::now() - start);
      if (fault) return {ticket, broken_promise(stage, *ticket, *fault)};
      return {std::move(ticket), std::move(value)};
    } catch (...) {
      times_->add(stage, StageTimes::Clock::now() - start);
      Failure failure = current_failure(stage, *ticket);
      return {std::move(ticket), std::move(failure)};
    }
  }

  // `stage` applied to what is in the parcel; a failure passes through.
  template <class In, class Function>
  auto apply(Stage stage, const Parcel<In>& parcel, const Function& function) const
      -> Parcel<std::invoke_result_t<Function, const In&>> {
    if (!parcel.ok()) return {parcel.ticket(), parcel.failure()};
    return call(
        stage, parcel.ticket(), [&] { return function(parcel.value()); },
        [](const auto& value) { return find_fault(value); });
  }

 private:
  StageTimes* times_;
};

}  // namespace jiaokan
