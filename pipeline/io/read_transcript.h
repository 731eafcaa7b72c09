// A transcript's bytes, checked to be text.
#pragma once

#include <string>

namespace jiaokan {

// The text as UTF-8 without a byte order mark; line ends are left as they are.
// Throws PageError: kEmpty (nothing but white space), kBadEncoding (not UTF-8; the message has the
// byte's offset), kWrongFormat (a file of another kind: NUL bytes).
std::string read_transcript(std::string bytes);

}  // namespace jiaokan
