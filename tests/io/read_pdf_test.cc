#include "pipeline/io/read_pdf.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/io/expect_error.h"
#include "tests/io/temp_folder.h"

namespace jiaokan {
namespace {

// Pages of the given sizes in points, each with a black square of 24 points at its lower left.
std::string pdf_of(const std::vector<std::pair<int, int>>& sizes) {
  std::string kids, objects, text = "%PDF-1.4\n";
  std::vector<std::string> bodies = {"<</Type/Catalog/Pages 2 0 R>>", ""};
  for (const auto& [width, height] : sizes) {
    kids += std::to_string(bodies.size() + 1) + " 0 R ";
    bodies.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + std::to_string(width) + " " +
                     std::to_string(height) + "]/Contents " + std::to_string(bodies.size() + 2) +
                     " 0 R>>");
    bodies.push_back("<</Length 12>>stream\n0 0 24 24 re f\nendstream");
  }
  bodies[1] = "<</Type/Pages/Count " + std::to_string(sizes.size()) + "/Kids[" + kids + "]>>";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    offsets.push_back(text.size());
    text += std::to_string(i + 1) + " 0 obj" + bodies[i] + "endobj\n";
  }
  const std::size_t table = text.size();
  text += "xref\n0 " + std::to_string(bodies.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    std::string digits = std::to_string(offset);
    text += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return text + "trailer<</Size " + std::to_string(bodies.size() + 1) +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

TEST(ReadPdf, PagesAtThreeHundredDotsPerInch) {
  const TempFolder folder;
  const std::string path = folder.write("two pages.pdf", pdf_of({{72, 144}, {144, 72}}));
  ASSERT_EQ(count_pdf_pages(path), 2);
  const Raster first = read_pdf_page(path, 0);
  EXPECT_EQ(first.box(), (Box{0, 0, 300, 600}));
  EXPECT_EQ(first.dpi(), kPdfDpi);
  EXPECT_EQ(first.at(50, 550), 0);
  EXPECT_EQ(first.at(200, 550), 255);
  EXPECT_EQ(read_pdf_page(path, 1).box(), (Box{0, 0, 600, 300}));
}

TEST(ReadPdf, TornPages) {
  const TempFolder folder;
  const std::string whole = pdf_of({{72, 144}});
  const auto count = [](std::string path) { return error_of([&] { count_pdf_pages(path); }); };
  EXPECT_EQ(count(folder.write("text.pdf", "晚报")).substr(0, 14), "wrong-format: ");
  EXPECT_EQ(count(folder.write("torn.pdf", whole.substr(0, 60))).substr(0, 11), "truncated: ");
  const std::string path = folder.write("whole.pdf", whole);
  EXPECT_EQ(error_of([&] { read_pdf_page(path, 1); }).substr(0, 11), "truncated: ");
}

TEST(ReadPdf, AHugePageIsRefusedBeforeItIsDrawn) {
  const TempFolder folder;
  const std::string path = folder.write("huge.pdf", pdf_of({{14000, 14000}}));
  EXPECT_EQ(error_of([&] { read_pdf_page(path, 0); }).substr(0, 11), "too-large: ");
}

TEST(ReadPdf, ToolsAreThere) {
  EXPECT_NO_THROW(check_pdf_tools());
}

}  // namespace
}  // namespace jiaokan
