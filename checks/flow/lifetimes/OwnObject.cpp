// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/OwnObject.h"
#include "flow/lifetimes/Owners.h"
#include "model/code/Lookup.h"
#include "model/code/Statements.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

static llvm::StringRef ownerMethod(const CXXRecordDecl *Class) {
  for (llvm::StringRef Name : {"get_strong", "shared_from_this"})
    if (model::findMethod(Class, Name))
      return Name;
  return "";
}

// `auto self = get_strong();`, `auto weak = weak_from_this();`
static bool isForOwner(const Expr *E) {
  std::optional<model::Call> Called = model::asCall(E);
  return Called && Called->Function && asksForOwner(*Called->Function);
}

// After the suspension it is too late.
static bool isOwnerAskedBefore(const Expr &Suspension, const BodyIndex &Index,
                               const SourceManager &Sources) {
  return llvm::any_of(Index.calls(), [&](const Expr *E) {
    return isForOwner(E) &&
           Sources.isBeforeInTranslationUnit(
               Sources.getExpansionLoc(E->getBeginLoc()),
               Sources.getExpansionLoc(Suspension.getEndLoc()));
  });
}

// A parameter that is an owner of an object of the class, or of a class around
// or below it.
static bool isOwnerOf(const ParmVarDecl *Param, const CXXRecordDecl *Class) {
  QualType Object = pointee(Param->getType());
  const CXXRecordDecl *Of =
      Object.isNull() ? nullptr : Object->getAsCXXRecordDecl();
  if (!Of || !Of->hasDefinition())
    return false;
  return Of->getCanonicalDecl() == Class->getCanonicalDecl() ||
         Of->isDerivedFrom(Class) || Class->isDerivedFrom(Of);
}

static bool isCallOf(const Stmt *S, const CXXMethodDecl &Method) {
  const auto *E = dyn_cast_or_null<Expr>(S);
  std::optional<model::Call> Called =
      E ? model::asCall(model::strip(E)) : std::nullopt;
  return Called && Called->Function &&
         Called->Function->getCanonicalDecl() == Method.getCanonicalDecl();
}

template <typename Question>
static bool anyInUnit(Needs &TheNeeds, Question Is) {
  return llvm::any_of(TheNeeds.model().userCode().definitions(),
                      [&](const FunctionDecl *F) {
                        return model::anyStatement(F->getBody(), Is);
                      });
}

// Does code of the unit await what the method returns?
static bool isAwaitedHere(const CXXMethodDecl &Method, Needs &TheNeeds) {
  return anyInUnit(TheNeeds, [&](const Stmt &S) {
    const auto *Await = dyn_cast<CoawaitExpr>(&S);
    return Await && isCallOf(Await->getOperand(), Method);
  });
}

// `Refresh();`
static bool isDroppedHere(const CXXMethodDecl &Method, Needs &TheNeeds) {
  return anyInUnit(TheNeeds, [&](const Stmt &S) {
    return isa<CompoundStmt>(S) &&
           llvm::any_of(S.children(),
                        [&](const Stmt *C) { return isCallOf(C, Method); });
  });
}

static bool isDetached(const CXXMethodDecl &Method, Needs &TheNeeds) {
  return TheNeeds.model().taskType(Method.getReturnType()).Kind ==
         model::TypeKind::Detached;
}

// A method whose result may be dropped while it goes on, and is dropped, or may
// be because it is public: a client may let the object go before.
static bool mayBeDropped(const CXXMethodDecl &Method, llvm::StringRef Owner,
                         Needs &TheNeeds) {
  const model::TaskType &Type =
      TheNeeds.model().taskType(Method.getReturnType());
  return Type.isTask() && Type.MayDrop && Type.Begins == model::Start::Eager &&
         Owner == "get_strong" &&
         (isDroppedHere(Method, TheNeeds) ||
          (Method.getAccess() == AS_public &&
           !isAwaitedHere(Method, TheNeeds)));
}

std::optional<UnkeptObject> unkeptObject(const FunctionDecl &Function,
                                         Needs &TheNeeds) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (!Method || !Method->isImplicitObjectMemberFunction() ||
      Method->getParent()->isLambda() || !isCoroutine(Function))
    return std::nullopt;
  const CXXRecordDecl *Class = Method->getParent();
  llvm::StringRef Owner = ownerMethod(Class);
  const bool IsDetached = isDetached(*Method, TheNeeds);
  if (Owner.empty() ||
      (!IsDetached && !mayBeDropped(*Method, Owner, TheNeeds)) ||
      llvm::any_of(Function.parameters(), [&](const ParmVarDecl *Param) {
        return isOwnerOf(Param, Class);
      }))
    return std::nullopt;
  const Need Needed = TheNeeds.ofOwn(Function, Foreign::Object);
  if (Needed.User != &Function)
    return std::nullopt;
  UnkeptObject Found{Needed.Use, Needed.Suspension, Owner, IsDetached};
  if (!Found.Suspension)
    Found = {Needed.Later.Use, Needed.Later.Suspension, Owner, IsDetached};
  if (!Found.Use || !Found.Suspension ||
      isOwnerAskedBefore(*Found.Suspension, TheNeeds.index(Function),
                         Function.getASTContext().getSourceManager()))
    return std::nullopt;
  return Found;
}

} // namespace corolint::flow
