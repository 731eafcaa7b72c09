#include "tests/support/recorded_reader.h"

#include <fstream>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xxhash.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

using Json = nlohmann::json;

std::string key_of(const LineImage& line, Script script) {
  const Raster& raster = line.raster;
  const auto size =
      static_cast<std::size_t>(raster.width()) * static_cast<std::size_t>(raster.height());
  return fmt::format("{}-{}-{}x{}-{:.4f}-{:016x}", to_string(script), to_string(line.direction),
                     raster.width(), raster.height(), line.scale, XXH3_64bits(raster.data(), size));
}

Box moved(const Box& box, int dx, int dy) {
  if (box.empty()) return box;
  return {box.left + dx, box.top + dy, box.right + dx, box.bottom + dy};
}

LineReading moved(LineReading reading, int dx, int dy) {
  for (Glyph& glyph : reading.glyphs) glyph.box = moved(glyph.box, dx, dy);
  return reading;
}

// A character of 0 is "no glyph": the empty text.
std::string text_of(char32_t c) {
  return c == 0 ? std::string() : encode_utf8(c);
}
char32_t character_of(const std::string& text) {
  return text.empty() ? 0 : decode_utf8(text)[0];
}

Json to_json(const Glyph& glyph) {
  Json candidates = Json::array();
  for (const Candidate& candidate : glyph.candidates) {
    candidates.push_back({text_of(candidate.character), candidate.confidence});
  }
  const Box& box = glyph.box;
  return {text_of(glyph.character), glyph.confidence,
          Json::array({box.left, box.top, box.right, box.bottom}), candidates};
}

Glyph from_json(const Json& json) {
  const Json& box = json.at(2);
  Glyph glyph{
      character_of(json.at(0)), json.at(1), {box.at(0), box.at(1), box.at(2), box.at(3)}, {}};
  for (const Json& candidate : json.at(3)) {
    glyph.candidates.push_back({character_of(candidate.at(0)), candidate.at(1)});
  }
  return glyph;
}

}  // namespace

RecordedReader::RecordedReader(const std::string& path) : path_(path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(fmt::format("no recorded readings in {}", path));
  const Json json = Json::parse(file);
  version_ = json.at("version");
  best_em_px_ = json.at("best_em_px");
  for (const auto& [key, glyphs] : json.at("readings").items()) {
    LineReading& reading = readings_[key];
    for (const Json& glyph : glyphs) reading.glyphs.push_back(from_json(glyph));
  }
}

std::vector<LineReading> RecordedReader::read(std::span<const LineImage> lines, Script script) {
  std::vector<LineReading> found;
  for (const LineImage& line : lines) {
    const auto at = readings_.find(key_of(line, script));
    if (at == readings_.end()) {
      throw std::runtime_error(
          fmt::format("line {} is not recorded in {}", key_of(line, script), path_));
    }
    found.push_back(moved(at->second, line.origin.x, line.origin.y));
  }
  return found;
}

std::vector<LineReading> RecordingReader::read(std::span<const LineImage> lines, Script script) {
  std::vector<LineReading> readings = engine_.read(lines, script);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    readings_[key_of(lines[i], script)] =
        moved(readings[i], -lines[i].origin.x, -lines[i].origin.y);
  }
  return readings;
}

void RecordingReader::save(const std::string& path) const {
  // A line of text for each line read, so that a change shows as one.
  std::ofstream file(path);
  file << "{\"version\": " << Json(version()) << ", \"best_em_px\": " << best_em_px()
       << ", \"readings\": {";
  const char* separator = "\n";
  for (const auto& [key, reading] : readings_) {
    Json glyphs = Json::array();
    for (const Glyph& glyph : reading.glyphs) glyphs.push_back(to_json(glyph));
    file << separator << Json(key) << ": " << glyphs;
    separator = ",\n";
  }
  file << "\n}}\n";
  if (!file.flush()) throw std::runtime_error(fmt::format("cannot write {}", path));
}

}  // namespace jiaokan
