#include "stages/recognize/glyph_classes.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr std::array<std::pair<std::string_view, ClassGroup>, 6> kGroups = {
    {{"none", ClassGroup::kNone},
     {"han", ClassGroup::kHan},
     {"variant", ClassGroup::kVariant},
     {"mark", ClassGroup::kMark},
     {"digit", ClassGroup::kDigit},
     {"latin", ClassGroup::kLatin}}};

std::optional<ClassGroup> group_of(std::string_view word) {
  for (const auto& [name, group] : kGroups) {
    if (word == name) return group;
  }
  return std::nullopt;
}

// What comes before the separator; `rest` keeps what comes after it.
std::string_view cut_off(std::string_view& rest, char separator) {
  const std::size_t at = rest.find(separator);
  const std::string_view field = rest.substr(0, at);
  rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
  return field;
}

std::optional<GlyphClass> parse_line(std::string_view line, std::size_t number) {
  if (cut_off(line, '\t') != std::to_string(number)) return std::nullopt;
  const std::string_view text = cut_off(line, '\t');
  const std::string_view direction = cut_off(line, '\t');
  const std::optional<ClassGroup> group = group_of(cut_off(line, '\t'));
  const std::string_view frequency = cut_off(line, '\t');
  const std::string_view script = cut_off(line, '\t');
  if (!group || script.empty() || find_invalid_utf8(text)) return std::nullopt;
  int per_million = 0;
  const auto [stop, error] =
      std::from_chars(frequency.data(), frequency.data() + frequency.size(), per_million);
  if (error != std::errc() || stop != frequency.data() + frequency.size()) return std::nullopt;
  const std::u32string characters = decode_utf8(text);
  if (characters.size() != (*group == ClassGroup::kNone ? 0U : 1U)) return std::nullopt;
  return GlyphClass{.character = characters.empty() ? 0 : characters[0],
                    .direction = parse_enum(kDirections, direction),
                    .group = *group,
                    .script = parse_enum(kScripts, script),
                    .per_million = static_cast<float>(per_million)};
}

}  // namespace

std::vector<GlyphClass> parse_glyph_classes(std::string_view table) {
  std::vector<GlyphClass> classes;
  while (!table.empty()) {
    const std::string_view line = cut_off(table, '\n');
    const auto parsed = parse_line(line, classes.size());
    if (!parsed) {
      throw SetupError(fmt::format(
          "models/reader/classes.tsv:{}: expected class {} with character, direction, group, "
          "frequency and script, found \"{}\": make the file anew with "
          "models/build/reader_classes.py",
          classes.size() + 1, classes.size(), line));
    }
    classes.push_back(*parsed);
  }
  return classes;
}

}  // namespace jiaokan
