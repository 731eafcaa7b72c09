// What each node of the flow does: the guard around its stage, and the record of what came of it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

#include "pipeline/flow.h"

namespace jiaokan {

using TicketPtr = std::shared_ptr<const Ticket>;
// A page that failed to open travels on as a reading.
using OpenedParcel = std::variant<Parcel<Scan>, Parcel<Transcript>, Parcel<ReadPage>>;

// A page with its reading, which is kept even when no fragments could be made of it.
struct ComposedPage {
  Parcel<ReadPage> reading;
  Parcel<std::vector<Fragment>> fragments;
};

// The fragments of all pages, by page id.
using AllPages = std::shared_ptr<const std::vector<Fragment>>;

struct Grouping {
  AllPages fragments;
  std::vector<Group> groups;
};

// An article with the words of its issue.
struct IssueArticle {
  Parcel<Apparatus> apparatus;
  std::shared_ptr<const IssueWords> words;
};

// An article with its decision, which may fail without it.
struct DecidedArticle {
  Parcel<Apparatus> apparatus;
  Parcel<Decision> decision;
  std::size_t ordinal() const { return apparatus.ticket()->article.value - 1; }
};

// Each of the methods is called by one node: the wide ones from several threads at once, next_page,
// store, link, gather_issue and write one call after another.
class Stations {
 public:
  Stations(const std::vector<Ticket>& sources, const StageFunctions& stages,
           const FlowOptions& options, StageTimes& times, Monitor& monitor);

  TicketPtr next_page();  // null when there is none, or the run is stopped
  OpenedParcel open(const TicketPtr& ticket) const;
  Parcel<CleanPage> clean(const Parcel<Scan>& scan) const;
  Parcel<SegmentedPage> segment(const Parcel<CleanPage>& page) const;
  Parcel<ReadPage> recognize(const Parcel<SegmentedPage>& page) const;
  Parcel<ReadPage> parse(const Parcel<Transcript>& transcript) const;
  ComposedPage compose(const Parcel<ReadPage>& page) const;
  void store(const ComposedPage& page);
  // Whether the article half may begin, and with what.
  bool all_stored() const;
  AllPages all_pages();

  Parcel<Grouping> deduplicate(const AllPages& fragments) const;
  // Every article but those of which there is nothing but reference texts; numbered from 1.
  std::vector<Parcel<Article>> link(const Parcel<Grouping>& grouping);
  Parcel<Apparatus> collate(const Parcel<Article>& article) const;
  // Waits for the last article of each issue; then all of them, with the issue's words.
  std::vector<IssueArticle> gather_issue(const Parcel<Apparatus>& apparatus);
  DecidedArticle correct(const IssueArticle& article) const;
  void write(const DecidedArticle& article);

  FlowResult result() &&;

 private:
  bool stopped() const;
  void gather_fragments();
  void refuse_stranger(PageOutcome& page);
  void record(const Failure& failure);

  const std::vector<Ticket>& sources_;
  const StageFunctions& stages_;
  const FlowOptions& options_;
  Guard guard_;
  Monitor& monitor_;
  std::size_t next_ = 0;
  std::map<PageId, std::vector<Fragment>> fragments_;  // until all pages are stored
  std::vector<Fragment> all_;                          // from then on
  // An issue's articles that are collated, and how many there will be.
  struct OpenIssue {
    std::size_t expected = 0;
    std::map<ArticleId, Parcel<Apparatus>> articles;
  };
  std::map<IssueId, OpenIssue> issues_;
  FlowResult result_;
  std::mutex record_mutex_;  // gather_issue and write record at the same time
};

}  // namespace jiaokan
