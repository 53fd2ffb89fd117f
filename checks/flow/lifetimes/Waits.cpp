// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Waits.h"
#include "model/code/Callable.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

static bool isText(QualType Type) {
  return model::isStd(Type->getAsCXXRecordDecl(), "basic_string");
}

// `auto &promise = handle.promise();`: a part of a coroutine.
static bool isPromise(const VarDecl &Var) {
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(
      Var.getInit() ? Var.getInit()->IgnoreParenImpCasts() : nullptr);
  return Call && model::nameOf(Call->getMethodDecl()) == "promise";
}

namespace {
/// True if an expression names a local variable of a class, which is no task,
/// promise, closure or text: an event, a latch, a loop.
class NamesObject : public ConstDynamicRecursiveASTVisitor {
public:
  NamesObject(model::Model &TheModel, bool WithParams)
      : TheModel(TheModel), WithParams(WithParams) {}
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    const auto *Var = dyn_cast<VarDecl>(E->getDecl());
    if (!Var || !Var->hasLocalStorage() || Var->isInitCapture() ||
        isPromise(*Var) || (!WithParams && isa<ParmVarDecl>(Var)))
      return true;
    QualType Type = Var->getType().getNonReferenceType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    Found |= Type->isRecordType() && !model::isClosure(Type) && !isText(Type) &&
             !TheModel.isTask(Type);
    return !Found;
  }

private:
  model::Model &TheModel;
  bool WithParams;
};
} // namespace

static bool isWaiting(const Expr *E, model::Model &TheModel) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !isa<CallExpr>(E))
    return false;
  model::RoleSet Roles = TheModel.roles(*Called).Roles;
  if (Roles.isRunner() || Roles.has(model::Role::Blocking))
    return true;
  NamesObject Asked(TheModel, true);
  if (!model::isStd(Called->Function))
    Asked.TraverseStmt(E);
  return Asked.Found;
}

bool isWait(const model::Call &Called, model::Model &TheModel) {
  model::RoleSet Roles = TheModel.roles(Called).Roles;
  if (Roles.isRunner())
    return true;
  if (!Called.Object)
    return false;
  const CXXRecordDecl *Class =
      Called.Object->getType().getNonReferenceType()->getAsCXXRecordDecl();
  return Roles.has(model::Role::Blocking) ||
         (model::isStd(Class) && model::nameOf(Class).starts_with("atomic"));
}

bool isWaitedFor(const BodyIndex &Index, model::Model &TheModel,
                 const Expr &Start) {
  const SourceManager &SM = TheModel.context().getSourceManager();
  return llvm::any_of(Index.calls(), [&](const Expr *E) {
    std::optional<model::Call> Called = model::asCall(E);
    return E != &Start && Called && isWait(*Called, TheModel) &&
           (Index.isInside(&Start, E) ||
            SM.isBeforeInTranslationUnit(Start.getEndLoc(), E->getBeginLoc()));
  });
}

bool mayBeWaitedFor(const FunctionDecl &Function, const BodyIndex &Index,
                    model::Model &TheModel, const Expr &Start) {
  bool IsCoroutine = isa_and_nonnull<CoroutineBodyStmt>(Function.getBody());
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  NamesObject Given(TheModel, false);
  if (!IsCoroutine)
    Given.TraverseStmt(&Start);
  return Given.Found || isWaitedFor(Index, TheModel, Start) ||
         llvm::any_of(Index.calls(), [&](const Expr *E) {
           return SM.isBeforeInTranslationUnit(Start.getEndLoc(),
                                               E->getBeginLoc()) &&
                  (IsCoroutine ? isa<CoawaitExpr>(E) : isWaiting(E, TheModel));
         });
}

} // namespace corolint::flow
