// explain: why a line of an article reads as it does.
#include <filesystem>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "pipeline/cli/standard_output.h"
#include "pipeline/cli/subcommand.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"
#include "pipeline/io/read_file.h"
#include "pipeline/store.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Question {
  fs::path folder;
  std::uint32_t article = 0;
  std::size_t line = 0;  // of NNNN.txt, from 1; 0 for all of it
};

Question parse_question(const std::string& folder, const std::string& what) {
  const auto colon = what.find(':');
  const auto number = [&](const std::string& digits) {
    const bool good = !digits.empty() && digits.size() < 10 &&
                      digits.find_first_not_of("0123456789") == std::string::npos;
    if (!good) throw SetupError(fmt::format("{} is no ARTICLE[:LINE], such as 12 or 0012:7", what));
    return static_cast<std::uint32_t>(std::stoul(digits));
  };
  return {.folder = folder,
          .article = number(what.substr(0, colon)),
          .line = colon == std::string::npos ? 0 : number(what.substr(colon + 1))};
}

Json read_article(const Question& question) {
  const fs::path path = question.folder / "articles" / fmt::format("{:04}.json", question.article);
  if (!fs::exists(path)) {
    throw SetupError(
        fmt::format("there is no {}: run `jiaokan run` with -o {} first, and look for "
                    "the article's number in {}/articles",
                    path.string(), question.folder.string(), question.folder.string()));
  }
  Json article = Json::parse(read_file(path), nullptr, false);
  if (!article.is_object() || !article.contains("sources")) {
    throw SetupError(fmt::format("{} is damaged: run `jiaokan run` again", path.string()));
  }
  return article;
}

// The readings of the article's pages, as the store has them.
class Readings {
 public:
  explicit Readings(const fs::path& folder)
      : store_(Store::open_existing(folder / "store.sqlite")) {
    for (Ticket& ticket : store_.pages()) tickets_[ticket.page.id.value] = std::move(ticket);
  }

  // Null when the store does not have it.
  const Glyph* glyph(const std::string& page, std::uint32_t line, std::size_t glyph) {
    if (!pages_.contains(page)) {
      const auto ticket = tickets_.find(page);
      pages_[page] = ticket == tickets_.end()
                         ? std::nullopt
                         : store_.find(ticket->second.key, ticket->second.page);
    }
    const auto& reading = pages_[page];
    if (!reading || line >= reading->line_count()) return nullptr;
    const auto& glyphs = reading->line(line).text.glyphs;
    return glyph < glyphs.size() ? &glyphs[glyph] : nullptr;
  }

 private:
  Store store_;
  std::map<std::string, Ticket> tickets_;
  std::map<std::string, std::optional<ReadPage>> pages_;
};

// Alternatives below this are all that a recogniser can think of, and tell nothing.
constexpr float kLeastConfidence = 0.005f;

// " 120,40-150,72 0.93 淡 0.04": box, confidence and alternatives of a glyph with ink.
std::string ink_text(const Glyph* glyph) {
  if (glyph == nullptr || glyph->box.empty()) return "";
  std::string text = fmt::format("  {},{}-{},{} {:.2f}", glyph->box.left, glyph->box.top,
                                 glyph->box.right, glyph->box.bottom, glyph->confidence);
  for (const Candidate& candidate : glyph->candidates) {
    text +=
        fmt::format(" {} {:.2f}", candidate.character == 0 ? "∅" : encode_utf8(candidate.character),
                    candidate.confidence);
  }
  return text;
}

// One line for each run of a transcript, one for each character of a scan.
std::string explain_run(const Json& run, const std::u32string& text, Readings& readings) {
  const std::size_t begin = run["begin"], end = run["end"], first = run["glyph"];
  const std::string page = run["page"], witness = run["witness"];
  const std::uint32_t line = run["line"];
  const auto row = [&](std::size_t from, std::size_t to, const std::string& ink) {
    return fmt::format("  {}-{} {}  {} {} {}:{}{}\n", from, to,
                       encode_utf8(std::u32string_view(text).substr(from, to - from)), witness,
                       page, line, first + from - begin, ink);
  };
  const Glyph* glyph = readings.glyph(page, line, first);
  if (glyph == nullptr || glyph->box.empty()) return row(begin, end, "");
  std::string rows;
  for (std::size_t at = begin; at < end; ++at) {
    rows += row(at, at + 1, ink_text(readings.glyph(page, line, first + at - begin)));
  }
  return rows;
}

std::string explain_edit(const Json& edit) {
  std::string evidence;
  for (const Json& item : edit["evidence"]) {
    evidence += fmt::format("{}{} {} {:+.2f}", evidence.empty() ? "" : ", ",
                            item["kind"].get<std::string>(), item["source"].get<std::string>(),
                            item["weight"].get<double>());
  }
  return fmt::format("  {}-{} 「{}」→「{}」  {}, margin {:.2f}, confidence {:.2f}: {}\n",
                     edit["place"]["begin"].get<std::size_t>(),
                     edit["place"]["end"].get<std::size_t>(), edit["before"].get<std::string>(),
                     edit["after"].get<std::string>(), edit["reason"].get<std::string>(),
                     edit["margin"].get<double>(), edit.value("confidence", 1.0), evidence);
}

std::string explain_variation(const Json& variation) {
  std::string text = fmt::format("  {}-{}", variation["place"]["begin"].get<std::size_t>(),
                                 variation["place"]["end"].get<std::size_t>());
  for (const Json& reading : variation["readings"]) {
    text += "  ";
    for (const Json& sigil : reading["witnesses"]) text += sigil.get<std::string>();
    text += fmt::format("「{}」 {:+.2f}", reading["text"].get<std::string>(),
                        reading["score"].get<double>());
  }
  return text + (variation["doubtful"].get<bool>() ? "  doubtful\n" : "\n");
}

// The entries of a list that stand in the paragraph.
template <class Explain>
std::string explain_all(const char* title, const Json& list, std::size_t paragraph,
                        const Explain& explain) {
  std::string text;
  for (const Json& item : list) {
    if (item["place"]["paragraph"] == paragraph) text += explain(item);
  }
  return text.empty() ? "" : fmt::format("{}\n{}", title, text);
}

std::string explain_paragraph(const Json& article, std::size_t paragraph, Readings& readings) {
  const std::string bytes = article["paragraphs"][paragraph];
  const std::u32string text = decode_utf8(bytes);
  std::string answer =
      fmt::format("line {}, paragraph {}, {}\n{}\nread\n", article["lines"][paragraph].get<int>(),
                  paragraph, article["parts"][paragraph].get<std::string>(), bytes);
  for (const Json& run : article["sources"][paragraph]) answer += explain_run(run, text, readings);
  answer += explain_all("edits", article["edits"], paragraph, explain_edit);
  answer += explain_all("variations", article["variations"], paragraph, explain_variation);
  return answer;
}

std::string explain_witnesses(const Json& article) {
  std::string text;
  for (const Json& witness : article["witnesses"]) {
    text += fmt::format("witness {} {}", witness["sigil"].get<std::string>(),
                        witness["kind"].get<std::string>());
    for (const Json& input : witness["inputs"]) text += " " + input.get<std::string>();
    text += '\n';
  }
  return text;
}

ExitCode explain(const Question& question) {
  StandardOutput out;
  const Json article = read_article(question);
  Readings readings(question.folder);
  out.write(explain_witnesses(article));
  bool found = false;
  for (std::size_t at = 0; at < article["paragraphs"].size(); ++at) {
    if (question.line != 0 && article["lines"][at] != question.line) continue;
    out.write("\n" + explain_paragraph(article, at, readings));
    found = true;
  }
  if (!found) {
    throw SetupError(
        fmt::format("line {} of article {:04} holds no text", question.line, question.article));
  }
  return ExitCode::kAllWell;
}

}  // namespace

std::function<ExitCode()> declare_explain(CLI::App& command) {
  auto words = std::make_shared<std::pair<std::string, std::string>>();
  command.add_option("OUT", words->first, "The output folder of a run")->required()->type_name("");
  command.add_option("ARTICLE[:LINE]", words->second, "The article's number; a line of its .txt")
      ->required()
      ->type_name("");
  return [words] { return explain(parse_question(words->first, words->second)); };
}

}  // namespace jiaokan
