// The readers of a run: one for each page that is read at the same time.
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
  using Factory = std::function<std::unique_ptr<LineReader>()>;

  // A reader in use; it goes back into the pool when the lease ends.
  class Lease {
   public:
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();
    LineReader& operator*() const { return *reader_; }
    LineReader* operator->() const { return reader_.get(); }

   private:
    friend class ReaderPool;
    Lease(ReaderPool& pool, std::unique_ptr<LineReader> reader)
        : pool_(&pool), reader_(std::move(reader)) {}
    ReaderPool* pool_;
    std::unique_ptr<LineReader> reader_;
  };

  // At most `size` > 0 readers, each made by `factory` when none is free.
  // The pool must outlive its leases.
  ReaderPool(std::size_t size, Factory factory);

  // Waits until a reader is free. Throws what the factory throws; the place is then free again.
  Lease lease();

 private:
  void give_back(std::unique_ptr<LineReader> reader);

  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<LineReader>> idle_;
  std::size_t places_;  // readers that may still be made
  Factory factory_;
};

}  // namespace jiaokan
