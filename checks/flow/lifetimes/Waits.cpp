// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Waits.h"
#include "model/code/Callable.h"
#include "model/code/Limits.h"
#include "model/code/Statements.h"
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

static bool isKnownWait(const model::Call &Called, model::Model &TheModel) {
  model::RoleSet Roles = TheModel.roles(Called).Roles;
  return Roles.isRunner() || Roles.has(model::Role::Blocking);
}

static bool isWaiting(const Expr *E, model::Model &TheModel) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !isa<CallExpr>(E))
    return false;
  if (isKnownWait(*Called, TheModel))
    return true;
  NamesObject Asked(TheModel, true);
  if (!model::isStd(Called->Function))
    Asked.TraverseStmt(E);
  return Asked.Found;
}

// `get() { handle.promise().wait(); }`, and `sync_wait(t)` that calls it: down
// to a condition variable.
static bool waitsInside(const FunctionDecl *Function, model::Model &TheModel,
                        unsigned Levels = limits::WaitLevels) {
  const FunctionDecl *Definition = nullptr;
  if (!Function || Levels == 0 || model::isStd(Function) ||
      !Function->hasBody(Definition) ||
      isa<CoroutineBodyStmt>(Definition->getBody()))
    return false;
  return model::anyStatement(Definition->getBody(), [&](const Stmt &S) {
    const auto *E = dyn_cast<CallExpr>(&S);
    std::optional<model::Call> Inner = E ? model::asCall(E) : std::nullopt;
    return Inner && Inner->Function &&
           (isKnownWait(*Inner, TheModel) ||
            (Inner->Object &&
             waitsInside(Inner->Function, TheModel, Levels - 1)));
  });
}

bool isWait(const model::Call &Called, model::Model &TheModel) {
  model::RoleSet Roles = TheModel.roles(Called).Roles;
  if (Roles.isRunner() || waitsInside(Called.Function, TheModel))
    return true;
  if (!Called.Object)
    return false;
  const CXXRecordDecl *Class =
      Called.Object->getType().getNonReferenceType()->getAsCXXRecordDecl();
  return Roles.has(model::Role::Blocking) ||
         (model::isStd(Class) && model::nameOf(Class).starts_with("atomic"));
}

bool isResultWaitedFor(const BodyIndex &Index, model::Model &TheModel,
                       const Expr &Start) {
  for (const Stmt *S = Index.directParent(&Start); isa_and_nonnull<Expr>(S);
       S = Index.directParent(S)) {
    if (isa<CoawaitExpr>(S))
      return true;
    std::optional<model::Call> Called = model::asCall(cast<Expr>(S));
    if (Called && (isKnownWait(*Called, TheModel) ||
                   waitsInside(Called->Function, TheModel)))
      return true;
  }
  return false;
}

bool isWaitedFor(const BodyIndex &Index, model::Model &TheModel,
                 const Expr &Start) {
  const SourceManager &SM = TheModel.context().getSourceManager();
  return isResultWaitedFor(Index, TheModel, Start) ||
         llvm::any_of(Index.calls(), [&](const Expr *E) {
           std::optional<model::Call> Called = model::asCall(E);
           return Called && isWait(*Called, TheModel) &&
                  SM.isBeforeInTranslationUnit(Start.getEndLoc(),
                                               E->getBeginLoc());
         });
}

bool mayBeWaitedFor(const FunctionDecl &Function, const BodyIndex &Index,
                    model::Model &TheModel, const Expr &Start) {
  bool IsCoroutine = isa_and_nonnull<CoroutineBodyStmt>(Function.getBody());
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  NamesObject Given(TheModel, false);
  if (!IsCoroutine)
    Given.TraverseStmt(&Start);
  return Given.Found || isResultWaitedFor(Index, TheModel, Start) ||
         llvm::any_of(Index.calls(), [&](const Expr *E) {
           return SM.isBeforeInTranslationUnit(Start.getEndLoc(),
                                               E->getBeginLoc()) &&
                  (IsCoroutine ? isa<CoawaitExpr>(E) : isWaiting(E, TheModel));
         });
}

} // namespace corolint::flow
