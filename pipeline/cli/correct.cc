// correct: the decoder alone, as a filter.
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <span>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include "pipeline/cli/load_models.h"
#include "pipeline/cli/standard_output.h"
#include "pipeline/cli/subcommand.h"
#include "pipeline/document/canonical.h"
#include "pipeline/document/utf8.h"
#include "pipeline/io/write_json.h"
#include "pipeline/options.h"
#include "stages/correct/line_apparatus.h"

namespace jiaokan {
namespace {

// So many characters are weighed as one text: enough to tell a recogniser by its mistakes.
constexpr std::size_t kBlock = 50'000;

struct CorrectRequest {
  // The filter is the decoder alone, and its lines may be anybody's.
  CorrectOptions options{.one_hand = false, .normal_form = false};
  std::vector<std::string> dictionaries;
  bool evidence = false;
};

// Lines that are corrected together.
struct Block {
  std::uint32_t first = 1;  // number of its first line
  std::vector<std::u32string> lines;
  std::vector<std::string> ends;  // "\n" or "\r\n"
  // Lines that are no UTF-8, passed on as they are: number, and where that begins.
  std::map<std::uint32_t, std::pair<std::string, std::size_t>> as_they_are;
  std::size_t characters = 0;
};

// The edits of one line, each as a line of JSON that names it.
std::string evidence_of(const Block& block, std::uint32_t line, std::span<const Edit> edits,
                        std::size_t first_column) {
  SettledArticle article{.apparatus = apparatus_of_line(block.lines[line])};
  article.apparatus.article = {block.first + line};
  for (Edit edit : edits) {
    edit.first -= first_column;
    edit.last = std::min(edit.last - first_column, block.lines[line].size());
    for (Locus& locus : edit.loci) locus.line = 0;
    article.decision.edits.push_back(std::move(edit));
  }
  article.text = apply_edits(article.apparatus, article.decision.edits);
  return write_edits(article);
}

void write_evidence(const Block& block, std::span<const Edit> edits) {
  std::size_t column = 0;
  for (std::uint32_t line = 0; line < block.lines.size(); ++line) {
    const std::size_t end = column + block.lines[line].size();
    std::size_t count = 0;
    while (count < edits.size() && edits[count].first < end) ++count;
    if (count > 0) std::cerr << evidence_of(block, line, edits.first(count), column);
    edits = edits.subspan(count);
    column = end;
  }
}

void correct_block(const Block& block, const Models& models, const CorrectRequest& request,
                   StandardOutput& out) {
  const Apparatus apparatus = apparatus_of_lines(block.lines);
  const Decision decision = correct(apparatus, models, IssueWords(), request.options);
  const std::vector<std::u32string> lines = lines_of(apparatus, decision.edits, block.lines.size());
  for (std::uint32_t line = 0; line < lines.size(); ++line) {
    const auto given = block.as_they_are.find(block.first + line);
    out.write((given == block.as_they_are.end() ? encode_utf8(lines[line]) : given->second.first) +
              block.ends[line]);
  }
  if (request.evidence) write_evidence(block, decision.edits);
  for (const auto& [number, given] : block.as_they_are) {
    std::cerr << fmt::format(
        "line {}: byte {} is not UTF-8: the line is passed on as it is; "
        "convert it with iconv\n",
        number, given.second + 1);
  }
}

void add_line(std::string line, Block& block) {
  const std::uint32_t number = block.first + static_cast<std::uint32_t>(block.lines.size());
  if (const auto at = find_invalid_utf8(line)) {
    block.as_they_are[number] = {std::move(line), *at};
    block.lines.emplace_back();
    block.ends.emplace_back("\n");
    return;
  }
  block.ends.emplace_back(line.ends_with('\r') ? "\r\n" : "\n");
  if (line.ends_with('\r')) line.pop_back();
  block.lines.push_back(decode_utf8(line));
  block.characters += block.lines.back().size();
}

ExitCode correct_lines(const CorrectRequest& request, std::istream& in) {
  StandardOutput out;
  const Models models = load_models(request.dictionaries);
  ExitCode code = ExitCode::kAllWell;
  Block block;
  const auto finish = [&] {
    correct_block(block, models, request, out);
    if (!block.as_they_are.empty()) code = ExitCode::kSomeFailed;
    block = {.first = block.first + static_cast<std::uint32_t>(block.lines.size())};
  };
  for (std::string line; std::getline(in, line);) {
    add_line(std::move(line), block);
    if (block.characters >= kBlock) finish();
  }
  finish();
  return code;
}

}  // namespace

std::function<ExitCode()> declare_correct(CLI::App& command) {
  auto request = std::make_shared<CorrectRequest>();
  command.add_flag(help::kEager.names, request->options.eager, help::kEager.text);
  command.add_flag("--evidence", request->evidence,
                   "Each edit with its evidence as a JSON line on standard error; `article` is the "
                   "line's number");
  command.add_option(help::kDictionary.names, request->dictionaries, help::kDictionary.text)
      ->type_name("FILE");
  return [request] { return correct_lines(*request, std::cin); };
}

}  // namespace jiaokan
