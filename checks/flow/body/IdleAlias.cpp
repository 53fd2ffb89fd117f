// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/IdleAlias.h"
#include "flow/body/Discard.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

static bool isMentioned(const BodyIndex &Index, const ValueDecl *Var) {
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    return Ref->getDecl() == Var && discarded(Index, Ref) == Discard::No;
  });
}

// A binding that is a number or a string is not a use of the task beside it.
static bool isIdle(const BodyIndex &Index, const VarDecl *Var) {
  const auto *Bindings = dyn_cast_or_null<DecompositionDecl>(Var);
  if (!Bindings)
    return Var && !isMentioned(Index, Var);
  return llvm::none_of(Bindings->bindings(), [&](const BindingDecl *Binding) {
    QualType Type = Binding->getType().getNonReferenceType();
    return Type->isRecordType() && isMentioned(Index, Binding);
  });
}

namespace {
class MentionsIt : public ConstDynamicRecursiveASTVisitor {
public:
  explicit MentionsIt(const ValueDecl *Var) : Var(Var) {}
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Found |= E->getDecl() == Var;
    return !Found;
  }
  // `node[I]...` of a pack, in a generic lambda: the element is known only in
  // its instantiations.
  bool VisitFunctionParmPackExpr(const FunctionParmPackExpr *E) override {
    Found |= llvm::is_contained(*E, Var);
    return !Found;
  }

private:
  const ValueDecl *Var;
};
} // namespace

bool usesCapture(const Stmt *Body, const ValueDecl *Var) {
  MentionsIt Visitor(Var);
  Visitor.TraverseStmt(Body);
  return Visitor.Found;
}

// Its name in the body: in `[&x = t]` another one.
static const ValueDecl *nameInBody(const LambdaExpr *Lambda, const Expr *E) {
  for (auto [Capture, Init] :
       llvm::zip(Lambda->captures(), Lambda->capture_inits()))
    if (Lambda->isInitCapture(&Capture) && Init &&
        Init->IgnoreParenImpCasts() == E)
      return Capture.getCapturedVar();
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref ? Ref->getDecl() : nullptr;
}

static bool isIdleCapture(const BodyIndex &Index, const LambdaExpr *Lambda,
                          const Expr *E) {
  const ValueDecl *Name = nameInBody(Lambda, E);
  if (Name && !usesCapture(Lambda->getBody(), Name))
    return true;
  const auto *Decls = dyn_cast_or_null<DeclStmt>(Index.parent(Lambda));
  const auto *Var = Decls && Decls->isSingleDecl()
                        ? dyn_cast<VarDecl>(Decls->getSingleDecl())
                        : nullptr;
  return Var && Var->hasLocalStorage() && Var->getType()->isRecordType() &&
         !isMentioned(Index, Var);
}

bool isIdleAlias(const BodyIndex &Index, const Expr *E) {
  const Stmt *Parent = Index.parent(E);
  if (const auto *Lambda = dyn_cast_or_null<LambdaExpr>(Parent))
    return isIdleCapture(Index, Lambda, E);
  const auto *Decls = dyn_cast_or_null<DeclStmt>(Parent);
  if (!Decls || !Decls->isSingleDecl())
    return false;
  const auto *Var = dyn_cast<VarDecl>(Decls->getSingleDecl());
  if (!Var || !Var->getType()->isReferenceType())
    return false;
  if (const auto *Loop =
          dyn_cast_or_null<CXXForRangeStmt>(Index.directParent(Decls));
      Loop && Loop->getRangeStmt() == Decls)
    return isIdle(Index, Loop->getLoopVariable());
  return isIdle(Index, Var);
}

} // namespace corolint::flow
