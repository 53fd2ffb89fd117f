// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Report.h"
#include "model/code/Names.h"

using namespace clang;

namespace corolint {

static FindingObserver &observer() {
  thread_local FindingObserver Observer;
  return Observer;
}

void setFindingObserver(FindingObserver Observer) {
  observer() = std::move(Observer);
}

void report(tidy::ClangTidyCheck &Check, const Finding &F) {
  {
    auto Diag = Check.diag(F.Loc, "%0") << F.Message;
    for (const FixItHint &Fix : F.Fixes)
      Diag << Fix;
  }
  for (const PathStep &Step : F.Path)
    Check.diag(Step.Loc, "%0", DiagnosticIDs::Note) << Step.Message;
  // The name of a check is public in its base class only.
  const ast_matchers::MatchFinder::MatchCallback &Callback = Check;
  if (observer())
    observer()(Callback.getID(), F);
}

std::string stepMessage(llvm::StringRef Callee) {
  return Callee.str() + " called here";
}

llvm::StringRef withoutQuotes(llvm::StringRef Quoted) {
  return Quoted.starts_with("'") ? Quoted.drop_front().drop_back() : Quoted;
}

// The place of a step that stands in another unit, made known to this one.
static SourceLocation locate(const reach::Step &S, SourceManager &Sources) {
  if (S.Loc.isValid())
    return S.Loc;
  OptionalFileEntryRef File =
      Sources.getFileManager().getOptionalFileRef(S.File);
  if (!File)
    return {};
  FileID Id = Sources.getOrCreateFileID(*File, SrcMgr::C_User);
  return Sources.translateLineCol(Id, S.Line, S.Column);
}

std::vector<PathStep> pathSteps(llvm::ArrayRef<reach::Step> Path,
                                SourceManager &Sources) {
  std::vector<PathStep> Steps;
  for (const reach::Step &S : Path.drop_front()) {
    SourceLocation Loc = locate(S, Sources);
    std::string Message = stepMessage(S.Callee);
    if (Loc.isInvalid() && S.File.empty())
      continue; // implied by the compiler, written nowhere
    if (Loc.isInvalid())
      Message += " (" + S.File + ":" + std::to_string(S.Line) + ")";
    else if (Sources.isInSystemHeader(Loc))
      continue;
    Steps.push_back({Loc, S.Caller, std::move(Message)});
  }
  shorten(Steps);
  return Steps;
}

} // namespace corolint
