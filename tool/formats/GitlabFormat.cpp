// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

#include "findings/WorkingTree.h"
#include "formats/Format.h"
#include "llvm/Support/JSON.h"

using namespace llvm;

namespace corolint::tool {

void formatGitlab(const RunReport &TheReport, SourceTexts &, raw_ostream &OS) {
  json::OStream J(OS, /*IndentSize=*/2);
  J.array([&] {
    for (const Finding &F : TheReport.Findings)
      J.object([&] {
        J.attribute("description", json::fixUTF8(F.Primary.Message));
        J.attribute("check_name", F.Check);
        J.attribute("fingerprint", F.Fingerprint);
        J.attribute("severity", F.IsWarningAsError ? "critical" : "major");
        J.attributeObject("location", [&] {
          J.attribute("path", json::fixUTF8(relativeToTree(F.Primary.File)));
          J.attributeObject("lines",
                            [&] { J.attribute("begin", F.Primary.Line); });
        });
      });
  });
  OS << '\n';
}

} // namespace corolint::tool
