// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/EvaluatedVisitor.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"

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

} // namespace corolint::model
