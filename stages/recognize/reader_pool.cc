#include "stages/recognize/reader_pool.h"

#include <cassert>
#include <utility>

namespace jiaokan {

std::string ReaderSet::version() const {
  std::string versions = own ? own->version() : "";
  if (own && engine) versions += ", ";
  return versions + (engine ? engine->version() : "");
}

ReaderPool::Lease::~Lease() {
  if (readers_.own || readers_.engine) pool_->give_back(std::move(readers_));
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
      ReaderSet readers = std::move(idle_.back());
      idle_.pop_back();
      return Lease(*this, std::move(readers));
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

void ReaderPool::give_back(ReaderSet readers) {
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(readers));
  }
  freed_.notify_one();
}

}  // namespace jiaokan
