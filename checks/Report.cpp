// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Report.h"
#include "model/Names.h"

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

std::vector<PathStep> pathSteps(llvm::ArrayRef<reach::Hop> Path,
                                const SourceManager &Sources) {
  constexpr size_t Longest = 8, Kept = 4;
  std::vector<PathStep> Steps;
  for (const reach::Hop &H : Path.drop_front()) {
    if (Sources.isInSystemHeader(H.Loc))
      continue;
    Steps.push_back({H.Loc, model::displayName(*H.Caller),
                     model::quotedName(H.Callee) + " called here"});
  }
  if (Steps.size() <= Longest)
    return Steps;
  size_t Left = Steps.size() - 2 * Kept;
  Steps[Kept].Message += " (" + std::to_string(Left) + " calls further)";
  Steps.erase(Steps.begin() + Kept + 1, Steps.end() - Kept + 1);
  return Steps;
}

} // namespace corolint
