#include "stages/correct/quotation_marks.h"

#include "models/unicode.h"

namespace jiaokan {
namespace {

enum class Side { kOpens, kCloses, kEither };

bool is_one_of(char32_t c, std::u32string_view set) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}

// What the neighbours say. An opening mark stands before text, a closing one behind it.
Side side_by_neighbours(char32_t left, char32_t right) {
  const bool begins = left == 0 || is_one_of(left, U"，。：；、！？,.:;!?（(《—“‘「『 ");
  const bool ends = right == 0 || is_one_of(right, U"，。：；、！？,.:;!?）)》—”’」』 ");
  if (begins && !ends) return Side::kOpens;
  if (ends && !begins) return Side::kCloses;
  return Side::kEither;
}

// One kind of marks, double or single, in its turn through a paragraph.
class Pairing {
 public:
  Pairing(char32_t opening, char32_t closing) : opening_(opening), closing_(closing) {}

  char32_t next(char32_t mark, char32_t left, char32_t right) {
    const Side side = side_by_neighbours(left, right);
    const bool straight = mark != opening_ && mark != closing_;
    bool opens = mark == opening_;
    if (straight) {
      opens = side == Side::kEither ? !open_ : side == Side::kOpens && !(open_ && left != 0);
      if (side == Side::kOpens && open_) opens = is_one_of(left, U"“‘（《：，");
    } else if (opens && open_ && side != Side::kOpens) {
      opens = false;  // a second opening mark that cannot open
    } else if (!opens && !open_ && side == Side::kOpens) {
      opens = true;  // a closing mark where nothing is open and text begins
    }
    open_ = opens;
    return opens ? opening_ : closing_;
  }

 private:
  char32_t opening_, closing_;
  bool open_ = false;
};

}  // namespace

std::u32string pair_quotation_marks(std::u32string_view paragraph) {
  std::u32string mended(paragraph);
  Pairing doubled(U'“', U'”'), single(U'‘', U'’');
  for (std::size_t place = 0; place < paragraph.size(); ++place) {
    const char32_t left = place > 0 ? mended[place - 1] : 0;
    const char32_t right = place + 1 < paragraph.size() ? paragraph[place + 1] : 0;
    if (is_one_of(paragraph[place], U"\"＂“”„‟〝〞″")) {
      mended[place] = doubled.next(paragraph[place], left, right);
    } else if (is_one_of(paragraph[place], U"'＇‘’") && !(is_latin(left) && is_latin(right))) {
      mended[place] = single.next(paragraph[place], left, right);
    }
  }
  return mended;
}

}  // namespace jiaokan
