// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_USERCODEVISITOR_H
#define COROLINT_MODEL_CODE_USERCODEVISITOR_H

#include "clang/AST/DynamicRecursiveASTVisitor.h"

namespace corolint::model {

/// Visits the user's code of one unit, with the instantiations of the user's
/// templates. Declarations in system headers are passed over as a whole. The
/// operand of a `co_await` stands in the tree twice and is visited once.
class UserCodeVisitor : public clang::DynamicRecursiveASTVisitor {
public:
  explicit UserCodeVisitor(const clang::ASTContext &Context)
      : Context(Context) {
    ShouldVisitTemplateInstantiations = true;
    ShouldWalkTypesOfTypeLocs = false;
  }

  void visitUnit();
  bool TraverseDecl(clang::Decl *D) override;
  bool TraverseCoawaitExpr(clang::CoawaitExpr *E) override;

protected:
  bool isSystem(const clang::Decl &D) const;

  const clang::ASTContext &Context;
};

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_USERCODEVISITOR_H
