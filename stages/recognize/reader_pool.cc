#include "stages/recognize/reader_pool.h"

#include <cassert>
#include <utility>

namespace jiaokan {

ReaderPool::Lease::~Lease() {
  if (reader_) pool_->give_back(std::move(reader_));
}

ReaderPool::ReaderPool(std::size_t size, Factory factory)
    : places_(size), factory_(std::move(factory)) {
  assert(size > 0);
}

ReaderPool::Lease ReaderPool::lease() {
  {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return !idle_.empty() || places_ > 0; });
    if (!idle_.empty()) {
      auto reader = std::move(idle_.back());
      idle_.pop_back();
      return Lease(*this, std::move(reader));
    }
    --places_;
  }
  // Outside the lock: opening a model takes a while, and others may give theirs back meanwhile.
  try {
    return Lease(*this, factory_());
  } catch (...) {
    {
      const std::lock_guard lock(mutex_);
      ++places_;
    }
    freed_.notify_one();
    throw;
  }
}

void ReaderPool::give_back(std::unique_ptr<LineReader> reader) {
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
  }
  freed_.notify_one();
}

}  // namespace jiaokan
