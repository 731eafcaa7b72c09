// SQLite's C interface as values that clean up after themselves: what store.cc is written in.
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace jiaokan {

// An error of SQLite, with its primary code (SQLITE_BUSY, SQLITE_CORRUPT, …).
struct SqliteError : std::runtime_error {
  SqliteError(sqlite3* database, int result);
  int code;
};

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

// Opens the file, or makes it. This and all below throw SqliteError.
Database connect(const std::filesystem::path& path);

// Runs statements that answer nothing.
void execute(sqlite3* database, const std::string& sql);

// The number that a pragma or a query of one row answers with; 0 when it answers with none.
int query_number(sqlite3* database, const char* sql);

struct Blob {
  std::string_view bytes;
};

// One statement with its values (int, text, Blob) bound in order. Text and blobs must outlive it.
class Statement {
 public:
  template <class... Values>
  Statement(sqlite3* database, const char* sql, const Values&... values) : database_(database) {
    prepare(sql);
    int at = 0;
    (bind(++at, values), ...);
  }

  // Whether there is another row.
  bool step();
  // Of the row at hand; text and blobs alike.
  std::string text(int column) const;
  int number(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void prepare(const char* sql);
  void bind(int at, int value);
  void bind(int at, std::string_view value);
  void bind(int at, Blob value);
  void check(int code) const;

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// All that is done until commit(), or nothing.
class Transaction {
 public:
  explicit Transaction(sqlite3* database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  sqlite3* database_;
  bool done_ = false;
};

}  // namespace jiaokan
