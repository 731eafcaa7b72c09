#include "pipeline/store.h"

#include <mutex>

#include <fmt/core.h>

#include "pipeline/io/sha256.h"
#include "pipeline/page_bytes.h"
#include "pipeline/store_database.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

// "jkan": tells our file from another program's.
constexpr int kApplicationId = 0x6A6B616E;
constexpr int kSchemaVersion = 1;

constexpr const char* kSchema = R"(
  CREATE TABLE readings (key TEXT PRIMARY KEY, page BLOB NOT NULL, digest TEXT NOT NULL)
    WITHOUT ROWID;
  CREATE TABLE pages (input TEXT NOT NULL, image INTEGER NOT NULL, id TEXT NOT NULL,
    issue TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL,
    key TEXT NOT NULL, PRIMARY KEY (input, image)) WITHOUT ROWID;
)";

void make_schema(sqlite3* database) {
  Transaction transaction(database);
  execute(database, "DROP TABLE IF EXISTS readings; DROP TABLE IF EXISTS pages;");
  execute(database, kSchema);
  execute(database, fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                kApplicationId, kSchemaVersion));
  transaction.commit();
}

void note_page(sqlite3* database, const Ticket& ticket) {
  Statement(database, "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ticket.page.input, ticket.page.image, ticket.page.id.value, ticket.page.issue.value,
            ticket.page.label.printed, to_string(ticket.kind), ticket.sha256, ticket.key)
      .step();
}

// Opens the file and makes sure that it is a whole store of this version. An older version's
// readings are of no use, because the program is part of every key.
Database open_checked(const fs::path& path) {
  Database database = connect(path);
  // One run at a time: without the exclusive lock two would overwrite each other's articles.
  execute(database.get(),
          "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;"
          "PRAGMA synchronous = NORMAL;");
  const int application = query_number(database.get(), "PRAGMA application_id");
  const int objects = query_number(database.get(), "SELECT count(*) FROM sqlite_master");
  if (application != kApplicationId && (application != 0 || objects > 0)) {
    throw SetupError(
        fmt::format("{} belongs to another program: choose another output folder", path.string()));
  }
  if (application == 0 || query_number(database.get(), "PRAGMA user_version") != kSchemaVersion) {
    make_schema(database.get());
  }
  Statement whole(database.get(), "PRAGMA quick_check");
  if (!whole.step() || whole.text(0) != "ok") throw SqliteError(database.get(), SQLITE_CORRUPT);
  Transaction(database.get()).commit();  // takes the lock now
  return database;
}

bool is_damage(const SqliteError& error) {
  return error.code == SQLITE_NOTADB || error.code == SQLITE_CORRUPT;
}

[[noreturn]] void refuse(const fs::path& path, const SqliteError& error) {
  if (error.code == SQLITE_BUSY || error.code == SQLITE_LOCKED) {
    throw SetupError(
        fmt::format("{} is in use by another run: wait for its end, or choose another "
                    "output folder",
                    path.string()));
  }
  throw SetupError(
      fmt::format("{} cannot be opened ({}): make its folder writable, or choose "
                  "another output folder",
                  path.string(), error.what()));
}

}  // namespace

struct Store::Connection {
  Database database;
  std::mutex mutex;
};

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const fs::path& path) {
  const auto wrap = [](Database database) {
    return Store(std::make_unique<Connection>(std::move(database)));
  };
  try {
    return wrap(open_checked(path));
  } catch (const SqliteError& error) {
    if (!is_damage(error)) refuse(path, error);
  }
  const fs::path aside = path.string() + ".damaged";
  try {
    fs::rename(path, aside);
    for (const char* suffix : {"-wal", "-shm", "-journal"}) fs::remove(path.string() + suffix);
    Store store = wrap(open_checked(path));
    store.warning_ = fmt::format("{} is damaged: it was moved to {}, and every page is read anew",
                                 path.string(), aside.string());
    return store;
  } catch (const SqliteError& error) {
    refuse(path, error);
  } catch (const fs::filesystem_error& error) {
    throw SetupError(error.what());
  }
}

Store Store::open_existing(const fs::path& path) {
  if (!fs::exists(path)) {
    throw SetupError(
        fmt::format("there is no {}: run `jiaokan run` or `jiaokan read` first", path.string()));
  }
  return open(path);
}

std::optional<ReadPage> Store::find(const std::string& key, const PageName& name) {
  std::string bytes, digest;
  {
    const std::lock_guard lock(connection_->mutex);
    Statement query(connection_->database.get(), "SELECT page, digest FROM readings WHERE key = ?",
                    key);
    if (!query.step()) return std::nullopt;
    bytes = query.text(0);
    digest = query.text(1);
  }
  if (sha256(bytes) != digest) return std::nullopt;
  return read_page_from_bytes(bytes, name);
}

void Store::keep(const Ticket& ticket, const ReadPage& page) {
  const std::string bytes = to_bytes(page), digest = sha256(bytes);
  const std::lock_guard lock(connection_->mutex);
  sqlite3* database = connection_->database.get();
  Transaction transaction(database);
  Statement(database, "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", ticket.key, Blob{bytes},
            digest)
      .step();
  note_page(database, ticket);
  transaction.commit();
}

void Store::note(const Ticket& ticket) {
  const std::lock_guard lock(connection_->mutex);
  note_page(connection_->database.get(), ticket);
}

std::vector<Ticket> Store::pages() {
  const std::lock_guard lock(connection_->mutex);
  Statement query(connection_->database.get(),
                  "SELECT input, image, id, issue, label, kind, sha256, key FROM pages "
                  "ORDER BY input, image");
  std::vector<Ticket> tickets;
  while (query.step()) {
    tickets.push_back(
        {.page = {.id = {query.text(2)},
                  .issue = {query.text(3)},
                  .label = {query.text(4)},
                  .input = query.text(0),
                  .image = query.number(1)},
         .kind = parse_enum(kWitnessKinds, query.text(5)).value_or(WitnessKind::kScan),
         .sha256 = query.text(6),
         .key = query.text(7)});
  }
  return tickets;
}

void Store::clear() {
  const std::lock_guard lock(connection_->mutex);
  Transaction transaction(connection_->database.get());
  execute(connection_->database.get(), "DELETE FROM readings; DELETE FROM pages;");
  transaction.commit();
}

}  // namespace jiaokan
