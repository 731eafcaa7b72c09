// How often runs of one, two and three characters stand in some texts.
//
// A hash table with open addressing in one block of bytes, which is used where it lies: a program
// that has it built in has nothing to load.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>

namespace jiaokan {

class RunCounts {
 public:
  static constexpr std::size_t kLongestRun = 3;
  using Runs = std::map<std::u32string, std::uint32_t>;

  // Bytes as to_bytes() makes them. They must outlive this. Throws SetupError when they are not
  // that.
  explicit RunCounts(std::string_view bytes);
  // REQUIRES: no run is empty or longer than kLongestRun, none has a character beyond U+FFFF.
  // Counts above 65535 are cut to it.
  static std::string to_bytes(const Runs& runs);

  // REQUIRES: no character is 0 or beyond U+FFFF.
  std::uint32_t count(char32_t c) const { return count_of(c); }
  std::uint32_t count(char32_t before, char32_t c) const {
    return count_of(std::uint64_t{before} << 16 | c);
  }
  std::uint32_t count(char32_t first, char32_t before, char32_t c) const {
    return count_of(std::uint64_t{first} << 32 | std::uint64_t{before} << 16 | c);
  }
  // Of all runs of one character together.
  double characters() const { return characters_; }

 private:
  static std::size_t slot_of(std::uint64_t run, int bits) {
    return static_cast<std::size_t>(run * 0x9E3779B97F4A7C15u >> (64 - bits));
  }
  std::uint64_t slot(std::size_t number) const {
    std::uint64_t value = 0;
    std::memcpy(&value, slots_.data() + number * sizeof value, sizeof value);
    return value;
  }
  std::uint32_t count_of(std::uint64_t run) const {
    for (std::size_t at = slot_of(run, bits_);; at = (at + 1) & mask_) {
      const std::uint64_t value = slot(at);
      if (value == 0) return 0;
      if (value >> 16 == run) return static_cast<std::uint32_t>(value & 0xFFFF);
    }
  }

  std::string_view slots_;  // each eight bytes: the run above 16 bits of its count; 0: empty
  int bits_ = 0;            // 2^bits_ slots
  std::size_t mask_ = 0;
  double characters_ = 0;
};

}  // namespace jiaokan
