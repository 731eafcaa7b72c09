// Distinct identifier types, so that a page's name is never passed where an issue's is meant.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace jiaokan {

template <class Tag>
struct Name {
  std::string value;
  auto operator<=>(const Name&) const = default;
};

// The pages of one date and edition, for example "rmrb-2022-03-08".
using IssueId = Name<struct IssueTag>;

// One carrier of one page: the issue, the page label and, where two inputs carry the same page,
// what tells them apart, for example "rmrb-2022-03-08/3" or "rmrb-2022-03-08/3+txt". Unique in a
// run.
using PageId = Name<struct PageTag>;

// The short mark of a witness in an apparatus: "A", "B", …, in the order of the article's
// witnesses.
using Sigil = Name<struct SigilTag>;

// The n-th fragment that compose found on a page, counted from 0.
struct FragmentId {
  PageId page;
  std::uint32_t ordinal = 0;
  auto operator<=>(const FragmentId&) const = default;
};

// Number of an article in the run's output, counted from 1: articles/NNNN.txt.
struct ArticleId {
  std::uint32_t value = 0;
  auto operator<=>(const ArticleId&) const = default;
};

// A page number as a paper prints it: "3", "A06", "十三". Empty when unknown.
struct PageLabel {
  std::string printed;
  bool known() const { return !printed.empty(); }
  // What two ways of printing the same page share: "十三" and "13" give "13"; "A06" gives "A6".
  std::string key() const;
  // True when both are known and name the same page.
  bool same_page(const PageLabel& other) const;
};

}  // namespace jiaokan

template <class Tag>
struct std::hash<jiaokan::Name<Tag>> {
  std::size_t operator()(const jiaokan::Name<Tag>& name) const noexcept {
    return std::hash<std::string>{}(name.value);
  }
};
