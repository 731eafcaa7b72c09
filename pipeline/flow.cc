// The picture of the program:
//
//   pages ── gate ── open ─┬─ clean ── segment ── recognize ─┐
//                          ├─ parse ─────────────────────────┼─ compose ── store    the page half
//                          └─ (read by an earlier run) ──────┘
//   store ── deduplicate ── link ── collate ── issue ── correct ── write             the article
//   half
//
// Every edge carries a value or a Failure. No station drops one, and no exception leaves a node.
// `issue` waits until all articles of an issue are collated, and counts the issue's words.
#include "pipeline/flow.h"

#include <oneapi/tbb/flow_graph.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_arena.h>

#include "pipeline/stations.h"

namespace jiaokan {
namespace {

namespace fg = oneapi::tbb::flow;

// A node that calls one station with each message, from as many threads as `width` says.
template <class In, class Out>
fg::function_node<In, Out> node(fg::graph& graph, std::size_t width, const Stations& at,
                                Out (Stations::*method)(const In&) const) {
  return {graph, width, [&at, method](const In& message) { return (at.*method)(message); }};
}

using OpenNode =
    fg::multifunction_node<TicketPtr,
                           std::tuple<Parcel<Scan>, Parcel<Transcript>, Parcel<ReadPage>>>;
using StoreNode = fg::multifunction_node<ComposedPage, std::tuple<fg::continue_msg, AllPages>>;
using LinkNode = fg::multifunction_node<Parcel<Grouping>, std::tuple<Parcel<Article>>>;
using IssueNode = fg::multifunction_node<Parcel<Apparatus>, std::tuple<IssueArticle>>;

// An opened page goes where its content is wanted.
void send_on(const OpenedParcel& page, OpenNode::output_ports_type& ports) {
  if (const auto* scan = std::get_if<0>(&page)) std::get<0>(ports).try_put(*scan);
  if (const auto* transcript = std::get_if<1>(&page)) std::get<1>(ports).try_put(*transcript);
  if (const auto* reading = std::get_if<2>(&page)) std::get<2>(ports).try_put(*reading);
}

template <class Message, class Ports>
void send_all(const std::vector<Message>& messages, Ports& ports) {
  for (const Message& message : messages) std::get<0>(ports).try_put(message);
}

void build_and_run(Stations& at, std::size_t jobs) {
  fg::graph graph;

  // The page half. The gate lets in as many pages as may hold pixels; the store lets the next in.
  fg::input_node<TicketPtr> pages(graph, [&](oneapi::tbb::flow_control& control) {
    TicketPtr ticket = at.next_page();
    if (!ticket) control.stop();
    return ticket;
  });
  fg::limiter_node<TicketPtr> gate(graph, jobs + 1);
  OpenNode open(graph, jobs,
                [&](const TicketPtr& ticket, auto& ports) { send_on(at.open(ticket), ports); });
  auto clean = node(graph, jobs, at, &Stations::clean);
  auto segment = node(graph, jobs, at, &Stations::segment);
  auto recognize = node(graph, jobs, at, &Stations::recognize);
  auto parse = node(graph, jobs, at, &Stations::parse);
  auto compose = node(graph, jobs, at, &Stations::compose);
  StoreNode store(graph, fg::serial, [&](const ComposedPage& page, auto& ports) {
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

  // The article half: text only, all pages. Articles are settled side by side, written in order.
  auto deduplicate = node(graph, fg::serial, at, &Stations::deduplicate);
  LinkNode link(graph, fg::serial, [&](const Parcel<Grouping>& grouping, auto& ports) {
    send_all(at.link(grouping), ports);
  });
  auto collate = node(graph, jobs, at, &Stations::collate);
  IssueNode issue(graph, fg::serial, [&](const Parcel<Apparatus>& apparatus, auto& ports) {
    send_all(at.gather_issue(apparatus), ports);
  });
  auto correct = node(graph, jobs, at, &Stations::correct);
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
  arena.execute([&] { build_and_run(stations, options.jobs); });
  return std::move(stations).result();
}

}  // namespace jiaokan
