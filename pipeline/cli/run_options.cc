#include "pipeline/cli/run_options.h"

#include <algorithm>
#include <thread>

#include <CLI/CLI.hpp>

namespace jiaokan {
namespace {

using Words = std::vector<std::string>;

template <class Enum, std::size_t N>
Words words_of(const Enum (&all)[N]) {
  Words words;
  for (const Enum value : all) words.emplace_back(to_string(value));
  return words;
}

// An option that takes one of the words of an enum; `set` gets nothing for "auto" when that is no
// word of it.
template <class Enum, std::size_t N, class Set>
void add_choice(CLI::App& command, const OptionHelp& help, const Enum (&all)[N], const Words& words,
                const Set& set) {
  command
      .add_option_function<std::string>(
          help.names, [&all, set](const std::string& word) { set(parse_enum(all, word)); },
          help.text)
      ->check(CLI::IsMember(words))
      ->type_name("")
      ->default_str(words.front());
}

void set_formats(const Words& words, Options& options) {
  options.formats.clear();
  for (const std::string& word : words) {
    const Format format = *parse_enum(kFormats, word);
    if (std::ranges::find(options.formats, format) == options.formats.end()) {
      options.formats.push_back(format);
    }
  }
}

}  // namespace

void add_reading_options(CLI::App& command, RunRequest& request) {
  Options& options = request.options;
  // The paper of the 1950s mixes the scripts; only a page itself can tell.
  static constexpr Script kScriptChoices[] = {Script::kHans, Script::kHant};
  add_choice(command, help::kScript, kScriptChoices, {"auto", "hans", "hant"},
             [&options](std::optional<Script> script) { options.recognize.script = script; });
  add_choice(
      command, help::kDirection, kDirections, {"auto", "horizontal", "vertical"},
      [&options](std::optional<Direction> direction) { options.segment.direction = direction; });
  add_choice(command, help::kReader, kReaderKinds, words_of(kReaderKinds),
             [&options](std::optional<ReaderKind> kind) { options.reader = *kind; });
}

void add_page_options(CLI::App& command, RunRequest& request) {
  Options& options = request.options;
  add_reading_options(command, request);
  command.add_option(help::kReference.names, options.references, help::kReference.text)
      ->type_name("PATH");
  command.add_flag(help::kFresh.names, options.fresh, help::kFresh.text);
}

void add_article_options(CLI::App& command, RunRequest& request) {
  Options& options = request.options;
  command.add_option(help::kDictionary.names, options.dictionaries, help::kDictionary.text)
      ->type_name("FILE");
  command
      .add_option_function<Words>(
          help::kFormats.names, [&options](const Words& words) { set_formats(words, options); },
          help::kFormats.text)
      ->delimiter(',')
      ->check(CLI::IsMember(words_of(kFormats)))
      ->type_name("LIST")
      ->default_str(CLI::detail::join(words_of(kFormats), ","));
  command.add_flag(help::kEager.names, options.correct.eager, help::kEager.text);
}

void add_run_options(CLI::App& command, RunRequest& request) {
  request.options.jobs = std::max(1u, std::thread::hardware_concurrency());
  command.add_option("-o,--output", request.output, "The folder for what is written")
      ->type_name("OUT")
      ->required();
  command.add_option(help::kJobs.names, request.options.jobs, help::kJobs.text)
      ->type_name("N")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  constexpr OptionHelp kProgress = {
      "--progress", "auto: a status line on a terminal, else a line a page; plain; none"};
  add_choice(command, kProgress, kProgressKinds, words_of(kProgressKinds),
             [&request](std::optional<ProgressKind> kind) { request.progress = *kind; });
  command.add_flag(help::kStrict.names, request.options.strict, help::kStrict.text);
}

}  // namespace jiaokan
