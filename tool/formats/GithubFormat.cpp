// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions

#include "findings/WorkingTree.h"
#include "formats/Format.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// Escapes the characters that end a command or a property early; the runner
/// decodes them.
std::string escaped(StringRef Text, bool IsProperty) {
  std::string Result;
  for (char C : Text) {
    if (C == '%')
      Result += "%25";
    else if (C == '\r')
      Result += "%0D";
    else if (C == '\n')
      Result += "%0A";
    else if (IsProperty && C == ':')
      Result += "%3A";
    else if (IsProperty && C == ',')
      Result += "%2C";
    else
      Result += C;
  }
  return Result;
}

std::string textOf(const Finding &F) {
  std::string Text = F.Primary.Message;
  for (const Remark &Hop : F.Path)
    Text += "\n" + relativeToTree(Hop.File) + ":" + std::to_string(Hop.Line) +
            ": " + Hop.Message;
  return Text;
}

} // namespace

void formatGithub(const RunReport &TheReport, SourceTexts &, raw_ostream &OS) {
  for (const Finding &F : TheReport.Findings)
    OS << (F.IsWarningAsError ? "::error file=" : "::warning file=")
       << escaped(relativeToTree(F.Primary.File), true)
       << ",line=" << F.Primary.Line << ",col=" << F.Primary.Column
       << ",title=" << escaped(F.Check, true)
       << "::" << escaped(textOf(F), false) << '\n';
}

} // namespace corolint::tool
