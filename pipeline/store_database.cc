#include "pipeline/store_database.h"

namespace jiaokan {

SqliteError::SqliteError(sqlite3* database, int result)
    : std::runtime_error(sqlite3_errmsg(database)), code(result & 0xFF) {}

Database connect(const std::filesystem::path& path) {
  sqlite3* made = nullptr;
  const int code = sqlite3_open(path.c_str(), &made);
  Database database(made);
  if (code != SQLITE_OK) throw SqliteError(made, code);
  return database;
}

void execute(sqlite3* database, const std::string& sql) {
  const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw SqliteError(database, code);
}

int query_number(sqlite3* database, const char* sql) {
  Statement statement(database, sql);
  return statement.step() ? statement.number(0) : 0;
}

void Statement::prepare(const char* sql) {
  sqlite3_stmt* made = nullptr;
  check(sqlite3_prepare_v2(database_, sql, -1, &made, nullptr));
  statement_.reset(made);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) throw SqliteError(database_, code);
  return code == SQLITE_ROW;
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

int Statement::number(int column) const {
  return sqlite3_column_int(statement_.get(), column);
}

void Statement::bind(int at, int value) {
  check(sqlite3_bind_int(statement_.get(), at, value));
}

void Statement::bind(int at, std::string_view value) {
  check(sqlite3_bind_text64(statement_.get(), at, value.data(), value.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
}

void Statement::bind(int at, Blob value) {
  check(sqlite3_bind_blob64(statement_.get(), at, value.bytes.data(), value.bytes.size(),
                            SQLITE_STATIC));
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) throw SqliteError(database_, code);
}

Transaction::Transaction(sqlite3* database) : database_(database) {
  execute(database, "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!done_) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  execute(database_, "COMMIT");
  done_ = true;
}

}  // namespace jiaokan
