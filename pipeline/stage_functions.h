// The stages as the flow calls them: options, models, readers and store already bound, so that a
// test can put function objects of its own in their place.
#pragma once

#include <functional>
#include <span>
#include <variant>
#include <vector>

#include "pipeline/document/settled.h"
#include "pipeline/parcel.h"

namespace jiaokan {

class IssueWords;  // stages/correct/issue_words.h

// A page opened: its pixels, its text, or the reading of an earlier run. The ticket has sha256 and
// key filled in.
struct OpenedPage {
  Ticket ticket;
  std::variant<Scan, Transcript, ReadPage> content;
};

// Each may be called from several threads at once, but `keep` and `write`.
struct StageFunctions {
  std::function<OpenedPage(const Ticket&)> open;
  std::function<CleanPage(const Scan&)> clean;
  std::function<SegmentedPage(const CleanPage&)> segment;
  std::function<ReadPage(const SegmentedPage&)> recognize;
  std::function<ReadPage(const Transcript&)> parse;
  std::function<std::vector<Fragment>(const ReadPage&)> compose;
  std::function<void(const Ticket&, const ReadPage&)> keep;

  // The pages whose fragments are to be left out.
  std::function<std::vector<PageId>(std::span<const Fragment>)> find_strangers;
  std::function<std::vector<Group>(std::span<const Fragment>)> deduplicate;
  std::function<std::vector<Article>(std::span<const Fragment>, std::span<const Group>)> link;
  std::function<Apparatus(const Article&)> collate;
  // Of all articles of one issue, by article id.
  std::function<std::shared_ptr<const IssueWords>(std::span<const Apparatus* const>)> count_words;
  // The words of the article's issue are null when they could not be counted.
  std::function<Decision(const Apparatus&, const IssueWords*)> correct;
  std::function<void(const SettledArticle&)> write;
};

}  // namespace jiaokan
