// A transcript in the form in which it is compared with the truth.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

// What does not count is gone: captions and credits (lines that begin with 「图：」 or 「署名：」),
// marks in 〔〕, jump lines in round brackets, white space, and the difference between forms that
// NFKC makes one, between curved and straight quotation marks, and between dashes.
std::u32string comparable_text(std::u32string_view text);

}  // namespace jiaokan
