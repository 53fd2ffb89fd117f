// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/EvaluatedVisitor.h"
#include "model/code/Call.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::model {

bool EvaluatedVisitor::TraverseCXXTypeidExpr(CXXTypeidExpr *E) {
  return !E->isPotentiallyEvaluated() ||
         DynamicRecursiveASTVisitor::TraverseCXXTypeidExpr(E);
}

bool EvaluatedVisitor::TraverseLambdaExpr(LambdaExpr *Lambda) {
  for (Expr *Init : Lambda->capture_inits())
    if (Init && !TraverseStmt(Init))
      return false;
  return true;
}

bool EvaluatedVisitor::TraverseIfStmt(IfStmt *If) {
  if (If->isConsteval())
    return TraverseStmt(runTimeBranch(*If));
  if (!If->isConstexpr())
    return DynamicRecursiveASTVisitor::TraverseIfStmt(If);
  if (std::optional<Stmt *> Taken = If->getNondiscardedCase(Context))
    return !*Taken || TraverseStmt(*Taken);
  return true;
}

bool EvaluatedVisitor::TraverseDecl(Decl *D) {
  if (D && (isa<TagDecl>(D) || isa<FunctionDecl>(D) || isa<TemplateDecl>(D)))
    return true;
  if (const auto *Var = dyn_cast_or_null<VarDecl>(D);
      Var && (Var->isConstexpr() || Var->hasAttr<ConstInitAttr>()))
    return true;
  return DynamicRecursiveASTVisitor::TraverseDecl(D);
}

bool leaves(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *E = dyn_cast<Expr>(S)) {
    E = strip(E);
    const auto *Call = dyn_cast<CallExpr>(E);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return isa<CXXThrowExpr>(E) || (Callee && Callee->isNoReturn());
  }
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    return llvm::any_of(Block->body(), leaves);
  if (const auto *If = dyn_cast<IfStmt>(S); If && If->isConsteval())
    return leaves(runTimeBranch(*If));
  if (const auto *If = dyn_cast<IfStmt>(S))
    return leaves(If->getThen()) && leaves(If->getElse());
  if (const auto *Attributed = dyn_cast<AttributedStmt>(S))
    return leaves(Attributed->getSubStmt());
  return isa<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt, GotoStmt>(S);
}

} // namespace corolint::model
