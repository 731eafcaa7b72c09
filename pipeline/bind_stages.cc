#include "pipeline/bind_stages.h"

#include <fmt/core.h>

#include "pipeline/io/read_file.h"
#include "pipeline/io/read_pdf.h"
#include "pipeline/io/read_scan.h"
#include "pipeline/io/read_transcript.h"
#include "pipeline/io/sha256.h"
#include "pipeline/page_bytes.h"
#include "pipeline/version.h"
#include "stages/deduplicate/strangers.h"

namespace jiaokan {
namespace {

bool is_pdf(const std::string& bytes) {
  return bytes.starts_with("%PDF-");
}

std::variant<Scan, Transcript, ReadPage> open_bytes(const Ticket& ticket, std::string bytes) {
  const PageName& name = ticket.page;
  if (ticket.kind != WitnessKind::kScan) {
    return Transcript{name, ticket.kind, read_transcript(std::move(bytes))};
  }
  if (is_pdf(bytes)) return Scan{name, read_pdf_page(name.input, name.image)};
  return Scan{name, read_scan(bytes, name.image)};
}

OpenedPage open_page(Ticket ticket, const Equipment& equipment) {
  std::string bytes = read_file(ticket.page.input);
  ticket.sha256 = sha256(bytes);
  ticket.key = reading_key(ticket, equipment.reader_version, equipment.options);
  if (auto known = equipment.store.find(ticket.key, ticket.page)) {
    ticket.known = true;
    return {std::move(ticket), *std::move(known)};
  }
  auto content = open_bytes(ticket, std::move(bytes));
  return {std::move(ticket), std::move(content)};
}

void keep_page(const Ticket& ticket, const ReadPage& page, Store& store) {
  if (ticket.known) {
    store.note(ticket);
  } else {
    store.keep(ticket, page);
  }
}

}  // namespace

std::string reading_key(const Ticket& ticket, const std::string& reader_version,
                        const Options& options) {
  const bool scan = ticket.kind == WitnessKind::kScan;
  return sha256(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", ticket.sha256, ticket.page.image,
                            to_string(ticket.kind), kPageBytesVersion, page_half_version(),
                            scan ? reader_version : "", scan ? reading_options(options) : ""));
}

std::function<OpenedPage(const Ticket&)> open_from_store(Store& store) {
  return [&store](const Ticket& ticket) {
    auto reading = store.find(ticket.key, ticket.page);
    if (!reading) {
      throw PageError(ErrorKind::kUnreadable, "the store holds no whole reading of this page",
                      "read the page again with `jiaokan read`");
    }
    Ticket known = ticket;
    known.known = true;
    return OpenedPage{std::move(known), *std::move(reading)};
  };
}

StageFunctions bind_stages(const Equipment& equipment) {
  const Options& options = equipment.options;
  const Models& models = equipment.models;
  ReaderPool& readers = equipment.readers;
  Store& store = equipment.store;
  OutputFolder* output = equipment.output;
  return {
      .open = [equipment](const Ticket& ticket) { return open_page(ticket, equipment); },
      .clean = [&options](const Scan& scan) { return clean(scan, options.clean); },
      .segment = [&options](const CleanPage& page) { return segment(page, options.segment); },
      .recognize =
          [&](const SegmentedPage& page) {
            const ReaderPool::Lease lease = readers.lease();
            return recognize(page, lease->view(), options.recognize);
          },
      .parse = [&options](const Transcript& text) { return parse(text, options.parse); },
      .compose =
          [&](const ReadPage& page) { return compose(page, models.language, options.compose); },
      .keep = [&store](const Ticket& ticket,
                       const ReadPage& page) { keep_page(ticket, page, store); },
      .find_strangers = find_strangers,
      .deduplicate =
          [&options](std::span<const Fragment> fragments) {
            return deduplicate(fragments, options.deduplicate);
          },
      .link =
          [&](std::span<const Fragment> fragments, std::span<const Group> groups) {
            return link(fragments, groups, models.language, options.link);
          },
      .collate =
          [&](const Article& article) {
            return collate(article, models.language, options.collate);
          },
      .count_words =
          [&models](std::span<const Apparatus* const> articles) {
            return std::make_shared<const IssueWords>(count_issue_words(articles, models));
          },
      .correct =
          [&](const Apparatus& apparatus, const IssueWords* words) {
            return correct(apparatus, models, words ? *words : IssueWords(), options.correct);
          },
      .write = [output](const SettledArticle& article) { output->add(article); },
  };
}

}  // namespace jiaokan
