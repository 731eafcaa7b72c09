// The readers of a run: one set for each page that is read at the same time.
//
// A thread_local reader would be re-entered, because a nested parallel loop may steal another
// page's task on the same thread. A leased one belongs to the lease, whatever thread runs it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

class ReaderPool {
 public:
  using Factory = std::function<ReaderSet()>;

  // Readers in use; they go back into the pool when the lease ends.
  class Lease {
   public:
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();
    const ReaderSet& operator*() const { return readers_; }
    const ReaderSet* operator->() const { return &readers_; }

   private:
    friend class ReaderPool;
    Lease(ReaderPool& pool, ReaderSet readers) : pool_(&pool), readers_(std::move(readers)) {}
    ReaderPool* pool_;
    ReaderSet readers_;
  };

  // At most `size` > 0 sets, each made by `factory` when none is free.
  // The pool must outlive its leases.
  ReaderPool(std::size_t size, Factory factory);

  // Waits until a set is free. Throws what the factory throws; the place is then free again.
  Lease lease();

 private:
  void give_back(ReaderSet readers);

  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<ReaderSet> idle_;
  std::size_t places_;  // sets that may still be made
  Factory factory_;
};

}  // namespace jiaokan
