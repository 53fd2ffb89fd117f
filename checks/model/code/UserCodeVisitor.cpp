// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/UserCodeVisitor.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::model {

void UserCodeVisitor::visitUnit() {
  TraverseDecl(Context.getTranslationUnitDecl());
}

bool UserCodeVisitor::isSystem(const Decl &D) const {
  return Context.getSourceManager().isInSystemHeader(D.getLocation());
}

bool UserCodeVisitor::TraverseDecl(Decl *D) {
  if (D && !isa<TranslationUnitDecl, NamespaceDecl>(D) && isSystem(*D))
    return true;
  return DynamicRecursiveASTVisitor::TraverseDecl(D);
}

bool UserCodeVisitor::TraverseCoawaitExpr(CoawaitExpr *E) {
  return TraverseStmt(E->getOperand());
}

} // namespace corolint::model
