// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Report.h"
#include "model/code/Names.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

static FindingObserver &observer() {
  thread_local FindingObserver Observer;
  return Observer;
}

void setFindingObserver(FindingObserver Observer) {
  observer() = std::move(Observer);
}

// The place as text, if a note cannot be there.
static std::string inWords(SourceLocation Loc, const SourceManager &Sources) {
  const PresumedLoc At = Sources.getPresumedLoc(Sources.getFileLoc(Loc));
  return At.isInvalid() ? ""
                        : (" (" + llvm::Twine(At.getFilename()) + ":" +
                           llvm::Twine(At.getLine()) + ")")
                              .str();
}

void report(tidy::ClangTidyCheck &Check, const Finding &F,
            llvm::function_ref<bool(SourceLocation)> IsSilenced,
            const SourceManager *Sources) {
  // The name of a check is public in its base class only.
  const ast_matchers::MatchFinder::MatchCallback &Callback = Check;
  if (observer())
    observer()(Callback.getID(), F);
  if (F.IsHidden)
    return;
  {
    auto Diag = Check.diag(F.Loc, "%0") << F.Message;
    for (const FixItHint &Fix : F.Fixes)
      Diag << Fix;
  }
  for (const PathStep &Step : F.Path)
    if (Step.Loc.isValid() && IsSilenced && IsSilenced(Step.Loc))
      Check.diag("%0", DiagnosticIDs::Note)
          << Step.Message + inWords(Step.Loc, *Sources);
    else
      Check.diag(Step.Loc, "%0", DiagnosticIDs::Note) << Step.Message;
}

std::string stepMessage(llvm::StringRef Callee) {
  return model::quoted(Callee) + " called here";
}

} // namespace corolint
