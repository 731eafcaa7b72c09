#include "tests/pipeline/fake_stages.h"

#include <algorithm>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

OpenedPage open_page(const Ticket& ticket) {
  if (ticket.kind != WitnessKind::kScan) {
    return {ticket, Transcript{ticket.page, ticket.kind, ticket.page.id.value}};
  }
  return {ticket, Scan{ticket.page, Raster(2, 2, {0, 255, 255, 0})}};
}

std::vector<Fragment> one_fragment(const ReadPage& page) {
  Fragment fragment{.id = {page.name.id, 0}, .name = page.name, .kind = page.kind};
  Paragraph paragraph{.glyphs = page.line(0).text.glyphs};
  for (std::uint32_t at = 0; at < paragraph.glyphs.size(); ++at)
    paragraph.places.push_back({0, at});
  fragment.paragraphs.push_back(std::move(paragraph));
  return {fragment};
}

std::u32string text_of(const Fragment& fragment) {
  return characters(fragment.paragraphs.front().glyphs);
}

std::vector<Group> group_equal(std::span<const Fragment> fragments) {
  std::map<std::u32string, Group> groups;
  for (std::size_t at = 0; at < fragments.size(); ++at) {
    groups[text_of(fragments[at])].fragments.push_back(at);
  }
  std::vector<Group> all;
  for (auto& [text, group] : groups) all.push_back(std::move(group));
  return all;
}

std::vector<Article> one_article_a_group(std::span<const Fragment> fragments,
                                         std::span<const Group> groups) {
  std::vector<Article> articles;
  for (const Group& group : groups) {
    Article article{.id = {static_cast<std::uint32_t>(articles.size() + 1)}};
    for (const std::size_t at : group.fragments) {
      article.witnesses.push_back(
          {.sigil = {std::string(1, static_cast<char>('A' + article.witnesses.size()))},
           .kind = fragments[at].kind,
           .fragments = {fragments[at]}});
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

// All witnesses have the same text, so the columns are the characters.
Apparatus side_by_side(const Article& article) {
  Apparatus apparatus{.article = article.id};
  for (const Witness& witness : article.witnesses) {
    const Fragment& fragment = witness.fragments.front();
    const Paragraph& paragraph = fragment.paragraphs.front();
    apparatus.witnesses.push_back({.sigil = witness.sigil,
                                   .kind = witness.kind,
                                   .inputs = {fragment.name.input},
                                   .pages = {fragment.name},
                                   .glyphs = paragraph.glyphs,
                                   .page_of = std::vector<std::uint16_t>(paragraph.glyphs.size()),
                                   .places = paragraph.places});
  }
  for (std::size_t at = 0; at < apparatus.witnesses.front().glyphs.size(); ++at) {
    apparatus.columns.push_back({.readings = std::vector<std::int32_t>(
                                     article.witnesses.size(), static_cast<std::int32_t>(at)),
                                 .begins_paragraph = at == 0});
  }
  return apparatus;
}

}  // namespace

ReadPage fake_reading(const PageName& name, WitnessKind kind, const std::u32string& text) {
  ReadLine line{.text = {.glyphs = transcript_glyphs(text)}};
  return {.name = name, .kind = kind, .regions = {{.lines = {line}}}};
}

StageFunctions fake_stages(FakeWorld& world) {
  return {
      .open = open_page,
      .clean =
          [](const Scan& scan) {
            return CleanPage{scan.name, scan.raster};
          },
      .segment =
          [](const CleanPage& page) {
            return SegmentedPage{page.name, page.raster};
          },
      .recognize =
          [&world](const SegmentedPage& page) {
            const std::lock_guard lock(world.mutex);
            ++world.recognized[page.name.id.value];
            return fake_reading(page.name, WitnessKind::kScan, decode_utf8(page.name.id.value));
          },
      .parse =
          [](const Transcript& transcript) {
            return fake_reading(transcript.name, transcript.kind, decode_utf8(transcript.bytes));
          },
      .compose = one_fragment,
      .keep = [&world](const Ticket& ticket,
                       const ReadPage&) { world.kept.push_back(ticket.page.id.value); },
      .find_strangers = [](std::span<const Fragment>) { return std::vector<PageId>(); },
      .deduplicate = group_equal,
      .link = one_article_a_group,
      .collate = side_by_side,
      .count_words = [](std::span<const Apparatus* const>) { return nullptr; },
      .correct = [](const Apparatus&, const IssueWords*) { return Decision{}; },
      .write =
          [&world](const SettledArticle& article) {
            world.written += std::to_string(article.text.article.value) + " " +
                             encode_utf8(article.text.paragraphs.front().text) + "\n";
          },
  };
}

}  // namespace jiaokan
