#include "stages/recognize/reader_pool.h"

#include <atomic>
#include <optional>
#include <set>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

class SilentReader : public LineReader {
 public:
  std::vector<LineReading> read(std::span<const LineImage> lines, Script) override {
    return std::vector<LineReading>(lines.size());
  }
  float best_em_px() const override { return 30; }
  std::string version() const override { return "silent"; }
};

ReaderSet silent() {
  return {nullptr, std::make_unique<SilentReader>()};
}

TEST(ReaderPool, MakesNoMoreReadersThanAreNeeded) {
  std::atomic<int> made = 0;
  ReaderPool pool(2, [&] {
    ++made;
    return silent();
  });
  { const auto first = pool.lease(); }
  { const auto second = pool.lease(); }
  EXPECT_EQ(made, 1);
  const auto one = pool.lease(), other = pool.lease();
  EXPECT_NE(&*one, &*other);
  EXPECT_EQ(made, 2);
}

TEST(ReaderPool, NoReaderIsInTwoHands) {
  ReaderPool pool(2, silent);
  std::atomic<int> in_use = 0, most = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 6; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        const auto lease = pool.lease();
        const int now = ++in_use;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        --in_use;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_LE(most, 2);
}

TEST(ReaderPool, AFactoryThatFailsCostsNoPlace) {
  bool fails = true;
  ReaderPool pool(1, [&] {
    if (fails) throw std::runtime_error("no model");
    return silent();
  });
  EXPECT_THROW(pool.lease(), std::runtime_error);
  fails = false;
  EXPECT_EQ(pool.lease()->version(), "silent");
}

}  // namespace
}  // namespace jiaokan
