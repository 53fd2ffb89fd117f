// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "gate/Fixes.h"
#include "findings/WorkingTree.h"
#include "gate/UnifiedDiff.h"
#include "options/Usage.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/Support/FileSystem.h"
#include <map>

using namespace llvm;
using clang::tooling::Replacement;
using clang::tooling::Replacements;

namespace corolint::tool {
namespace {

using EditsByFile = std::map<std::string, Replacements>;

/// Adds all edits of one fix to \p Edits, or none if one of them overlaps.
bool addFix(EditsByFile &Edits, ArrayRef<Edit> Fix) {
  EditsByFile Tried = Edits;
  for (const Edit &E : Fix) {
    const Replacement R(E.Where.File, E.Where.Offset, E.Where.Length, E.Text);
    Replacements &OfFile = Tried[E.Where.File];
    // Two units may suggest the same edit.
    if (is_contained(OfFile, R))
      continue;
    if (Error Overlap = OfFile.add(R)) {
      consumeError(std::move(Overlap));
      return false;
    }
  }
  Edits = std::move(Tried);
  return true;
}

Error writeFile(StringRef File, StringRef Text) {
  std::error_code Problem;
  raw_fd_ostream OS(File, Problem, sys::fs::OF_None);
  if (!Problem) {
    OS << Text;
    OS.close();
    Problem = OS.error();
    OS.clear_error();
  }
  if (Problem)
    return usageError("cannot write '" + File + "': " + Problem.message());
  return Error::success();
}

Error applyEdits(const EditsByFile &Edits, SourceTexts &Texts) {
  for (const auto &[File, OfFile] : Edits) {
    Expected<std::string> Fixed =
        clang::tooling::applyAllReplacements(Texts.text(File), OfFile);
    if (!Fixed)
      return Fixed.takeError();
    if (Error E = writeFile(File, *Fixed))
      return E;
  }
  return Error::success();
}

void printEdits(const EditsByFile &Edits, SourceTexts &Texts) {
  for (const auto &[File, OfFile] : Edits)
    printDiff(relativeToTree(File), Texts.text(File), OfFile, outs());
}

} // namespace

Expected<FixOutcome> applyFixes(const RunReport &TheReport,
                                const FixRequest &Wanted, SourceTexts &Texts) {
  FixOutcome Outcome;
  EditsByFile Edits;
  for (const Finding &F : TheReport.Findings) {
    if (F.Primary.Edits.empty())
      continue;
    if (!F.MayFix)
      ++Outcome.Untrusted;
    else if (F.FixChangesBehaviour && !Wanted.Unsafe)
      ++Outcome.Unsafe;
    else if (addFix(Edits, F.Primary.Edits))
      ++Outcome.Applied;
    else
      ++Outcome.Conflicting;
  }
  if (Wanted.DryRun)
    printEdits(Edits, Texts);
  else if (Error E = applyEdits(Edits, Texts))
    return std::move(E);
  return Outcome;
}

} // namespace corolint::tool
