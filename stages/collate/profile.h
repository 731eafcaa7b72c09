// Rows side by side: the columns that alignment builds and rebuilds.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/collate/flatten.h"

namespace jiaokan {

inline constexpr std::int32_t kAbsent = -1;
// An absence of so many columns or more is a passage that was lost, not a vote for leaving it out.
inline constexpr std::size_t kLostRun = 6;

// For each column and row a glyph index or kAbsent.
class Profile {
 public:
  explicit Profile(std::size_t rows) : rows_(rows) {}

  std::size_t rows() const { return rows_; }
  std::size_t size() const { return rows_ == 0 ? 0 : cells_.size() / rows_; }
  std::int32_t at(std::size_t column, std::size_t row) const {
    return cells_[column * rows_ + row];
  }
  void set(std::size_t column, std::size_t row, std::int32_t glyph) {
    cells_[column * rows_ + row] = glyph;
  }
  // Appends a column in which all rows are absent.
  void add_column() { cells_.resize(cells_.size() + rows_, kAbsent); }
  void add_copy(const Profile& from, std::size_t column) {
    cells_.insert(cells_.end(), from.cells_.begin() + static_cast<std::ptrdiff_t>(column * rows_),
                  from.cells_.begin() + static_cast<std::ptrdiff_t>((column + 1) * rows_));
  }
  void drop_last() { cells_.resize(cells_.size() - rows_); }
  bool is_empty(std::size_t column) const;
  bool operator==(const Profile&) const = default;

 private:
  std::size_t rows_;
  std::vector<std::int32_t> cells_;
};

// What alignment needs to know of a column: its keys, each with the share of the rows that vote
// here (those that have a glyph or run on without one).
struct ColumnKeys {
  static constexpr std::size_t kMost = 6;
  std::array<char32_t, kMost> keys{};
  std::array<float, kMost> shares{};  // 1 for a key that all rows have; half of it for a candidate
  std::uint8_t count = 0;
  float filled = 0;  // share of the voting rows that have a glyph, 0..1
  int rows = 0;      // that have a glyph
  // Of the rows that run on from the column before: how many, and the mean of their `runs_on`.
  int through = 0;
  float runs_on = 0;
  bool after_joint = false;  // a row broke off before it, or begins a paragraph here
};

std::vector<ColumnKeys> column_keys(const Profile& profile, const std::vector<Row>& rows,
                                    std::size_t begin, std::size_t end);

// For each column whether the row lacks the passage: it is absent for kLostRun columns or more, or
// before its first or after its last glyph of [begin, end).
std::vector<bool> lost_columns(const Profile& profile, std::size_t row, std::size_t begin,
                               std::size_t end);

}  // namespace jiaokan
