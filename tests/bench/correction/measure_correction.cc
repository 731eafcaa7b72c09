// What `jiaokan correct` makes of text.
//
//   measure_correction [--eager] spelling FILE...   wrong and right sentence a line, tab between
//   measure_correction [--eager] ocr FOLDER         NAME.ocr.txt beside NAME.truth.txt
//   measure_correction [--eager] clean FOLDER       texts that are right
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <fmt/core.h>

#include "models/models.h"
#include "models/unicode.h"
#include "pipeline/document/utf8.h"
#include "pipeline/evaluation/edit_distance.h"
#include "stages/correct/correct.h"
#include "stages/correct/line_apparatus.h"

namespace {

using namespace jiaokan;
using Lines = std::vector<std::u32string>;

Lines read_lines(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(decode_utf8(line));
  return lines;
}

Lines corrected(const Lines& lines, const Models& models, bool eager) {
  const CorrectOptions options{.eager = eager, .one_hand = false, .normal_form = false};
  const Apparatus apparatus = apparatus_of_lines(lines);
  return lines_of(apparatus, correct(apparatus, models, IssueWords(), options).edits, lines.size());
}

std::u32string joined(const Lines& lines) {
  std::u32string text;
  for (const std::u32string& line : lines) {
    std::ranges::copy_if(line, std::back_inserter(text), [](char32_t c) { return !is_space(c); });
  }
  return text;
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

struct Tally {
  std::size_t clean = 0, clean_changed = 0, wrong = 0, mended = 0;  // sentences
  std::size_t right_changes = 0, wrong_changes = 0, missed = 0;     // characters
};

// Characters one by one where the lengths are the same; a sentence of another length counts as one
// wrong change.
void count(const std::u32string& given, const std::u32string& right, const std::u32string& made,
           Tally& tally) {
  const bool clean = given == right;
  tally.clean += clean;
  tally.wrong += !clean;
  tally.clean_changed += clean && made != given;
  tally.mended += !clean && made == right;
  if (given.size() != right.size() || made.size() != given.size()) {
    tally.wrong_changes += made.size() != given.size();
    return;
  }
  for (std::size_t at = 0; at < given.size(); ++at) {
    if (made[at] != given[at])
      ++(made[at] == right[at] ? tally.right_changes : tally.wrong_changes);
    tally.missed += given[at] != right[at] && made[at] != right[at];
  }
}

void print(const std::string& name, const Tally& t) {
  const double precision = percent(t.mended, t.mended + t.clean_changed);
  const double recall = percent(t.mended, t.wrong);
  fmt::print(
      "{}: F1 {:.3f}  clean changed {} of {} ({:.2f} %)  characters: precision {:.1f} recall "
      "{:.1f}\n",
      name, precision + recall > 0 ? 0.02 * precision * recall / (precision + recall) : 0,
      t.clean_changed, t.clean, percent(t.clean_changed, t.clean),
      percent(t.right_changes, t.right_changes + t.wrong_changes),
      percent(t.right_changes, t.right_changes + t.missed));
}

void measure_spelling(std::span<char*> files, const Models& models, bool eager) {
  Tally all;
  for (const char* file : files) {
    Lines given, right;
    for (const std::u32string& line : read_lines(file)) {
      const std::size_t tab = line.find(U'\t');
      if (tab == line.npos) continue;
      given.push_back(line.substr(0, tab));
      right.push_back(line.substr(tab + 1));
    }
    const std::clock_t begun = std::clock();
    const Lines made = corrected(given, models, eager);
    const double seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    Tally tally;
    for (std::size_t at = 0; at < given.size(); ++at) {
      count(given[at], right[at], made[at], tally);
      count(given[at], right[at], made[at], all);
    }
    print(std::filesystem::path(file).filename(), tally);
    fmt::print("  {:.0f} sentences a second of CPU time\n",
               static_cast<double>(given.size()) / seconds);
  }
  print("all", all);
}

// Each 30 characters of the truth where they fit best in what was given and in what was made of it,
// so that notes and running heads, which the truth leaves out, do not count; nor do passages that
// were not read at all.
struct ReadErrors {
  std::size_t before = 0, after = 0;
};

ReadErrors read_errors(std::u32string_view truth, std::u32string_view given,
                       std::u32string_view made) {
  constexpr std::size_t kPiece = 30;
  ReadErrors errors;
  for (std::size_t at = 0; at < truth.size(); at += kPiece) {
    const std::u32string_view piece = truth.substr(at, kPiece);
    const std::size_t was = best_fit_distance(piece, given);
    if (2 * was > piece.size()) continue;
    errors.before += was;
    errors.after += best_fit_distance(piece, made);
  }
  return errors;
}

void measure_ocr(const std::filesystem::path& folder, const Models& models, bool eager) {
  std::size_t before = 0, after = 0, read_before = 0, read_after = 0;
  double worst = -100;
  const std::set<std::filesystem::path> files(std::filesystem::directory_iterator(folder), {});
  for (const std::filesystem::path& file : files) {
    const std::string name = file.filename();
    if (!name.ends_with(".ocr.txt")) continue;
    const Lines lines = read_lines(file);
    const std::u32string truth =
        joined(read_lines(folder / (name.substr(0, name.size() - 8) + ".truth.txt")));
    const std::u32string given = joined(lines), made = joined(corrected(lines, models, eager));
    const std::size_t was = edit_distance(given, truth), is = edit_distance(made, truth);
    const double points = percent(is, truth.size()) - percent(was, truth.size());
    before += was, after += is, worst = std::max(worst, points);
    const ReadErrors read = read_errors(truth, given, made);
    read_before += read.before, read_after += read.after;
    fmt::print("{}: {} characters, errors {} -> {} ({:+.2f} points)\n", name, truth.size(), was, is,
               points);
  }
  fmt::print("all: errors {} -> {} ({:.1f} % fewer)\n", before, after,
             100 - percent(after, before));
  fmt::print("  of passages that both have: {} -> {} ({:.1f} % fewer); worst file {:+.2f} points\n",
             read_before, read_after, 100 - percent(read_after, read_before), worst);
}

void measure_clean(const std::filesystem::path& folder, const Models& models, bool eager) {
  std::size_t characters = 0, changed = 0;
  const std::set<std::filesystem::path> files(std::filesystem::directory_iterator(folder), {});
  for (const std::filesystem::path& file : files) {
    const Lines lines = read_lines(file);
    const std::u32string given = joined(lines);
    characters += given.size();
    changed += edit_distance(given, joined(corrected(lines, models, eager)));
  }
  fmt::print("{} of {} characters changed ({:.4f} %)\n", changed, characters,
             percent(changed, characters));
}

}  // namespace

int main(int argc, char** argv) {
  std::span<char*> arguments(argv + 1, static_cast<std::size_t>(argc - 1));
  const bool eager = !arguments.empty() && std::string_view(arguments[0]) == "--eager";
  if (eager) arguments = arguments.subspan(1);
  const std::string_view what = arguments.empty() ? "" : arguments[0];
  if (arguments.size() < 2 || (what != "spelling" && what != "ocr" && what != "clean")) {
    fmt::print(
        stderr,
        "usage: measure_correction [--eager] spelling FILE... | ocr FOLDER | clean FOLDER\n");
    return 2;
  }
  const Models models = Models::load();
  if (what == "spelling") measure_spelling(arguments.subspan(1), models, eager);
  if (what == "ocr") measure_ocr(arguments[1], models, eager);
  if (what == "clean") measure_clean(arguments[1], models, eager);
}
