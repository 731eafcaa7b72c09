// jiaokan models build: word lists from an archive's own clean texts.
#include "models/models.h"

#include <filesystem>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include "models/archive_words.h"
#include "models/unicode.h"
#include "pipeline/cli/standard_output.h"
#include "pipeline/cli/subcommand.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"
#include "pipeline/io/find_inputs.h"
#include "pipeline/io/read_file.h"
#include "pipeline/io/read_transcript.h"
#include "pipeline/io/write_file.h"

namespace jiaokan {
namespace {

struct BuildRequest {
  std::vector<std::string> from;
  std::string out;
  ArchiveWordsOptions options;
};

struct ReadTexts {
  std::vector<std::u32string> texts;
  std::size_t failed = 0;
};

ReadTexts read_texts(const BuildRequest& request) {
  ReadTexts read;
  const FoundInputs found = find_inputs(request.from, std::cin);
  for (const Failure& failure : found.failures) {
    ++read.failed;
    std::cerr << fmt::format("{}: {}: {}\n", failure.input, failure.message, failure.way_out);
  }
  for (const InputFile& file : found.files) {
    if (file.kind != InputKind::kText) continue;
    try {
      read.texts.push_back(to_nfc(decode_utf8(read_transcript(read_file(file.path)))));
    } catch (const PageError& error) {
      ++read.failed;
      std::cerr << fmt::format("{}: {}: {}\n", file.path, error.what(), error.way_out());
    }
  }
  if (read.texts.empty()) {
    throw SetupError("no text to learn from: name folders or files of .txt or .md with --from");
  }
  return read;
}

std::string with_weights(const std::vector<ArchiveWord>& words) {
  std::string text = "# word, times, cohesion (log10), freedom (bits)\n";
  for (const ArchiveWord& word : words) {
    text += fmt::format("{}\t{}\t{:.1f}\t{:.1f}\n", encode_utf8(word.word), word.count,
                        word.cohesion, word.freedom);
  }
  return text;
}

// For --dictionary, whose words outrank the model: only what holds together as names do.
constexpr double kFirm = 2.0;

std::string as_dictionary(const ArchiveWords& learnt) {
  std::string text = "# Words of the archive that no built-in list has; for --dictionary\n";
  for (const ArchiveWord& word : learnt.candidates) {
    if (word.cohesion >= kFirm) text += encode_utf8(word.word) + "\n";
  }
  return text;
}

std::string as_counts(const ArchiveWords& learnt) {
  std::string text =
      fmt::format("# 1 to 3 Han characters in a row, times; of {} characters\n", learnt.characters);
  for (const auto& [ngram, count] : learnt.ngrams) {
    text += fmt::format("{}\t{}\n", encode_utf8(ngram), count);
  }
  return text;
}

ExitCode build(const BuildRequest& request) {
  const std::filesystem::path out = request.out;
  const ReadTexts read = read_texts(request);
  const Models models = Models::load();
  const ArchiveWords learnt =
      learn_archive_words(read.texts, models.dictionary.trie(), request.options);
  std::error_code error;
  std::filesystem::create_directories(out, error);
  write_file(out / "dictionary.txt", as_dictionary(learnt));
  write_file(out / "words.tsv", with_weights(learnt.known));
  write_file(out / "ngrams.tsv", as_counts(learnt));
  write_file(out / "glossary.tsv", with_weights(learnt.candidates));
  StandardOutput answer;
  answer.write(fmt::format("{} texts, {} characters: {} known words, {} candidates\n",
                           read.texts.size(), learnt.characters, learnt.known.size(),
                           learnt.candidates.size()));
  return read.failed > 0 ? ExitCode::kSomeFailed : ExitCode::kAllWell;
}

}  // namespace

std::function<ExitCode()> declare_models(CLI::App& command) {
  auto request = std::make_shared<BuildRequest>();
  command.require_subcommand(1);
  CLI::App& build_command = *command.add_subcommand(
      "build",
      "Learn words from clean texts: dictionary.txt (for --dictionary), words.tsv (known words "
      "with "
      "counts), ngrams.tsv (counts of characters in a row), glossary.tsv (what no list has, with "
      "what speaks for it: to be looked through)");
  build_command
      .add_option("--from", request->from, "Clean texts: folders, walked, or files (.txt, .md)")
      ->required()
      ->type_name("DIR");
  build_command.add_option("-o,--output", request->out, "Folder for the lists")
      ->required()
      ->type_name("OUT");
  build_command
      .add_option("--fewest", request->options.fewest,
                  "A new word stands in the texts at least so often")
      ->capture_default_str()
      ->check(CLI::Range(2u, 1000000u));
  return [request] { return build(*request); };
}

}  // namespace jiaokan
