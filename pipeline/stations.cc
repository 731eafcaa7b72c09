#include "pipeline/stations.h"

#include <algorithm>
#include <tuple>

#include "pipeline/document/canonical.h"

namespace jiaokan {
namespace {

struct Done {};

constexpr auto kNoCheck = [](const auto&) { return std::optional<std::string>(); };

bool is_reference(const Witness& witness) {
  return witness.kind == WitnessKind::kReference;
}

Failure interrupted(const Ticket& ticket, Stage stage) {
  return {.article = ticket.article,
          .stage = stage,
          .kind = ErrorKind::kInternal,
          .message = "the run was interrupted",
          .way_out = "run it again: what was read is kept"};
}

}  // namespace

Stations::Stations(const std::vector<Ticket>& sources, const StageFunctions& stages,
                   const FlowOptions& options, StageTimes& times, Monitor& monitor)
    : sources_(sources), stages_(stages), options_(options), guard_(times), monitor_(monitor) {}

bool Stations::stopped() const {
  return options_.stop != nullptr && options_.stop->load();
}

void Stations::record(const Failure& failure) {
  const std::lock_guard lock(record_mutex_);
  result_.failures.push_back(failure);
  monitor_.failed(failure);
}

TicketPtr Stations::next_page() {
  if (stopped() || next_ == sources_.size()) return nullptr;
  return std::make_shared<const Ticket>(sources_[next_++]);
}

OpenedParcel Stations::open(const TicketPtr& ticket) const {
  monitor_.page_begins(*ticket);
  const auto opened = guard_.call(
      Stage::kOpen, ticket, [&] { return stages_.open(*ticket); },
      [](const OpenedPage& page) {
        return std::visit([](const auto& content) { return find_fault(content); }, page.content);
      });
  if (!opened.ok()) return Parcel<ReadPage>(ticket, opened.failure());
  const auto stamped = std::make_shared<const Ticket>(opened.value().ticket);
  return std::visit(
      [&]<class Content>(const Content& content) -> OpenedParcel {
        return Parcel<Content>(stamped, content);
      },
      opened.value().content);
}

Parcel<CleanPage> Stations::clean(const Parcel<Scan>& scan) const {
  return guard_.apply(Stage::kClean, scan, stages_.clean);
}

Parcel<SegmentedPage> Stations::segment(const Parcel<CleanPage>& page) const {
  return guard_.apply(Stage::kSegment, page, stages_.segment);
}

Parcel<ReadPage> Stations::recognize(const Parcel<SegmentedPage>& page) const {
  return guard_.apply(Stage::kRecognize, page, stages_.recognize);
}

Parcel<ReadPage> Stations::parse(const Parcel<Transcript>& transcript) const {
  return guard_.apply(Stage::kParse, transcript, stages_.parse);
}

ComposedPage Stations::compose(const Parcel<ReadPage>& page) const {
  return {page, guard_.apply(Stage::kCompose, page, stages_.compose)};
}

void Stations::store(const ComposedPage& page) {
  const TicketPtr& ticket = page.reading.ticket();
  PageOutcome outcome{.ticket = *ticket};
  if (page.reading.ok()) {
    const ReadPage& reading = page.reading.value();
    outcome.warnings = reading.warnings;
    for (const std::string& warning : reading.warnings) monitor_.warned(*ticket, warning);
    const auto kept = guard_.call(
        Stage::kStore, ticket,
        [&] {
          stages_.keep(*ticket, reading);
          return Done{};
        },
        kNoCheck);
    if (!kept.ok()) record(kept.failure());
  }
  if (page.fragments.ok()) {
    outcome.fragments = page.fragments.value().size();
    fragments_.emplace(ticket->page.id, page.fragments.value());
  } else {
    outcome.failed = true;
    record(page.fragments.failure());
  }
  result_.pages.emplace(ticket->page.id, std::move(outcome));
  monitor_.page_ends(*ticket);
  if (result_.pages.size() == sources_.size() && options_.extent == Extent::kArticles) {
    gather_fragments();
  }
}

// Strangers are told by all pages together, so only when the last of them is there.
void Stations::gather_fragments() {
  for (auto& [id, fragments] : fragments_) std::ranges::move(fragments, std::back_inserter(all_));
  fragments_.clear();
  const auto strangers = guard_.call(
      Stage::kDeduplicate, std::make_shared<const Ticket>(),
      [&] { return stages_.find_strangers(all_); }, kNoCheck);
  if (!strangers.ok()) return record(strangers.failure());
  for (const PageId& id : strangers.value()) refuse_stranger(result_.pages.at(id));
}

void Stations::refuse_stranger(PageOutcome& page) {
  const PageName& name = page.ticket.page;
  page.failed = true;
  page.fragments = 0;
  std::erase_if(all_, [&](const Fragment& fragment) { return fragment.name.id == name.id; });
  record({.input = name.input,
          .page = name.id,
          .stage = Stage::kDeduplicate,
          .kind = ErrorKind::kRefused,
          .message = "has nothing of what the scan of its page says",
          .way_out = "name it after the page that it transcribes, transcribe that page again, or "
                     "leave it out"});
}

bool Stations::all_stored() const {
  const bool spoilt = options_.strict && !result_.failures.empty();
  return options_.extent == Extent::kArticles && result_.pages.size() == sources_.size() &&
         !spoilt && !stopped();
}

AllPages Stations::all_pages() {
  return std::make_shared<const std::vector<Fragment>>(std::move(all_));
}

Parcel<Grouping> Stations::deduplicate(const AllPages& fragments) const {
  return guard_.call(
      Stage::kDeduplicate, std::make_shared<const Ticket>(),
      [&] {
        return Grouping{fragments, stages_.deduplicate(*fragments)};
      },
      [](const Grouping& grouping) {
        return find_fault(grouping.groups, grouping.fragments->size());
      });
}

std::vector<Parcel<Article>> Stations::link(const Parcel<Grouping>& grouping) {
  if (!grouping.ok()) {
    record(grouping.failure());
    return {};
  }
  const std::vector<Fragment>& fragments = *grouping.value().fragments;
  const auto linked = guard_.call(
      Stage::kLink, grouping.ticket(),
      [&] { return stages_.link(fragments, grouping.value().groups); },
      [&](const std::vector<Article>& articles) { return find_fault(articles, fragments); });
  if (!linked.ok()) {
    record(linked.failure());
    return {};
  }
  std::vector<Parcel<Article>> articles;
  for (Article article : linked.value()) {
    if (std::ranges::all_of(article.witnesses, is_reference)) continue;
    article.id = {static_cast<std::uint32_t>(articles.size() + 1)};
    // An article of several papers counts to that of its first witness.
    Ticket ticket{.article = article.id};
    ticket.page.issue = article.witnesses.front().fragments.front().name.issue;
    ++issues_[ticket.page.issue].expected;
    articles.emplace_back(std::make_shared<const Ticket>(std::move(ticket)), std::move(article));
  }
  monitor_.articles_begin(articles.size());
  return articles;
}

Parcel<Apparatus> Stations::collate(const Parcel<Article>& article) const {
  if (stopped()) return {article.ticket(), interrupted(*article.ticket(), Stage::kCollate)};
  return guard_.apply(Stage::kCollate, article, stages_.collate);
}

std::vector<IssueArticle> Stations::gather_issue(const Parcel<Apparatus>& apparatus) {
  OpenIssue& issue = issues_.at(apparatus.ticket()->page.issue);
  issue.articles.emplace(apparatus.ticket()->article, apparatus);
  if (issue.articles.size() < issue.expected) return {};
  std::vector<const Apparatus*> texts;
  for (const auto& [id, article] : issue.articles) {
    if (article.ok()) texts.push_back(&article.value());
  }
  const auto words = guard_.call(
      Stage::kCorrect, std::make_shared<const Ticket>(), [&] { return stages_.count_words(texts); },
      kNoCheck);
  if (!words.ok()) record(words.failure());
  std::vector<IssueArticle> articles;
  for (const auto& [id, article] : issue.articles) {
    articles.push_back({article, words.ok() ? words.value() : nullptr});
  }
  issue.articles.clear();
  return articles;
}

DecidedArticle Stations::correct(const IssueArticle& article) const {
  const Parcel<Apparatus>& apparatus = article.apparatus;
  if (!apparatus.ok()) return {apparatus, {apparatus.ticket(), apparatus.failure()}};
  return {apparatus,
          guard_.call(
              Stage::kCorrect, apparatus.ticket(),
              [&] { return stages_.correct(apparatus.value(), article.words.get()); },
              [&](const Decision& decision) { return find_fault(decision, apparatus.value()); })};
}

void Stations::write(const DecidedArticle& article) {
  if (stopped()) return;
  const TicketPtr& ticket = article.apparatus.ticket();
  // An article that could not be decided is written as its lead witness has it.
  if (!article.decision.ok()) record(article.decision.failure());
  if (article.apparatus.ok()) {
    const auto written = guard_.call(
        Stage::kWrite, ticket,
        [&] {
          SettledArticle settled{.apparatus = article.apparatus.value()};
          if (article.decision.ok()) settled.decision = article.decision.value();
          settled.text = apply_edits(settled.apparatus, settled.decision.edits);
          stages_.write(settled);
          return Done{};
        },
        kNoCheck);
    if (!written.ok()) record(written.failure());
    result_.articles += written.ok() ? 1 : 0;
  }
  monitor_.article_ends(*ticket);
}

FlowResult Stations::result() && {
  result_.stopped = stopped();
  std::ranges::stable_sort(result_.failures, {}, [](const Failure& failure) {
    return std::tie(failure.article, failure.page, failure.stage);
  });
  return std::move(result_);
}

}  // namespace jiaokan
