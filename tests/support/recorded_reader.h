// An engine's readings kept as text, so that tests of what comes after it need no engine, take no
// time, and stay the same when the engine changes.
//
// The file is JSON: "version", "best_em_px", and "readings", in which the key of a line (hash of
// its pixels, size, scale, direction and the script it was read for) leads to its glyphs: [text,
// confidence, [left, top, right, bottom] from the line's origin, [[text, confidence], …]].
#pragma once

#include <map>
#include <string>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// Replays a file's readings. read() throws std::runtime_error, naming the key, for a line that was
// not recorded.
class RecordedReader : public LineReader {
 public:
  explicit RecordedReader(const std::string& path);
  std::vector<LineReading> read(std::span<const LineImage> lines, Script script) override;
  float best_em_px() const override { return best_em_px_; }
  std::string version() const override { return version_; }

 private:
  std::string path_, version_;
  float best_em_px_ = 0;
  std::map<std::string, LineReading> readings_;  // boxes from the line's origin
};

// Passes lines on to `engine` and keeps what it says. The engine must outlive it.
class RecordingReader : public LineReader {
 public:
  explicit RecordingReader(LineReader& engine) : engine_(engine) {}
  std::vector<LineReading> read(std::span<const LineImage> lines, Script script) override;
  float best_em_px() const override { return engine_.best_em_px(); }
  std::string version() const override { return engine_.version(); }
  // Writes what was read so far.
  void save(const std::string& path) const;

 private:
  LineReader& engine_;
  std::map<std::string, LineReading> readings_;
};

}  // namespace jiaokan
