#include "stages/correct/wording.h"

#include <algorithm>
#include <cmath>

#include "models/common_subsequence.h"
#include "models/unicode.h"

namespace jiaokan {
namespace {

// What a character is worth so that the longer reading is not worse for being longer.
constexpr double kCharacterGain = 2;
// Who words freely leaves out six times as often as it adds: so much more than who misreads.
constexpr double kSeldomAdds = -0.3;
constexpr std::size_t kContext = 12, kFarContext = 12;
// An echo begins with so many characters of the wording and its neighbours on one side.
constexpr std::size_t kShortestEcho = 4;
constexpr std::size_t kFewestNeighbours = 2;
// Of a part of a word so many, for 乌克兰 is everywhere and says nothing for 克兰.
constexpr std::size_t kLongEcho = 7;
constexpr double kEchoGrowth = 0.1;  // log10 odds for each further character
// A slip of the eye takes a word of two characters from so far off.
constexpr std::size_t kEyeSpan = 10;

std::size_t common_prefix(std::u32string_view x, std::u32string_view y) {
  const auto [end, unused] = std::ranges::mismatch(x, y);
  return static_cast<std::size_t>(end - x.begin());
}

std::size_t common_suffix(std::u32string_view x, std::u32string_view y) {
  std::size_t length = 0;
  while (length < std::min(x.size(), y.size()) &&
         x[x.size() - 1 - length] == y[y.size() - 1 - length]) {
    ++length;
  }
  return length;
}

std::size_t count(std::u32string_view phrase, std::u32string_view article) {
  std::size_t found = 0;
  for (std::size_t at = article.find(phrase); at != std::u32string_view::npos;
       at = article.find(phrase, at + 1)) {
    ++found;
  }
  return found;
}

std::u32string without_signs(std::u32string_view text) {
  std::u32string plain;
  std::ranges::copy_if(text, std::back_inserter(plain),
                       [](char32_t c) { return !is_punctuation(c) && !is_space(c); });
  return plain;
}

}  // namespace

Wording::Wording(const LatticeSources& sources, const Vocabulary& vocabulary,
                 const ColumnRange& paragraph, const ColumnRange& place,
                 const std::u32string& article)
    : sources_(sources),
      vocabulary_(vocabulary),
      paragraph_(paragraph),
      place_(place),
      article_(article),
      left_(context(true, false, kContext)),
      right_(context(false, false, kContext)),
      far_left_(context(true, true, kFarContext)),
      far_right_(context(false, true, kFarContext)) {}

bool Wording::has(std::size_t witness) const {
  for (std::size_t column = place_.first; column < place_.last; ++column) {
    if (sources_.apparatus.columns[column].readings[witness] == kMissing) return false;
  }
  return true;
}

std::u32string Wording::reading(std::size_t witness) const {
  std::u32string text;
  for (std::size_t column = place_.first; column < place_.last; ++column) {
    if (const Glyph* glyph = sources_.apparatus.glyph(column, witness)) text += glyph->character;
  }
  return text;
}

WordingEvidence Wording::evidence(const std::u32string& text, const std::u32string& other) const {
  return {
      .ink = ink(text),
      .model = score_text(left_ + text + right_, vocabulary_, {.character_gain = kCharacterGain}),
      .echo = echo(text, other),
      .nearby = nearby(text, other),
      .common = commonness(text),
      .doubles = doubles(text, other)};
}

// log10 odds that the witnesses that read otherwise are all wrong.
double Wording::ink(const std::u32string& text) const {
  double sum = 0;
  for (std::size_t witness = 0; witness < sources_.weights.size(); ++witness) {
    if (!has(witness)) continue;
    const std::u32string other = reading(witness);
    if (other == text) continue;
    const WitnessWeight& weight = sources_.weights[witness];
    const std::size_t common = common_subsequence(text, other);
    double chance = weight.substitutes;
    if (common == other.size()) {
      chance = weight.omits;
    } else if (common == text.size()) {
      chance = weight.invents + kSeldomAdds;
    } else if (common > 0 && other.size() != text.size()) {
      chance += other.size() < text.size() ? weight.omits : weight.invents + kSeldomAdds;
    }
    sum += weight.independence * chance;
  }
  return sum;
}

// The wording with the rest of the words that it is part of, and what stands beside them.
Wording::Extended Wording::extended(const std::u32string& text) const {
  const std::u32string line = left_ + text + right_;
  std::size_t begin = 0, end = line.size();
  for (const std::size_t at : decode(line_lattice(line), vocabulary_, {.beam = 4}).word_ends) {
    if (at <= left_.size()) begin = at;
    if (at >= left_.size() + text.size()) end = std::min(end, at);
  }
  const std::size_t before = left_.size() - begin, after = end - left_.size() - text.size();
  return {without_signs(line.substr(begin, end - begin)),
          far_left_.substr(0, far_left_.size() - before), far_right_.substr(after), before, after};
}

// Whether the article says elsewhere what the wording and its neighbours on one side say: how
// often, log10, when it is a word or more with its next neighbours, and how far it goes on so.
double Wording::echo(const std::u32string& text, const std::u32string& other) const {
  const Extended own = extended(text);
  const bool itself = article_.find(own.left + own.text + own.right) != std::u32string::npos;
  double best = 0;
  for (const bool to_the_right : {true, false}) {
    const std::u32string& side = to_the_right ? own.right : own.left;
    // Characters that the other wording has there too.
    const std::size_t shared = to_the_right ? own.after + common_suffix(text, other)
                                            : own.before + common_prefix(text, other);
    for (std::size_t part = shared + 1; part <= own.text.size(); ++part) {
      for (std::size_t more = kFewestNeighbours; more <= side.size(); ++more) {
        const std::size_t length = part + more;
        if (length < kShortestEcho || (part < own.text.size() && length < kLongEcho)) continue;
        const std::size_t times =
            count(to_the_right ? own.text.substr(own.text.size() - part) + side.substr(0, more)
                               : side.substr(side.size() - more) + own.text.substr(0, part),
                  article_);
        if (times <= itself) break;
        best = std::max(best, std::log10(static_cast<double>(times - itself + 1)) +
                                  kEchoGrowth * static_cast<double>(length - kShortestEcho));
      }
    }
  }
  return best;
}

// Words of two characters of the wording that stand a few characters off as well, and that the
// other wording has not.
double Wording::nearby(const std::u32string& text, const std::u32string& other) const {
  const std::u32string before =
      far_left_.substr(far_left_.size() - std::min(far_left_.size(), kEyeSpan));
  const std::u32string after = far_right_.substr(0, kEyeSpan);
  double found = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const std::u32string pair = text.substr(at, 2);
    if (!is_han(pair[0]) || !is_han(pair[1])) continue;
    if (other.find(pair) != std::u32string::npos) continue;
    found += before.find(pair) != std::u32string::npos || after.find(pair) != std::u32string::npos;
  }
  return std::min(found, 1.0);
}

// How common in this issue the words are that the reading makes with what stands around it, log10
// of the commonest.
double Wording::commonness(const std::u32string& text) const {
  const std::u32string line = left_ + text + right_;
  const DecodedPath path = decode(line_lattice(line), sources_.vocabulary, {.beam = 4});
  double most = 0;
  std::size_t begin = 0;
  for (const std::size_t end : path.word_ends) {
    if (begin < left_.size() + text.size() && end > left_.size()) {
      const auto word = std::u32string_view(line).substr(begin, end - begin);
      most = std::max(most, std::log10(1.0 + sources_.vocabulary.in_issue(word)));
    }
    begin = end;
  }
  return most;
}

// Whether the reading says twice in a row what `other` says once: 数百万万名.
bool Wording::doubles(const std::u32string& text, const std::u32string& other) const {
  if (text.size() <= other.size()) return false;
  const std::u32string longer = left_ + text + right_, shorter = left_ + other + right_;
  const std::size_t length = text.size() - other.size();
  for (std::size_t at = length; at + length <= longer.size(); ++at) {
    if (longer.compare(at, length, longer, at - length, length) != 0) continue;
    std::u32string once = longer;
    if (once.erase(at, length) == shorter) return true;
  }
  return false;
}

std::u32string Wording::context(bool left, bool across_signs, std::size_t length) const {
  std::u32string text;
  std::size_t column = left ? place_.first : place_.last;
  while (text.size() < length && (left ? column > paragraph_.first : column < paragraph_.last)) {
    const std::size_t at = left ? --column : column++;
    const Glyph* glyph = sources_.apparatus.lead_glyph(at);
    if (!glyph) continue;
    if (across_signs) {
      if (is_punctuation(glyph->character) || is_space(glyph->character)) continue;
    } else if (!is_han(glyph->character)) {
      break;
    }
    text.insert(left ? 0 : text.size(), 1, glyph->character);
  }
  return text;
}

}  // namespace jiaokan
