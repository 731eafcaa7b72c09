// report.html: for the eye. Each article beside its edits, its witnesses and its open questions,
// in one file that needs no other and no script.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/settled.h"

namespace jiaokan {

// A line of the report's list of articles.
struct ReportEntry {
  ArticleId article;
  std::string headline;  // UTF-8; the text's beginning where there is no headline
  std::size_t witnesses = 0, edits = 0, doubtful = 0;
};

ReportEntry report_entry(const SettledArticle& article);

// The report is the head, then every article in order, then the foot.
std::string report_head(const std::vector<ReportEntry>& entries,
                        const std::vector<std::string>& failures);
std::string report_article(const SettledArticle& article);
std::string report_foot();

}  // namespace jiaokan
