// Everything that a command line may set: one struct a stage, and what belongs to the run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/io/output_folder.h"
#include "stages/clean/clean.h"
#include "stages/collate/collate.h"
#include "stages/compose/compose.h"
#include "stages/correct/correct.h"
#include "stages/deduplicate/deduplicate.h"
#include "stages/link/link.h"
#include "stages/parse/parse.h"
#include "stages/recognize/recognize.h"
#include "stages/segment/segment.h"

namespace jiaokan {

// Who reads the lines of a scan.
enum class ReaderKind { kAuto, kOwn, kTesseract };
inline constexpr ReaderKind kReaderKinds[] = {ReaderKind::kAuto, ReaderKind::kOwn,
                                              ReaderKind::kTesseract};
std::string_view to_string(ReaderKind kind);

struct Options {
  CleanOptions clean;
  SegmentOptions segment;
  RecognizeOptions recognize;
  ParseOptions parse;
  ComposeOptions compose;
  DeduplicateOptions deduplicate;
  LinkOptions link;
  CollateOptions collate;
  CorrectOptions correct;

  ReaderKind reader = ReaderKind::kAuto;
  std::vector<std::string> dictionaries;  // files
  std::vector<std::string> references;    // files and folders of clean texts
  std::vector<Format> formats = {std::begin(kFormats), std::end(kFormats)};
  std::size_t jobs = 1;  // pages and articles worked on at the same time
  bool strict = false;   // write nothing when an input fails
  bool fresh = false;    // forget what earlier runs read
};

// The options on which the reading of a scan depends, as a line of text: part of its key in the
// store, so it names every such option and no other.
std::string reading_options(const Options& options);

// All options but `jobs` as pairs of name and value, as the command line takes them: for run.json.
std::vector<std::pair<std::string, std::string>> describe(const Options& options);

// What --help says of an option.
struct OptionHelp {
  const char* names;  // as CLI11 takes them
  const char* text;
};

namespace help {
inline constexpr OptionHelp kJobs = {
    "-j,--jobs", "Pages worked on at the same time; the outcome does not depend on it"};
inline constexpr OptionHelp kScript = {
    "--script", "Characters of the paper: auto tells each page by itself, hans, or hant"};
inline constexpr OptionHelp kDirection = {
    "--direction", "Lines of the paper: auto tells each page by itself, horizontal, or vertical"};
inline constexpr OptionHelp kReader = {
    "--reader", "Who reads the lines: auto takes the best there is, own, or tesseract"};
inline constexpr OptionHelp kDictionary = {
    "--dictionary", "A file of words that are right, one a line, or of `wrong<TAB>right`"};
inline constexpr OptionHelp kReference = {
    "--reference", "Clean texts of the same articles: a witness of high rank, never an article"};
inline constexpr OptionHelp kFormats = {"--formats", "What is written, parted by commas"};
inline constexpr OptionHelp kEager = {
    "--eager", "Change at a lower margin: finds more mistakes, does more harm"};
inline constexpr OptionHelp kStrict = {"--strict", "Write no article when any input fails"};
inline constexpr OptionHelp kFresh = {"--fresh", "Forget what earlier runs read, read all anew"};
}  // namespace help

}  // namespace jiaokan
