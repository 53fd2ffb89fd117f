// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_USERCODE_H
#define COROLINT_MODEL_CODE_USERCODE_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include <vector>

/// The code of one unit outside system headers, listed once for all that read
/// it. Templates appear as their instantiations, never as the pattern.
namespace corolint::model {

/// Lists of declarations in the order of the source. Declarations are visited
/// through their contexts, which costs a hundredth of a visit to each type and
/// statement of the unit.
class UserCode {
public:
  explicit UserCode(const clang::ASTContext &Context);

  /// The functions with a body that stand in no other function.
  llvm::ArrayRef<const clang::FunctionDecl *> functions() const {
    return Outermost;
  }
  /// All functions with a body: those of local classes and lambdas too.
  llvm::ArrayRef<const clang::FunctionDecl *> definitions() const {
    return Definitions;
  }
  /// Members with an initializer in their class.
  llvm::ArrayRef<const clang::FieldDecl *> fields() const { return Fields; }
  /// The functions of `functions`, and members and variables outside of
  /// functions that have an initializer.
  llvm::ArrayRef<const clang::Decl *> roots() const { return Roots; }
  /// Methods that override others, as first declared. Those of system headers
  /// count, where `std::thread` hides its callable, say.
  llvm::ArrayRef<const clang::CXXMethodDecl *> overriding() const {
    return Overriding;
  }

private:
  class Walk;
  std::vector<const clang::FunctionDecl *> Outermost, Definitions;
  std::vector<const clang::FieldDecl *> Fields;
  std::vector<const clang::Decl *> Roots;
  std::vector<const clang::CXXMethodDecl *> Overriding;
};

/// A visitor of the expressions and statements of user code. Types are not
/// visited, and the operand of a `co_await` once, although it stands in the
/// tree twice.
class UserCodeVisitor : public clang::DynamicRecursiveASTVisitor {
public:
  UserCodeVisitor() { ShouldVisitTemplateInstantiations = true; }
  void visitAll(const UserCode &Code) {
    for (const clang::Decl *Root : Code.roots())
      TraverseDecl(const_cast<clang::Decl *>(Root));
  }
  static bool isSystem(const clang::Decl &D);
  bool TraverseTypeLoc(clang::TypeLoc, bool = true) override { return true; }
  bool TraverseCoawaitExpr(clang::CoawaitExpr *E) override {
    return TraverseStmt(E->getOperand());
  }
};

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_USERCODE_H
