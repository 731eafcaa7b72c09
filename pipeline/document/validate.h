// Whether a value keeps the promises of its type: the guard asks after every stage, so that a
// broken value stops where it was made.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "pipeline/document/settled.h"

namespace jiaokan {

// The first promise that is broken, in words; nothing when all hold.
std::optional<std::string> find_fault(const Scan& scan);
std::optional<std::string> find_fault(const Transcript& transcript);
std::optional<std::string> find_fault(const CleanPage& page);
std::optional<std::string> find_fault(const SegmentedPage& page);
std::optional<std::string> find_fault(const ReadPage& page);
std::optional<std::string> find_fault(const Fragment& fragment);
std::optional<std::string> find_fault(const std::vector<Fragment>& fragments);
std::optional<std::string> find_fault(const Apparatus& apparatus);

// What links values to those they speak of.
std::optional<std::string> find_fault(std::span<const Group> groups, std::size_t fragment_count);
std::optional<std::string> find_fault(std::span<const Article> articles,
                                      std::span<const Fragment> fragments);
std::optional<std::string> find_fault(const Decision& decision, const Apparatus& apparatus);

}  // namespace jiaokan
