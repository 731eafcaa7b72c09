// The picture of the program:
//
//   pages ── gate ── open ─┬─ clean ── segment ── recognize ─┐
//                          ├─ parse ─────────────────────────┼─ compose ── store    the page half
//                          └─ (read by an earlier run) ──────┘
//   store ── deduplicate ── link ── collate ── issue ── correct ── write             the article
//   half
//
// Every edge carries a value or a Failure. No station drops one, and no exception leaves a node.
#include "pipeline/flow.h"

#include <oneapi/tbb/flow_graph.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_arena.h>

#include "pipeline/stations.h"

namespace jiaokan {
namespace {

namespace fg = oneapi::tbb::flow;

// Hands each alternative of an opened page to the port of its kind.
using OpenNode =
    fg::multifunction_node<TicketPtr,
                           std::tuple<Parcel<Scan>, Parcel<Transcript>, Parcel<ReadPage>>>;
using StoreNode = fg::multifunction_node<ComposedPage, std::tuple<fg::continue_msg, AllPages>>;
using LinkNode = fg::multifunction_node<Parcel<Grouping>, std::tuple<Parcel<Article>>>;
using IssueNode = fg::multifunction_node<Parcel<Apparatus>, std::tuple<IssueArticle>>;

void build_and_run(Stations& at, const FlowOptions& options) {
  const std::size_t wide = options.jobs;
  fg::graph graph;

  // The page half: one page at a time. The gate lets in as many pages as may hold pixels.
  fg::input_node<TicketPtr> pages(graph, [&](oneapi::tbb::flow_control& control) {
    TicketPtr ticket = at.next_page();
    if (!ticket) control.stop();
    return ticket;
  });
  fg::limiter_node<TicketPtr> gate(graph, wide + 1);
  OpenNode open(graph, wide, [&](const TicketPtr& ticket, OpenNode::output_ports_type& ports) {
    OpenedParcel page = at.open(ticket);
    if (auto* scan = std::get_if<0>(&page)) std::get<0>(ports).try_put(*scan);
    if (auto* transcript = std::get_if<1>(&page)) std::get<1>(ports).try_put(*transcript);
    if (auto* reading = std::get_if<2>(&page)) std::get<2>(ports).try_put(*reading);
  });
  fg::function_node<Parcel<Scan>, Parcel<CleanPage>> clean(
      graph, wide, [&](const auto& scan) { return at.clean(scan); });
  fg::function_node<Parcel<CleanPage>, Parcel<SegmentedPage>> segment(
      graph, wide, [&](const auto& page) { return at.segment(page); });
  fg::function_node<Parcel<SegmentedPage>, Parcel<ReadPage>> recognize(
      graph, wide, [&](const auto& page) { return at.recognize(page); });
  fg::function_node<Parcel<Transcript>, Parcel<ReadPage>> parse(
      graph, wide, [&](const auto& transcript) { return at.parse(transcript); });
  fg::function_node<Parcel<ReadPage>, ComposedPage> compose(
      graph, wide, [&](const auto& page) { return at.compose(page); });
  StoreNode store(graph, fg::serial,
                  [&](const ComposedPage& page, StoreNode::output_ports_type& ports) {
                    at.store(page);
                    std::get<0>(ports).try_put({});
                    if (at.all_stored()) std::get<1>(ports).try_put(at.all_pages());
                  });

  make_edge(pages, gate);
  make_edge(gate, open);
  make_edge(fg::output_port<0>(open), clean);
  make_edge(clean, segment);
  make_edge(segment, recognize);
  make_edge(recognize, compose);
  make_edge(fg::output_port<1>(open), parse);
  make_edge(parse, compose);
  make_edge(fg::output_port<2>(open), compose);
  make_edge(compose, store);
  make_edge(fg::output_port<0>(store), gate.decrementer());

  // The article half: text only, all pages. Articles are settled side by side and written in order.
  fg::function_node<AllPages, Parcel<Grouping>> deduplicate(
      graph, fg::serial, [&](const AllPages& all) { return at.deduplicate(all); });
  LinkNode link(graph, fg::serial,
                [&](const Parcel<Grouping>& grouping, LinkNode::output_ports_type& ports) {
                  for (Parcel<Article>& article : at.link(grouping)) {
                    std::get<0>(ports).try_put(std::move(article));
                  }
                });
  fg::function_node<Parcel<Article>, Parcel<Apparatus>> collate(
      graph, wide, [&](const auto& article) { return at.collate(article); });
  IssueNode issue(graph, fg::serial,
                  [&](const Parcel<Apparatus>& apparatus, IssueNode::output_ports_type& ports) {
                    for (IssueArticle& article : at.gather_issue(apparatus)) {
                      std::get<0>(ports).try_put(std::move(article));
                    }
                  });
  fg::function_node<IssueArticle, DecidedArticle> correct(
      graph, wide, [&](const IssueArticle& article) { return at.correct(article); });
  fg::sequencer_node<DecidedArticle> in_order(
      graph, [](const DecidedArticle& article) { return article.ordinal(); });
  fg::function_node<DecidedArticle> write(
      graph, fg::serial, [&](const DecidedArticle& article) { at.write(article); });

  make_edge(fg::output_port<1>(store), deduplicate);
  make_edge(deduplicate, link);
  make_edge(fg::output_port<0>(link), collate);
  make_edge(collate, issue);
  make_edge(fg::output_port<0>(issue), correct);
  make_edge(correct, in_order);
  make_edge(in_order, write);

  pages.activate();
  graph.wait_for_all();
}

}  // namespace

FlowResult run_flow(const std::vector<Ticket>& sources, const StageFunctions& stages,
                    const FlowOptions& options, StageTimes& times, Monitor& monitor) {
  // An arena of its own: a machine with fewer cores than jobs still gets that many threads.
  const oneapi::tbb::global_control threads(oneapi::tbb::global_control::max_allowed_parallelism,
                                            options.jobs);
  oneapi::tbb::task_arena arena(static_cast<int>(options.jobs));
  Stations stations(sources, stages, options, times, monitor);
  arena.execute([&] { build_and_run(stations, options); });
  return std::move(stations).result();
}

}  // namespace jiaokan
