// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Permission.h"
#include "report/Generated.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/Regex.h"

using namespace clang;

namespace corolint {

bool Permission::isSilenced(llvm::StringRef Check, SourceLocation Loc) {
  DiagnosticStorage Nothing;
  Diagnostic Here(&Context.getDiagnostics(), Loc, 0, Nothing, "");
  // clang-tidy itself reports an unmatched NOLINTBEGIN.
  llvm::SmallVector<tooling::Diagnostic, 0> Unmatched;
  return NoLint.shouldSuppress(DiagnosticsEngine::Warning, Here, Check,
                               Unmatched, /*AllowIO=*/true,
                               /*EnableNoLintBlocks=*/true);
}

bool Permission::isGenerated(SourceLocation Loc) {
  if (Loc.isInvalid())
    return false;
  const SourceManager &Sources = Context.getSourceManager();
  const FileID Id = Sources.getDecomposedExpansionLoc(Loc).first;
  auto [It, IsNew] = Generated.try_emplace(Id, false);
  if (IsNew)
    It->second = corolint::isGenerated(Id, Sources);
  return It->second;
}

// The header filter, as clang-tidy reads it.
bool Permission::isWanted(SourceLocation Loc) {
  const SourceManager &Sources = Context.getSourceManager();
  const tidy::ClangTidyOptions &Options = Tidy.getOptions();
  if (Loc.isInvalid() ||
      (!Options.SystemHeaders.value_or(false) &&
       (Sources.isInSystemHeader(Loc) || Sources.isInSystemMacro(Loc))) ||
      isGenerated(Loc))
    return false;
  const FileID Id = Sources.getDecomposedExpansionLoc(Loc).first;
  OptionalFileEntryRef File = Sources.getFileEntryRefForID(Id);
  if (!File || Sources.isInMainFile(Loc))
    return true;
  auto [It, IsNew] = Wanted.try_emplace(Id, false);
  if (IsNew)
    It->second = llvm::Regex(Options.HeaderFilterRegex.value_or(""))
                     .match(File->getName()) &&
                 !llvm::Regex(Options.ExcludeHeaderFilterRegex.value_or(""))
                      .match(File->getName());
  return It->second;
}

} // namespace corolint
