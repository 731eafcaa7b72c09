#include "stages/correct/paragraph_lattice.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "models/unicode.h"
#include "stages/correct/doubled.h"
#include "stages/correct/frozen.h"
#include "stages/correct/misreadings.h"
#include "stages/correct/options_of_column.h"
#include "stages/correct/slips.h"
#include "stages/correct/surroundings.h"
#include "stages/correct/suspicion.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostConfusions = 250, kMostGuesses = 32;
// log10 of the chance that a scribe writes a character twice, and a word of two or more.
constexpr double kDoubledCharacter = -2.5;
constexpr double kDoubledWord = -2.5;
// No sentence says these twice in a row, unless the first of them ends a word (目的的, 参与与).
constexpr double kDoubledParticle = -0.5;
constexpr std::u32string_view kParticles = U"的了和与及在是为将之";
// Words at least so likely where they stand are not looked at, log10.
constexpr double kOrdinaryWord = -4.0;
// Two in a thousand of such glyphs are wrong: fewer than names that the model finds odd.
constexpr float kSureOfInk = 0.98f;
// A reader whose choices come to as much has seen what the glyph may be.
constexpr float kToldOfInk = 0.9f;
// log10 of how much rarer a slip of a scribe makes a word of what was one.
constexpr double kOfWord = -1;
// A confidence at which the learned table holds as it stands.
constexpr double kOrdinaryDoubt = 0.05;

// Whether the ink leaves room for characters that the reader does not name.
bool is_told(const Glyph& glyph) {
  if (glyph.candidates.empty()) return glyph.confidence >= kSureOfInk;
  float told = glyph.confidence;
  for (const Candidate& candidate : glyph.candidates) told += candidate.confidence;
  return told >= kToldOfInk;
}

double shift_for_confidence(const Glyph& glyph, WitnessKind kind) {
  if (kind != WitnessKind::kScan) return 0;
  const double doubt = 1 - static_cast<double>(glyph.confidence) + 0.002;
  return std::clamp(std::log10(doubt / kOrdinaryDoubt), -1.0, 1.3);
}

class Builder {
 public:
  Builder(const LatticeSources& sources, const ColumnRange& range)
      : apparatus_(sources.apparatus),
        range_(range),
        weights_(sources.weights),
        models_(sources.models),
        garbled_(sources.garbled),
        lattice_(static_cast<std::uint32_t>(range.last - range.first) + 1) {}

  void add_lead(std::size_t column) {
    const Glyph* lead = apparatus_.lead_glyph(column);
    add(column, column + 1, lead ? lead->character : 0, 0, Source::kLead);
  }

  void add_options(std::size_t column) {
    for (const ColumnOption& option :
         options_of_column(apparatus_, column, weights_, models_.confusions)) {
      add(column, column + 1, option.character, option.cost, option.source);
    }
  }

  void add_confusions(std::size_t column) {
    const Glyph* glyph = apparatus_.lead_glyph(column);
    const WitnessKind kind = apparatus_.witnesses[apparatus_.columns[column].lead].kind;
    const bool is_ink = kind == WitnessKind::kScan;
    if (is_ink && is_told(*glyph)) return;
    const double shift = shift_for_confidence(*glyph, kind);
    std::size_t count = 0;
    // Ink is misread, not misheard.
    const bool misread = is_ink || (garbled_ && garbled_->hand == Hand::kRecogniser);
    const bool slipped = garbled_ && !misread;
    const auto confusions = misread ? models_.confusions.misread(glyph->character)
                                    : models_.confusions.of(glyph->character);
    for (const Confusion& confusion : confusions) {
      if (++count > kMostConfusions) break;
      const auto is_candidate = [&](const Candidate& candidate) {
        return candidate.character == confusion.printed;
      };
      if (std::any_of(glyph->candidates.begin(), glyph->candidates.end(), is_candidate)) continue;
      if (slipped && !is_known_slip(confusion)) continue;
      if (is_habit(glyph->character, confusion.printed)) continue;
      const bool by_ear = confusion.sounds_alike || confusion.likeness == Likeness::kNearSyllable;
      const double cost = slipped ? cost_of_slip(glyph->character, confusion)
                          : misread && !is_ink
                              ? log10_misread(glyph->character, confusion, models_.dictionary)
                              : shift + static_cast<double>(confusion.log10_probability);
      const Support support = slipped ? around_->support(confusion.printed) : Support{};
      add_confusion(column, {.character = confusion.printed,
                             .cost = static_cast<float>(cost),
                             .sounds_alike = confusion.sounds_alike,
                             .lapse = {.eye = confusion.looks_alike, .ear = by_ear},
                             .support = support});
    }
  }

  // What this text mistakes again and again, wherever it stands.
  void add_habits(std::size_t column) {
    if (!garbled_) return;
    for (const Habit& habit : garbled_->habits.of(apparatus_.lead_glyph(column)->character)) {
      add_confusion(column,
                    {.character = habit.printed,
                     .cost = habit.log10_probability + static_cast<float>(garbled_->habit_gain),
                     .lapse = {.eye = true}});
    }
  }

  void look_around(const LeadText& lead, std::size_t character, const Standing& standing) {
    of_word_ = standing.in_word && garbled_->hand == Hand::kScribe ? kOfWord : 0;
    around_.emplace(lead.text, character, garbled_->phrases, models_.characters);
  }

  // What is said elsewhere beside the same neighbours, what makes words of them, and what is
  // common everywhere.
  void add_guesses(const LeadText& lead, std::size_t character) {
    const std::size_t column = lead.columns[character];
    const Column& place = apparatus_.columns[column];
    if (!is_han(lead.text[character])) return;
    // A recogniser's mistakes are known, and it names its alternatives.
    if (apparatus_.witnesses[place.lead].kind != WitnessKind::kTranscript) return;
    std::vector<char32_t> known;
    for (const Habit& habit : garbled_->habits.of(lead.text[character])) {
      known.push_back(habit.printed);
    }
    for (const Confusion& confusion : models_.confusions.of(lead.text[character])) {
      if (is_known_slip(confusion)) known.push_back(confusion.printed);
    }
    const double any = of_word_ + log10_any_slip(lead.text[character], models_.dictionary);
    const auto guess = [&](char32_t c) {
      if (c == lead.text[character] || std::ranges::find(known, c) != known.end()) return;
      known.push_back(c);
      add_confusion(
          column,
          {.character = c, .cost = static_cast<float>(any), .support = around_->support(c)});
    };
    for (const Said& said : around_->said()) guess(said.character);
    std::ranges::for_each(completions_at(lead.text, character, models_.dictionary,
                                         Units::kWordsAndPhrases, kMostGuesses),
                          guess);
    std::ranges::for_each(garbled_->commonest, guess);
  }

  // What makes words of a misread character's neighbours, where the table has nothing like it. Said
  // again beside the same neighbours it is no misreading, or one that the table knows.
  void add_completions(const LeadText& lead, std::size_t character) {
    const std::size_t column = lead.columns[character];
    const char32_t read = lead.text[character];
    if (!is_han(read)) return;
    if (std::ranges::find(around_->said(), read, &Said::character) != around_->said().end()) return;
    const auto known = models_.confusions.misread(read);
    for (const char32_t c :
         completions_at(lead.text, character, models_.dictionary, Units::kWords, kMostGuesses)) {
      if (std::ranges::find(known, c, &Confusion::printed) != known.end()) continue;
      add(column, column + 1, c, log10_any_misread(read, c, models_.dictionary),
          Source::kConfusion);
    }
  }

  void add_doubled(const LeadText& lead) {
    for (const Doubled& doubled : find_doubled(lead.text)) {
      const std::size_t first = lead.columns[doubled.second];
      const std::size_t last = lead.columns[doubled.second + doubled.length - 1] + 1;
      if (last - first != doubled.length || !knows(lead.text, doubled)) continue;
      if (!borne_out(first, last)) {
        add(first, last, 0, cost_of(lead.text, doubled), Source::kDoubled);
      }
    }
  }

  Lattice finish() && { return std::move(lattice_); }

 private:
  // Of a character that the model has never seen it cannot tell whether once is enough.
  bool knows(const std::u32string& text, const Doubled& doubled) const {
    return doubled.length > 1 || models_.language.has_word(text.substr(doubled.second, 1));
  }

  // Whether another witness has what the lead has twice.
  bool borne_out(std::size_t first, std::size_t last) const {
    for (std::size_t column = first; column < last; ++column) {
      const Glyph* lead = apparatus_.lead_glyph(column);
      for (std::size_t witness = 0; witness < apparatus_.witnesses.size(); ++witness) {
        const Glyph* glyph = apparatus_.glyph(column, witness);
        if (!lead || witness == apparatus_.columns[column].lead || !glyph) continue;
        if (matching_key(glyph->character) == matching_key(lead->character)) return true;
      }
    }
    return false;
  }

  double cost_of(const std::u32string& text, const Doubled& doubled) const {
    if (doubled.length > 1) return kDoubledWord;
    const bool particle = kParticles.find(text[doubled.second]) != std::u32string_view::npos;
    const std::size_t first = doubled.second - 1;
    const bool ends_word = first > 0 && models_.language.has_word(text.substr(first - 1, 2));
    return particle && !ends_word ? kDoubledParticle : kDoubledCharacter;
  }

  // Nobody but a typist writes what only sounds alike: no likelier than any other.
  bool is_known_slip(const Confusion& confusion) const {
    return confusion.looks_alike || garbled_->hand == Hand::kTypist;
  }

  double cost_of_slip(char32_t read, const Confusion& confusion) const {
    return of_word_ + log10_known_slip(read, confusion, models_.dictionary);
  }

  bool is_habit(char32_t read, char32_t printed) const {
    return garbled_ && std::ranges::any_of(garbled_->habits.of(read), [&](const Habit& habit) {
             return habit.printed == printed;
           });
  }

  void add_confusion(std::size_t column, Edge edge) {
    edge.from = static_cast<std::uint32_t>(column - range_.first);
    edge.to = edge.from + 1;
    edge.source = Source::kConfusion;
    edge.cost += edge.support.log10();
    lattice_.add(edge);
  }

  void add(std::size_t first, std::size_t last, char32_t character, double cost, Source source) {
    lattice_.add({.from = static_cast<std::uint32_t>(first - range_.first),
                  .to = static_cast<std::uint32_t>(last - range_.first),
                  .character = character,
                  .cost = static_cast<float>(cost),
                  .source = source});
  }

  const Apparatus& apparatus_;
  const ColumnRange& range_;
  const std::vector<WitnessWeight>& weights_;
  const Models& models_;
  const Garbled* garbled_;
  std::optional<Surroundings> around_;  // the place at hand
  double of_word_ = 0;                  // log10 of a slip there, for what it makes
  Lattice lattice_;
};

}  // namespace

Lattice lattice_of(const LatticeSources& sources, const ColumnRange& range, const LeadText& lead,
                   const std::vector<bool>& decided) {
  Builder builder(sources, range);
  const std::vector<bool> frozen =
      find_frozen(lead.text, sources.models.dictionary, !sources.eager && !sources.garbled);
  const std::vector<Standing> standing =
      find_standing(lead.text, sources.vocabulary, kOrdinaryWord);
  const bool misread = sources.garbled && sources.garbled->hand == Hand::kRecogniser;
  const bool slipped = sources.garbled && !misread;
  std::size_t character = 0;
  for (std::size_t column = range.first; column < range.last; ++column) {
    if (decided[column - range.first]) {
      builder.add_lead(column);
    } else {
      builder.add_options(column);
    }
    if (!sources.apparatus.lead_glyph(column)) continue;
    // Where witnesses agree or differ, no mistake of one of them is looked for.
    const bool open = !frozen[character] && sources.apparatus.columns[column].votes() == 1;
    if (open) builder.add_habits(column);
    if (open && standing[character].suspicious) {
      if (sources.garbled) builder.look_around(lead, character, standing[character]);
      builder.add_confusions(column);
      if (slipped) builder.add_guesses(lead, character);
      if (misread) builder.add_completions(lead, character);
    }
    ++character;
  }
  builder.add_doubled(lead);
  return std::move(builder).finish();
}

}  // namespace jiaokan
