// How much two short texts have in common in the same order.
#pragma once

#include <cstddef>
#include <span>

namespace jiaokan {

// Length of the longest common subsequence. Takes time by the product of the lengths.
std::size_t common_subsequence(std::span<const char32_t> a, std::span<const char32_t> b);

}  // namespace jiaokan
