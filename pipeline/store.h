// What was read, kept from run to run: one SQLite file.
//
// A reading is kept under a key that stands for all that it depends on: the file's bytes, the image
// in it, the options that matter, reader and program. So it is found again exactly when reading the
// page again would give the same. Every `keep` is one transaction: after a kill at any instant the
// file holds all that was kept before.
//
//   readings  key → page (page_bytes.h), check (sha256 of page)
//   pages     input, image → what the last run that met the page called it, and its reading's key
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/parcel.h"

namespace jiaokan {

class Store {
 public:
  // Opens the store, or makes one. A file that is torn is moved to `<path>.damaged`, and a new
  // store takes its place: `warning()` says so. Throws SetupError when the file belongs to another
  // program, is in use by another run, or cannot be written.
  static Store open(const std::filesystem::path& path);
  // For one that only looks: throws SetupError when there is none.
  static Store open_existing(const std::filesystem::path& path);

  Store(Store&&) noexcept;
  ~Store();

  // The methods are safe from several threads at once. They throw std::runtime_error when the
  // store cannot be read or written (a disk that is full).

  // The reading kept under the key, with the name filled in; nothing when there is none, or when
  // its bytes are damaged.
  std::optional<ReadPage> find(const std::string& key, const PageName& name);
  // Keeps the reading under ticket.key, and the ticket's page as one that has been met.
  void keep(const Ticket& ticket, const ReadPage& page);
  // The ticket's page as met, its reading being there.
  void note(const Ticket& ticket);
  // Every page met, by input and image.
  std::vector<Ticket> pages();
  // Forgets all.
  void clear();

  const std::string& warning() const { return warning_; }

 private:
  struct Connection;
  explicit Store(std::unique_ptr<Connection> connection);

  std::unique_ptr<Connection> connection_;
  std::string warning_;
};

}  // namespace jiaokan
