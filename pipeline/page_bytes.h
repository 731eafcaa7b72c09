// A page's reading as bytes, for the store: CBOR of a JSON document.
//
//   {"kind", "script", "size": [width, height], "skew", "warnings": [...],
//    "regions": [{"role", "box", "story", "direction",
//                 "lines": [{"box", "pitch", "direction", "source", "flags", "glyphs"}]}]}
//
// A box is [left, top, right, bottom], or [] when empty. A line's flags: 1 indented, 2 full. A
// glyph is [character, confidence, box, candidate, confidence, candidate, confidence, …]. The
// page's name is not in it: the same page may come under another name next time.
#pragma once

#include <string>

#include "pipeline/document/page.h"

namespace jiaokan {

// Part of the key of every kept reading: to be raised when the bytes change their meaning.
inline constexpr int kPageBytesVersion = 1;

std::string to_bytes(const ReadPage& page);

// Throws std::runtime_error when the bytes are no reading.
ReadPage read_page_from_bytes(const std::string& bytes, const PageName& name);

}  // namespace jiaokan
