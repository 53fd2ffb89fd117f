// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_EVALUATEDVISITOR_H
#define COROLINT_MODEL_CODE_EVALUATEDVISITOR_H

#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/Stmt.h"

namespace corolint::model {

/// A visitor of the code that one function body executes itself: no unevaluated
/// operands (`sizeof`, `decltype`, `noexcept`, `requires`), no discarded branch
/// of an `if constexpr`, no branch of an `if consteval` for constants, nothing
/// that the compiler computes (`static_assert`, `constexpr int n = f();`), no
/// bodies of lambdas, local classes and local functions, each of which is a
/// function of its own.
class EvaluatedVisitor : public clang::DynamicRecursiveASTVisitor {
public:
  explicit EvaluatedVisitor(const clang::ASTContext &Context)
      : Context(Context) {
    ShouldWalkTypesOfTypeLocs = false;
  }

  bool TraverseTypeLoc(clang::TypeLoc, bool) override { return true; }
  bool
  TraverseUnaryExprOrTypeTraitExpr(clang::UnaryExprOrTypeTraitExpr *) override {
    return true;
  }
  bool TraverseCXXNoexceptExpr(clang::CXXNoexceptExpr *) override {
    return true;
  }
  bool TraverseRequiresExpr(clang::RequiresExpr *) override { return true; }
  bool TraverseConstantExpr(clang::ConstantExpr *) override { return true; }
  bool TraverseStaticAssertDecl(clang::StaticAssertDecl *) override {
    return true;
  }
  bool TraverseConceptSpecializationExpr(
      clang::ConceptSpecializationExpr *) override {
    return true;
  }
  bool TraverseCXXTypeidExpr(clang::CXXTypeidExpr *E) override;
  /// The captures only.
  bool TraverseLambdaExpr(clang::LambdaExpr *Lambda) override;
  bool TraverseIfStmt(clang::IfStmt *If) override;
  bool TraverseDecl(clang::Decl *D) override;

protected:
  const clang::ASTContext &Context;
};

/// The branch of an `if consteval` that executes at run time, null without one.
template <typename If> auto *runTimeBranch(If &S) {
  return S.isNegatedConsteval() ? S.getThen() : S.getElse();
}

/// True if control never reaches the end of \p S.
bool leaves(const clang::Stmt *S);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_EVALUATEDVISITOR_H
