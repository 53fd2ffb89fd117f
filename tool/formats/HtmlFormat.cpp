// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One page without other files. Its looks and its script are in report.html;
// this file writes the data.

#include "findings/WorkingTree.h"
#include "formats/Format.h"
#include "options/Pages.h"
#include "options/Version.h"
#include "terminal/PageText.h"
#include "llvm/Support/JSON.h"
#include <set>

using namespace llvm;

namespace corolint::tool {
namespace {

struct Template {
  StringRef Name, Text;
};

const Template Page[] = {
#include "ReportPage.inc"
};

/// The lines before and behind a place.
constexpr unsigned Context = 2;

void writeExcerpt(json::OStream &J, const Remark &At, SourceTexts &Texts) {
  const unsigned First = At.Line > Context ? At.Line - Context : 1;
  const unsigned End =
      Texts.position(At.File, Texts.text(At.File).size()).Line + 1;
  J.attributeObject("excerpt", [&] {
    J.attribute("first", First);
    J.attributeArray("lines", [&] {
      for (unsigned I = First; I != std::min(End, At.Line + Context + 1); ++I)
        J.value(json::fixUTF8(Texts.line(At.File, I)));
    });
  });
}

void writeRemark(json::OStream &J, const Remark &At, SourceTexts &Texts) {
  J.attribute("file", json::fixUTF8(relativeToTree(At.File)));
  J.attribute("line", At.Line);
  J.attribute("column", At.Column);
  J.attribute("function", json::fixUTF8(At.Function));
  J.attribute("message", json::fixUTF8(At.Message));
  if (At.Line && !Texts.text(At.File).empty())
    writeExcerpt(J, At, Texts);
}

void writeFinding(json::OStream &J, const Finding &F, SourceTexts &Texts) {
  writeRemark(J, F.Primary, Texts);
  J.attribute("check", F.Check);
  J.attribute("level", F.IsWarningAsError ? "error" : "warning");
  J.attribute("group", F.Group);
  J.attribute("end", json::fixUTF8(F.End));
  J.attribute("certain", !F.IsPossible);
  J.attribute("fix", !F.Primary.Edits.empty());
  J.attributeArray("path", [&] {
    for (const Remark &Hop : F.Path)
      J.object([&] { writeRemark(J, Hop, Texts); });
  });
}

/// The pages of the checks that found something, as a terminal shows them.
void writePages(json::OStream &J, ArrayRef<Finding> Findings) {
  constexpr unsigned Width = 100;
  std::set<StringRef> Checks;
  for (const Finding &F : Findings)
    Checks.insert(F.Check);
  for (StringRef Check : Checks) {
    std::optional<StringRef> Source = pageOf(Check);
    if (!Source)
      continue;
    std::string Text;
    raw_string_ostream OS(Text);
    printPage(*Source, Width, /*HasColours=*/false, OS);
    J.attribute(Check, Text);
  }
}

std::string dataOf(const RunReport &TheReport, SourceTexts &Texts) {
  std::string Text;
  raw_string_ostream OS(Text);
  json::OStream J(OS);
  J.object([&] {
    J.attribute("version", versionLine());
    J.attributeArray("findings", [&] {
      for (const Finding &F : TheReport.Findings)
        J.object([&] { writeFinding(J, F, Texts); });
    });
    J.attributeObject("pages", [&] { writePages(J, TheReport.Findings); });
    J.attributeObject("units", [&] {
      J.attribute("analysed", TheReport.Analysed);
      J.attributeArray("failed", [&] {
        for (const FailedUnit &Unit : TheReport.Failed)
          J.value(json::fixUTF8(Unit.File));
      });
    });
  });
  return Text;
}

} // namespace

void formatHtml(const RunReport &TheReport, SourceTexts &Texts,
                raw_ostream &OS) {
  auto [Head, Tail] = Page[0].Text.split("\nDATA\n");
  OS << Head << '\n';
  // A tag in the user's source must not end the element around the data.
  for (char C : dataOf(TheReport, Texts))
    C == '<' ? OS << "\\u003c" : OS << C;
  OS << '\n' << Tail;
}

} // namespace corolint::tool
