// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/Usr.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace corolint::reach {

std::string filePath(const SourceManager &Sources, SourceLocation Loc) {
  OptionalFileEntryRef File =
      Sources.getFileEntryRefForID(Sources.getFileID(Sources.getFileLoc(Loc)));
  if (!File)
    return "";
  llvm::SmallString<256> Path(File->getName());
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

static std::string mainFile(const SourceManager &Sources) {
  return filePath(Sources,
                  Sources.getLocForStartOfFile(Sources.getMainFileID()));
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

uint64_t idOf(const FunctionDecl &Function) {
  return llvm::xxh3_64bits(llvm::StringRef(usrOf(Function)));
}

uint64_t idOf(const VarDecl &Variable) {
  llvm::SmallString<128> Usr;
  index::generateUSRForDecl(&Variable, Usr);
  return llvm::xxh3_64bits(Usr.str());
}

uint64_t idOfDefinition(const FunctionDecl &Function) {
  const FunctionDecl *Definition = nullptr;
  if (!Function.hasBody(Definition))
    Definition = &Function; // implied by its class
  const SourceManager &Sources = Function.getASTContext().getSourceManager();
  return llvm::xxh3_64bits(llvm::StringRef(
      usrOf(Function) + "\n" + filePath(Sources, Definition->getLocation())));
}

} // namespace corolint::reach
