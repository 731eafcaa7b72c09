#include "pipeline/store.h"

#include <mutex>
#include <stdexcept>

#include <fmt/core.h>
#include <sqlite3.h>

#include "pipeline/io/sha256.h"
#include "pipeline/page_bytes.h"

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

// An error of SQLite, with its code.
struct SqliteError : std::runtime_error {
  SqliteError(sqlite3* database, int result)
      : std::runtime_error(sqlite3_errmsg(database)), code(result & 0xFF) {}
  int code;
};

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

struct Blob {
  std::string_view bytes;
};

// One statement with its values bound in order; text and blobs must outlive it.
class Statement {
 public:
  template <class... Values>
  Statement(sqlite3* database, const char* sql, const Values&... values) : database_(database) {
    sqlite3_stmt* made = nullptr;
    check(sqlite3_prepare_v2(database, sql, -1, &made, nullptr));
    statement_.reset(made);
    int at = 0;
    (bind(++at, values), ...);
  }

  // Whether there is another row.
  bool step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) throw SqliteError(database_, code);
    return code == SQLITE_ROW;
  }
  std::string text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
  }
  int number(int column) const { return sqlite3_column_int(statement_.get(), column); }

 private:
  void bind(int at, int value) { check(sqlite3_bind_int(statement_.get(), at, value)); }
  void bind(int at, Blob value) {
    check(sqlite3_bind_blob64(statement_.get(), at, value.bytes.data(), value.bytes.size(),
                              SQLITE_STATIC));
  }
  void bind(int at, std::string_view value) {
    check(sqlite3_bind_text64(statement_.get(), at, value.data(), value.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
  }
  void check(int code) const {
    if (code != SQLITE_OK) throw SqliteError(database_, code);
  }

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement_;
};

void execute(sqlite3* database, const std::string& sql) {
  const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw SqliteError(database, code);
}

int pragma(sqlite3* database, const char* sql) {
  Statement statement(database, sql);
  return statement.step() ? statement.number(0) : 0;
}

Database connect(const fs::path& path) {
  sqlite3* made = nullptr;
  const int code = sqlite3_open(path.c_str(), &made);
  Database database(made);
  if (code != SQLITE_OK) throw SqliteError(made, code);
  return database;
}

// All that is done until commit, or nothing.
class Transaction {
 public:
  explicit Transaction(sqlite3* database) : database_(database) {
    execute(database, "BEGIN IMMEDIATE");
  }
  ~Transaction() {
    if (!done_) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit() {
    execute(database_, "COMMIT");
    done_ = true;
  }

 private:
  sqlite3* database_;
  bool done_ = false;
};

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
  const int application = pragma(database.get(), "PRAGMA application_id");
  const int objects = pragma(database.get(), "SELECT count(*) FROM sqlite_master");
  if (application != kApplicationId && (application != 0 || objects > 0)) {
    throw SetupError(
        fmt::format("{} belongs to another program: choose another output folder", path.string()));
  }
  if (application == 0 || pragma(database.get(), "PRAGMA user_version") != kSchemaVersion) {
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
