#include "models/run_counts.h"

#include <algorithm>
#include <vector>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

constexpr std::uint32_t kMostTimes = 0xFFFF;
// At least so many slots for each run: a fuller table is searched for longer.
constexpr double kSlotsOfRun = 1.5;

std::uint64_t packed(const std::u32string& run) {
  std::uint64_t value = 0;
  for (const char32_t c : run) value = value << 16 | c;
  return value;
}

}  // namespace

// First the number of characters, then the slots.
RunCounts::RunCounts(std::string_view bytes) {
  std::uint64_t characters = 0;
  const std::size_t slots = bytes.size() / sizeof characters - 1;
  if (bytes.size() < 3 * sizeof characters || bytes.size() % sizeof characters != 0 ||
      !std::has_single_bit(slots)) {
    throw SetupError("the built-in counts of runs are damaged: build again");
  }
  std::memcpy(&characters, bytes.data(), sizeof characters);
  characters_ = static_cast<double>(characters);
  slots_ = bytes.substr(sizeof characters);
  bits_ = std::countr_zero(slots);
  mask_ = slots - 1;
}

std::string RunCounts::to_bytes(const Runs& runs) {
  const auto fewest = static_cast<std::size_t>(kSlotsOfRun * static_cast<double>(runs.size())) + 2;
  std::vector<std::uint64_t> block(1 + std::bit_ceil(fewest), 0);
  const std::size_t slots = block.size() - 1;
  for (const auto& [run, times] : runs) {
    if (run.size() == 1) block[0] += times;
    std::size_t at = slot_of(packed(run), std::countr_zero(slots));
    while (block[1 + at] != 0) at = (at + 1) & (slots - 1);
    block[1 + at] = packed(run) << 16 | std::min(times, kMostTimes);
  }
  return {reinterpret_cast<const char*>(block.data()), block.size() * sizeof block[0]};
}

}  // namespace jiaokan
