#include "stages/parse/drop_chatter.h"

#include <algorithm>

#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

bool contains(std::u32string_view text, auto part) {
  return text.find(part) != std::u32string_view::npos;
}

using std::u32string;
using std::u32string_view;

// An answer of this many Han characters may still be an apology with its explanation.
constexpr std::size_t kLongestAnswer = 400;

u32string folded(u32string_view text) {
  u32string low;
  for (const char32_t wide : text) {
    const char32_t c = to_half_width(wide);
    low += c >= U'A' && c <= U'Z' ? c + 32 : c == U'’' ? U'\'' : c;
  }
  return low;
}

bool starts_with_any(u32string_view text, const auto& phrases) {
  return std::ranges::any_of(phrases, [&](u32string_view p) { return text.starts_with(p); });
}

bool contains_any(u32string_view text, const auto& phrases) {
  return std::ranges::any_of(phrases, [&](u32string_view p) { return contains(text, p); });
}

constexpr u32string_view kApologies[] = {U"sorry",
                                         U"i'm sorry",
                                         U"i am sorry",
                                         U"i apologize",
                                         U"my apologies",
                                         U"i can't",
                                         U"i cannot",
                                         U"i can not",
                                         U"i'm unable",
                                         U"i am unable",
                                         U"i'm not able",
                                         U"i am not able",
                                         U"as an ai",
                                         U"as a language model",
                                         U"unfortunately",
                                         U"i don't see",
                                         U"i do not see",
                                         U"i'm afraid",
                                         U"抱歉",
                                         U"很抱歉",
                                         U"非常抱歉",
                                         U"对不起",
                                         U"十分抱歉",
                                         U"我无法",
                                         U"我不能",
                                         U"我看不到",
                                         U"我没有看到",
                                         U"作为ai",
                                         U"作为一个ai",
                                         U"作为人工智能",
                                         U"作为一个人工智能",
                                         U"作为语言模型",
                                         U"作为一个语言模型",
                                         U"作为一名ai",
                                         U"無法",
                                         U"我無法",
                                         U"您没有",
                                         U"您似乎"};

// What an apology speaks of; a newspaper that begins with 「抱歉」 speaks of other things.
constexpr u32string_view kAboutTheTask[] = {
    U"image", U"picture", U"photo",    U"assist", U"transcri", U"upload", U"provide", U"help with",
    U"text",  U"file",    U"read",     U"图片",   U"图像",     U"圖片",   U"图中",    U"文件",
    U"转录",  U"转写",    U"識別",     U"识别",   U"提取",     U"上传",   U"提供",    U"协助",
    U"帮助",  U"模型",    U"人工智能", U"内容",   U"請求",     U"请求"};

constexpr u32string_view kIntroductions[] = {
    U"here is",  U"here's",        U"here are",    U"sure",      U"certainly", U"of course",
    U"below is", U"the following", U"this is the", U"the image", U"the text",  U"okay",
    U"ok,",      U"transcription", U"以下是",      U"以下为",    U"下面是",    U"下面为",
    U"好的",     U"当然",          U"这是图片",    U"这是根据",  U"根据您",    U"根据图片",
    U"图片中的", U"图中的",        U"这张图片",    U"转录如下",  U"识别结果",  U"转录结果",
    U"文字识别"};

constexpr u32string_view kAboutTheTranscript[] = {
    U"transcri", U"image", U"text", U"ocr",  U"page", U"markdown", U"转录", U"转写", U"识别",
    U"图片",     U"图像",  U"图中", U"提取", U"整理", U"文字内容", U"原文", U"抄录", U"扫描"};

constexpr u32string_view kClosings[] = {
    U"note:",  U"(note",    U"please note", U"let me know", U"i hope", U"[end",
    U"end of", U"if you",   U"please let",  U"希望",        U"如需",   U"如果您",
    U"如有",   U"请注意",   U"注:",         U"(注:",        U"说明:",  U"以上是",
    U"以上为", U"以上内容", U"需要我",      U"(以上"};

bool is_apology(const MarkedLine& line) {
  const u32string text = folded(line.text);
  return starts_with_any(text, kApologies) && contains_any(text, kAboutTheTask);
}

bool is_introduction(const MarkedLine& line) {
  const u32string text = folded(line.text);
  if (text.size() > 120 || !starts_with_any(text, kIntroductions)) return false;
  const bool opens = text.ends_with(U':') || text.ends_with(U"...");
  return contains_any(text, kAboutTheTranscript) && (opens || text.size() < 60);
}

bool is_closing_remark(const MarkedLine& line) {
  const u32string text = folded(line.text);
  if (text.size() > 200 || !starts_with_any(text, kClosings)) return false;
  const bool to_the_reader =
      contains(text, U"您") || contains(text, U"you") || contains(text, U"i ");
  return contains_any(text, kAboutTheTranscript) &&
         (to_the_reader || text.starts_with(U"以上") || text.starts_with(U"(以上") ||
          text.starts_with(U"注") || text.starts_with(U"(注") || text.starts_with(U"note") ||
          text.starts_with(U"(note") || text.starts_with(U"[end") || text.starts_with(U"end of"));
}

std::size_t han_count(const std::vector<MarkedLine>& lines, std::size_t from) {
  std::size_t count = 0;
  for (std::size_t i = from; i < lines.size(); ++i) {
    count += static_cast<std::size_t>(std::ranges::count_if(lines[i].text, is_han));
  }
  return count;
}

// After an apology comes talk to the reader, or after all a transcript.
bool is_only_talk(const std::vector<MarkedLine>& lines) {
  const std::size_t han = han_count(lines, 1);
  if (han > kLongestAnswer) return false;
  if (han < 20) return true;
  return std::ranges::any_of(lines.begin() + 1, lines.end(), [](const MarkedLine& line) {
    const u32string text = folded(line.text);
    return contains(text, U"您") || contains(text, U"我可以") || contains(text, U"请上传");
  });
}

}  // namespace

std::vector<std::string> drop_chatter(std::vector<MarkedLine>& lines) {
  if (!lines.empty() && is_apology(lines[0]) && is_only_talk(lines)) {
    throw PageError(ErrorKind::kRefused,
                    "an answer instead of a transcript: " + encode_utf8(lines[0].text),
                    "transcribe the page again, or leave the file out");
  }
  std::vector<std::string> remarks;
  auto begin = lines.begin();
  while (begin != lines.end() && (is_apology(*begin) || is_introduction(*begin))) {
    remarks.push_back(encode_utf8((begin++)->text));
  }
  auto end = lines.end();
  while (end != begin && is_closing_remark(*(end - 1))) --end;
  for (auto line = end; line != lines.end(); ++line) remarks.push_back(encode_utf8(line->text));
  lines.erase(end, lines.end());
  lines.erase(lines.begin(), begin);
  return remarks;
}

}  // namespace jiaokan
