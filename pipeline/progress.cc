#include "pipeline/progress.h"

#include <chrono>
#include <mutex>
#include <string>

#include <fmt/core.h>

#include "pipeline/report.h"

namespace jiaokan {
namespace {

using Clock = std::chrono::steady_clock;

// "3:07" or "2:03:07".
std::string clock_text(double seconds) {
  const long whole = static_cast<long>(seconds + 0.5);
  const long hours = whole / 3600, minutes = whole / 60 % 60;
  if (hours > 0) return fmt::format("{}:{:02}:{:02}", hours, minutes, whole % 60);
  return fmt::format("{}:{:02}", minutes, whole % 60);
}

// The end of a long path, which tells more than its beginning. Cut between characters.
std::string shortened(const std::string& path, std::size_t bytes) {
  if (path.size() <= bytes) return path;
  std::size_t from = path.size() - bytes;
  while (from < path.size() && (static_cast<unsigned char>(path[from]) & 0xC0) == 0x80) ++from;
  return "…" + path.substr(from);
}

class Progress : public Monitor {
 public:
  Progress(bool status_line, bool page_lines, std::size_t page_count, std::ostream& out)
      : status_line_(status_line), page_lines_(page_lines), page_count_(page_count), out_(out) {}
  ~Progress() override { clear(); }

  void page_begins(const Ticket& ticket) override {
    const std::lock_guard lock(mutex_);
    at_hand_ = ticket.page.input;
    show();
  }

  void page_ends(const Ticket& ticket) override {
    const std::lock_guard lock(mutex_);
    ++pages_done_;
    // What the store gave back says nothing about how long a page takes.
    known_ += ticket.known ? 1 : 0;
    if (page_lines_) {
      line(fmt::format("{}/{} {}{}{}", pages_done_, page_count_, ticket.page.input,
                       ticket.known ? " (known)" : "", warnings_text()));
    }
    warnings_of_page_ = 0;
    show();
  }

  void articles_begin(std::size_t count) override {
    const std::lock_guard lock(mutex_);
    article_count_ = count;
    if (page_lines_) line(fmt::format("{} articles", count));
    show();
  }

  void article_ends(const Ticket&) override {
    const std::lock_guard lock(mutex_);
    ++articles_done_;
    show();
  }

  void failed(const Failure& failure) override {
    const std::lock_guard lock(mutex_);
    line(failure_line(failure));
  }

  // run.json has them in words; here there may be hundreds.
  void warned(const Ticket&, std::string_view) override {
    const std::lock_guard lock(mutex_);
    ++warnings_of_page_;
  }

 private:
  std::string warnings_text() const {
    if (warnings_of_page_ == 0) return "";
    return fmt::format(" ({} {}, see run.json)", warnings_of_page_,
                       warnings_of_page_ == 1 ? "warning" : "warnings");
  }

  void line(const std::string& text) {
    clear();
    out_ << text << '\n' << std::flush;
  }

  void clear() {
    if (shown_) out_ << "\r\033[K" << std::flush;
    shown_ = false;
  }

  void show() {
    if (!status_line_) return;
    clear();
    out_ << status() << std::flush;
    shown_ = true;
  }

  std::string status() const {
    if (article_count_ > 0) return fmt::format("{}/{} articles", articles_done_, article_count_);
    std::string text = fmt::format("{}/{} pages", pages_done_, page_count_);
    const std::size_t read = pages_done_ - known_;
    const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    if (read > 0 && seconds > 0) {
      const double rate = static_cast<double>(read) / seconds;
      const double left = static_cast<double>(page_count_ - pages_done_) / rate;
      text += fmt::format(", {:.2f} pages/s, {} left", rate, clock_text(left));
    }
    return text + ", " + shortened(at_hand_, 40);
  }

  const bool status_line_, page_lines_;
  const std::size_t page_count_;
  std::ostream& out_;
  std::mutex mutex_;
  const Clock::time_point start_ = Clock::now();
  std::size_t pages_done_ = 0, known_ = 0, article_count_ = 0, articles_done_ = 0,
              warnings_of_page_ = 0;
  std::string at_hand_;
  bool shown_ = false;
};

}  // namespace

std::string_view to_string(ProgressKind kind) {
  switch (kind) {
    case ProgressKind::kAuto: return "auto";
    case ProgressKind::kPlain: return "plain";
    case ProgressKind::kNone: return "none";
  }
  return "";
}

std::unique_ptr<Monitor> make_progress(ProgressKind kind, bool terminal, std::size_t page_count,
                                       std::ostream& out) {
  const bool status_line = kind == ProgressKind::kAuto && terminal;
  const bool page_lines =
      kind == ProgressKind::kPlain || (kind == ProgressKind::kAuto && !terminal);
  return std::make_unique<Progress>(status_line, page_lines, page_count, out);
}

}  // namespace jiaokan
