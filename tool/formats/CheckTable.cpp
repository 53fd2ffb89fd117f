// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "formats/CheckTable.h"
#include "llvm/Support/FormatVariadic.h"
#include <map>
#include <set>

using namespace llvm;

namespace corolint::tool {
namespace {

struct Row {
  unsigned Findings = 0, Fixes = 0;
  std::set<std::string> Causes, Files;
};

} // namespace

void printCheckTable(const RunReport &TheReport, raw_ostream &OS) {
  std::map<std::string, Row> Rows;
  for (const Finding &F : TheReport.Findings) {
    Row &Of = Rows[F.Check];
    ++Of.Findings;
    Of.Fixes += !F.Primary.Edits.empty();
    Of.Causes.insert(F.Group);
    Of.Files.insert(F.Primary.File);
  }
  size_t Width = StringRef("check").size();
  for (const auto &[Check, Of] : Rows)
    Width = std::max(Width, Check.size());
  constexpr const char *Format = "{0}{1,10}{2,8}{3,7}{4,7}\n";
  if (!Rows.empty())
    OS << formatv(Format, left_justify("check", Width), "findings", "causes",
                  "files", "fixes");
  for (const auto &[Check, Of] : Rows)
    OS << formatv(Format, left_justify(Check, Width), Of.Findings,
                  Of.Causes.size(), Of.Files.size(), Of.Fixes);
}

} // namespace corolint::tool
