#include "pipeline/page_bytes.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

namespace jiaokan {
namespace {

using nlohmann::json;

json box_to_json(const Box& box) {
  if (box.empty()) return json::array();
  return {box.left, box.top, box.right, box.bottom};
}

Box box_from_json(const json& value) {
  if (value.empty()) return {};
  return {value.at(0), value.at(1), value.at(2), value.at(3)};
}

// An enumerator by its text.
template <class Enum, std::size_t N>
Enum enum_from_json(const Enum (&all)[N], const json& value) {
  const auto found = parse_enum(all, value.get<std::string>());
  if (!found) throw std::runtime_error("unknown word " + value.dump());
  return *found;
}

json glyph_to_json(const Glyph& glyph) {
  json value = {static_cast<std::uint32_t>(glyph.character), glyph.confidence,
                box_to_json(glyph.box)};
  for (const Candidate& candidate : glyph.candidates) {
    value.push_back(static_cast<std::uint32_t>(candidate.character));
    value.push_back(candidate.confidence);
  }
  return value;
}

Glyph glyph_from_json(const json& value) {
  Glyph glyph{.character = value.at(0).get<std::uint32_t>(),
              .confidence = value.at(1),
              .box = box_from_json(value.at(2))};
  for (std::size_t at = 3; at + 1 < value.size(); at += 2) {
    glyph.candidates.push_back({value[at].get<std::uint32_t>(), value[at + 1]});
  }
  return glyph;
}

json line_to_json(const ReadLine& line) {
  json glyphs = json::array();
  for (const Glyph& glyph : line.text.glyphs) glyphs.push_back(glyph_to_json(glyph));
  return {{"box", box_to_json(line.text.box)},
          {"pitch", line.text.pitch_px},
          {"direction", to_string(line.text.direction)},
          {"source", line.text.source_line},
          {"flags", (line.indented ? 1 : 0) + (line.full ? 2 : 0) + (line.item ? 4 : 0)},
          {"glyphs", std::move(glyphs)}};
}

ReadLine line_from_json(const json& value) {
  const int flags = value.at("flags");
  ReadLine line{.text = {.box = box_from_json(value.at("box")),
                         .pitch_px = value.at("pitch"),
                         .direction = enum_from_json(kDirections, value.at("direction")),
                         .source_line = value.at("source")},
                .indented = (flags & 1) != 0,
                .full = (flags & 2) != 0,
                .item = (flags & 4) != 0};
  for (const json& glyph : value.at("glyphs")) line.text.glyphs.push_back(glyph_from_json(glyph));
  return line;
}

json region_to_json(const ReadRegion& region) {
  json lines = json::array();
  for (const ReadLine& line : region.lines) lines.push_back(line_to_json(line));
  return {{"role", to_string(region.role)},
          {"box", box_to_json(region.box)},
          {"story", region.story},
          {"direction", to_string(region.direction)},
          {"lines", std::move(lines)}};
}

ReadRegion region_from_json(const json& value) {
  ReadRegion region{.role = enum_from_json(kRegionRoles, value.at("role")),
                    .box = box_from_json(value.at("box")),
                    .story = value.at("story"),
                    .direction = enum_from_json(kDirections, value.at("direction"))};
  for (const json& line : value.at("lines")) region.lines.push_back(line_from_json(line));
  return region;
}

}  // namespace

std::string to_bytes(const ReadPage& page) {
  json regions = json::array();
  for (const ReadRegion& region : page.regions) regions.push_back(region_to_json(region));
  const json value = {{"kind", to_string(page.kind)},
                      {"script", to_string(page.script)},
                      {"size", {page.width_px, page.height_px}},
                      {"skew", page.skew_degrees},
                      {"regions", std::move(regions)},
                      {"warnings", page.warnings}};
  std::string bytes;
  json::to_cbor(value, bytes);
  return bytes;
}

ReadPage read_page_from_bytes(const std::string& bytes, const PageName& name) {
  const json value = json::from_cbor(bytes);
  ReadPage page{.name = name,
                .kind = enum_from_json(kWitnessKinds, value.at("kind")),
                .script = enum_from_json(kScripts, value.at("script")),
                .width_px = value.at("size").at(0),
                .height_px = value.at("size").at(1),
                .skew_degrees = value.at("skew"),
                .warnings = value.at("warnings")};
  for (const json& region : value.at("regions")) page.regions.push_back(region_from_json(region));
  return page;
}

}  // namespace jiaokan
