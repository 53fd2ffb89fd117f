// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/Usr.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"

using namespace clang;

namespace corolint::reach {

static std::string mainFile(const SourceManager &Sources) {
  OptionalFileEntryRef File =
      Sources.getFileEntryRefForID(Sources.getMainFileID());
  return File ? File->getName().str() : "";
}

static std::string placeOf(const Decl &D) {
  const SourceManager &Sources = D.getASTContext().getSourceManager();
  PresumedLoc Place =
      Sources.getPresumedLoc(Sources.getExpansionLoc(D.getBeginLoc()));
  if (Place.isInvalid())
    return "";
  return std::string(Place.getFilename()) + ":" +
         std::to_string(Place.getLine()) + ":" +
         std::to_string(Place.getColumn());
}

std::string usrOf(const FunctionDecl &Function) {
  llvm::SmallString<128> Usr;
  bool Failed = index::generateUSRForDecl(&Function, Usr);
  std::string Result = Failed ? "" : Usr.str().str();
  const auto *Record = dyn_cast<CXXRecordDecl>(Function.getParent());
  if (Failed || (Record && Record->isLambda()))
    Result += "@" + placeOf(Function) + "@" +
              Function.getType().getCanonicalType().getAsString();
  if (!Function.isExternallyVisible())
    Result =
        mainFile(Function.getASTContext().getSourceManager()) + "|" + Result;
  return Result;
}

} // namespace corolint::reach
