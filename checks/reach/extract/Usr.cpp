// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/extract/Usr.h"
#include "model/code/Limits.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace corolint::reach {

static IdObserver &idObserver() {
  static thread_local IdObserver Observer;
  return Observer;
}

void setIdObserver(IdObserver Observer) { idObserver() = std::move(Observer); }

uint64_t idOfText(llvm::StringRef Text) { return llvm::xxh3_64bits(Text); }

static uint64_t observedId(llvm::StringRef Text) {
  const uint64_t Id = idOfText(Text);
  if (idObserver())
    idObserver()(Id, Text);
  return Id;
}

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

static uint64_t idWithin(const FunctionDecl &Function, unsigned Depth);

// A lambda in a template has one place but is a different one in each
// instantiation: the function around it distinguishes them.
static void addClosure(const CXXRecordDecl &Closure, std::string &To,
                       unsigned Depth) {
  const DeclContext *In = Closure.getDeclContext();
  while (In && !isa<FunctionDecl>(In))
    In = In->getParent();
  To += "@" + placeOf(Closure);
  if (In && Depth < limits::ClosureLevels)
    To += MarkOfId.str() +
          std::to_string(idWithin(*cast<FunctionDecl>(In), Depth + 1));
}

static void addClosures(ArrayRef<TemplateArgument> Args, std::string &To,
                        unsigned Depth) {
  for (const TemplateArgument &Arg : Args) {
    if (Arg.getKind() == TemplateArgument::Pack)
      addClosures(Arg.pack_elements(), To, Depth);
    if (Arg.getKind() != TemplateArgument::Type)
      continue;
    const CXXRecordDecl *Record =
        Arg.getAsType().getNonReferenceType()->getAsCXXRecordDecl();
    if (Record && Record->isLambda())
      addClosure(*Record, To, Depth);
    else if (const auto *Spec =
                 dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
             Spec && Depth < limits::ClosureLevels)
      addClosures(Spec->getTemplateArgs().asArray(), To, Depth + 1);
  }
}

static std::string closuresOf(const FunctionDecl &Function, unsigned Depth) {
  std::string Result;
  if (const TemplateArgumentList *Args =
          Function.getTemplateSpecializationArgs())
    addClosures(Args->asArray(), Result, Depth);
  for (const DeclContext *In = Function.getParent(); In; In = In->getParent())
    if (const auto *Record = dyn_cast<CXXRecordDecl>(In)) {
      if (Record->isLambda())
        addClosure(*Record, Result, Depth);
      if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record))
        addClosures(Spec->getTemplateArgs().asArray(), Result, Depth);
    }
  return Result;
}

static std::string usrWithin(const FunctionDecl &Function, unsigned Depth) {
  llvm::SmallString<128> Usr;
  bool Failed = index::generateUSRForDecl(&Function, Usr);
  std::string Result = Failed ? "" : Usr.str().str();
  const auto *Record = dyn_cast<CXXRecordDecl>(Function.getParent());
  if (Failed || (Record && Record->isLambda()))
    Result += "@" + placeOf(Function) + "@" +
              Function.getType().getCanonicalType().getAsString();
  Result += closuresOf(Function, Depth);
  if (!Function.isExternallyVisible())
    Result =
        mainFile(Function.getASTContext().getSourceManager()) + "|" + Result;
  return Result;
}

static uint64_t idWithin(const FunctionDecl &Function, unsigned Depth) {
  return observedId(usrWithin(Function, Depth));
}

std::string usrOf(const FunctionDecl &Function) {
  return usrWithin(Function, 0);
}

uint64_t idOf(const FunctionDecl &Function) {
  return observedId(usrOf(Function));
}

uint64_t idOf(const NamedDecl &Named) {
  llvm::SmallString<128> Usr;
  if (index::generateUSRForDecl(&Named, Usr)) // it has none
    Usr = placeOf(Named);
  return observedId(Usr.str());
}

uint64_t idOfDefinition(const FunctionDecl &Function) {
  const FunctionDecl *Definition = nullptr;
  if (!Function.hasBody(Definition))
    Definition = &Function; // implied by its class
  const SourceManager &Sources = Function.getASTContext().getSourceManager();
  return observedId(usrOf(Function) + "\n" +
                    filePath(Sources, Definition->getLocation()));
}

} // namespace corolint::reach
