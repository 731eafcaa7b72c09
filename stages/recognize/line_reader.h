// The only door to a recogniser of characters.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

// One line's pixels, cut out of the page with a margin and scaled.
struct LineImage {
  Raster raster;
  Point origin;     // of the raster's upper left pixel, in the page
  float scale = 1;  // raster pixels for each pixel of the page
  Direction direction = Direction::kHorizontal;
  float pitch_px = 0;           // distance from glyph to glyph in the page; 0 when unknown
  Box line;                     // the line without its margins, in the raster
  bool ends_paragraph = false;  // running text that does not reach the end of its column
};

// What a reader made of one line: glyphs in reading order, boxes in the page's pixels. A space
// that the reader saw is a glyph.
struct LineReading {
  std::vector<Glyph> glyphs;
};

// A recogniser with state (a network, its buffers): one thread uses it at a time.
class LineReader {
 public:
  virtual ~LineReader() = default;
  // One reading for each image, in order; a line with no text gives one without glyphs.
  virtual std::vector<LineReading> read(std::span<const LineImage> lines, Script script) = 0;
  // Size of a glyph, in pixels of the LineImage's raster, at which this reader reads best; 0: lines
  // as scanned, with what stands around them on the page.
  virtual float best_em_px() const = 0;
  // Name and version of engine and model: part of the key under which a reading is kept.
  virtual std::string version() const = 0;
};

// Who reads a page: at least one of them.
struct Readers {
  LineReader* own = nullptr;     // the network of this program, which is asked first
  LineReader* engine = nullptr;  // Tesseract
};

// The same with their owner. Readers of one page belong together.
struct ReaderSet {
  std::unique_ptr<LineReader> own, engine;
  Readers view() const { return {own.get(), engine.get()}; }
  // Of both: part of the key under which a reading is kept.
  std::string version() const;
};

}  // namespace jiaokan
