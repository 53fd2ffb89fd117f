// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "gate/Fixes.h"
#include "findings/WorkingTree.h"
#include "gate/UnifiedDiff.h"
#include "options/Usage.h"
#include "reach/facts/OutputFile.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"
#include <map>
#include <optional>

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
  if (Error E = reach::writeOutput(File, Text))
    return usageError("cannot write '" + File + "': " + toString(std::move(E)));
  return Error::success();
}

/// The texts of the files that are to be changed, read now.
class Originals {
public:
  /// Null if the file cannot be read.
  const std::string *text(StringRef File) {
    auto [It, IsNew] = Texts.try_emplace(File.str());
    // What is no regular file may never end.
    if (IsNew && sys::fs::is_regular_file(File))
      if (auto Buffer = MemoryBuffer::getFile(File))
        It->second = (*Buffer)->getBuffer().str();
    return It->second ? &*It->second : nullptr;
  }
  /// The first file of \p Fix that is not as it was; empty if there is none.
  StringRef changed(ArrayRef<Edit> Fix) {
    for (const Edit &E : Fix) {
      const std::string *Text = text(E.Where.File);
      if (!Text || xxh3_64bits(*Text) != E.Content)
        return E.Where.File;
    }
    return "";
  }

private:
  std::map<std::string, std::optional<std::string>> Texts;
};

Error applyEdits(const EditsByFile &Edits, Originals &Texts) {
  for (const auto &[File, OfFile] : Edits) {
    Expected<std::string> Fixed =
        clang::tooling::applyAllReplacements(*Texts.text(File), OfFile);
    if (!Fixed)
      return Fixed.takeError();
    if (Error E = writeFile(File, *Fixed))
      return E;
  }
  return Error::success();
}

void printEdits(const EditsByFile &Edits, Originals &Texts) {
  for (const auto &[File, OfFile] : Edits)
    printDiff(relativeToTree(File), *Texts.text(File), OfFile, outs());
}

} // namespace

Expected<FixOutcome> applyFixes(const RunReport &TheReport,
                                const FixRequest &Wanted) {
  FixOutcome Outcome;
  Originals Texts;
  EditsByFile Edits;
  for (const Finding &F : TheReport.Findings) {
    if (F.Primary.Edits.empty())
      continue;
    if (!F.MayFix)
      ++Outcome.Untrusted;
    else if (F.FixChangesBehaviour && !Wanted.Unsafe)
      ++Outcome.Unsafe;
    else if (const StringRef File = Texts.changed(F.Primary.Edits);
             !File.empty())
      Outcome.Changed.insert(File.str());
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
