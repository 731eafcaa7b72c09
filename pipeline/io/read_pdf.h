// Pages of a PDF as grey pixels, drawn by poppler's pdftoppm in a process of its own: a PDF that
// breaks or exhausts it costs that page alone.
#pragma once

#include <string>

#include "pipeline/document/raster.h"

namespace jiaokan {

inline constexpr int kPdfDpi = 300;

// Throws SetupError, naming the package, when poppler's programs are missing.
void check_pdf_tools();

// Throws PageError: kTruncated (torn), kWrongFormat (no PDF), kUnreadable (needs a password),
// kEmpty (no pages).
int count_pdf_pages(const std::string& path);

// Page `page`, from 0, at kPdfDpi. Throws PageError as above, and kTooLarge.
Raster read_pdf_page(const std::string& path, int page);

}  // namespace jiaokan
