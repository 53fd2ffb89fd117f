// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/Pages.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;

namespace corolint::tool {
namespace {

struct Page {
  StringRef File;
  StringRef Text;
};

const Page Pages[] = {
#include "CheckPages.inc"
    {"", ""},
};

} // namespace

std::optional<StringRef> pageOf(StringRef Check) {
  const std::string File = (Check + ".md").str();
  for (const Page &P : Pages) {
    if (P.File == File)
      return P.Text;
  }
  return std::nullopt;
}

} // namespace corolint::tool
