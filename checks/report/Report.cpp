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
  return model::quoted(Callee) + " called here";
}

} // namespace corolint
