// correct: the decoder alone, as a filter.
#include <fstream>
#include <iostream>
#include <memory>

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

struct CorrectRequest {
  CorrectOptions options{.normal_form = false};  // the filter is the decoder alone
  std::vector<std::string> dictionaries;
  bool evidence = false;
};

// The line with its edits, which apply_edits has made into text.
SettledArticle correct_line(std::u32string_view line, std::uint32_t number, const Models& models,
                            const CorrectOptions& options) {
  SettledArticle article{.apparatus = apparatus_of_line(line)};
  article.apparatus.article = {number};
  article.decision = correct(article.apparatus, models, IssueWords(), options);
  article.text = apply_edits(article.apparatus, article.decision.edits);
  return article;
}

std::string text_of(const SettledArticle& article) {
  std::string text;
  for (const CanonicalParagraph& paragraph : article.text.paragraphs) {
    text += encode_utf8(paragraph.text);
  }
  return text;
}

ExitCode correct_lines(const CorrectRequest& request, std::istream& in) {
  StandardOutput out;
  const Models models = load_models(request.dictionaries);
  ExitCode code = ExitCode::kAllWell;
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (const auto at = find_invalid_utf8(line)) {
      std::cerr << fmt::format(
          "line {}: byte {} is not UTF-8: the line is passed on as it is; "
          "convert it with iconv\n",
          number, *at + 1);
      code = ExitCode::kSomeFailed;
      out.write(line + "\n");
      continue;
    }
    const std::string end = line.ends_with('\r') ? "\r\n" : "\n";
    if (line.ends_with('\r')) line.pop_back();
    const SettledArticle article = correct_line(decode_utf8(line), number, models, request.options);
    out.write(text_of(article) + end);
    if (request.evidence) std::cerr << write_edits(article);
  }
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
