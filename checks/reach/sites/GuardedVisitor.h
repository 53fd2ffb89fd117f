// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_GUARDEDVISITOR_H
#define COROLINT_REACH_SITES_GUARDEDVISITOR_H

#include "model/code/EvaluatedVisitor.h"
#include "reach/sites/FieldStates.h"
#include "reach/values/Conditions.h"

namespace corolint::reach {

/// A visitor of the code that one function body executes, with the condition of
/// each node. Branches that a constant excludes are left out:
///
///     if (false) f();             // not visited
///     if (!wait) return;
///     f();                        // visited where `wait` is not 0
///
/// The structure of the statements decides; a function with labels has no
/// structure, and no guards.
class GuardedVisitor : public model::EvaluatedVisitor {
public:
  explicit GuardedVisitor(const clang::ASTContext &Context)
      : EvaluatedVisitor(Context) {}

  bool TraverseStmt(clang::Stmt *S) override;
  bool TraverseIfStmt(clang::IfStmt *If) override;
  bool TraverseWhileStmt(clang::WhileStmt *While) override;
  bool TraverseForStmt(clang::ForStmt *For) override;
  bool TraverseDoStmt(clang::DoStmt *Do) override;
  bool TraverseCXXForRangeStmt(clang::CXXForRangeStmt *For) override;
  bool TraverseCXXTryStmt(clang::CXXTryStmt *Try) override;
  bool TraverseCompoundStmt(clang::CompoundStmt *Block) override;
  bool TraverseSwitchStmt(clang::SwitchStmt *Switch) override;
  bool TraverseConditionalOperator(clang::ConditionalOperator *E) override;
  bool TraverseBinaryOperator(clang::BinaryOperator *E) override;

protected:
  /// Prepares for the body of \p Function; called before the visit. Else there
  /// are no conditions, and no branch is left out. \p Depth is that of the
  /// fields' states.
  void enter(const clang::FunctionDecl &Function, unsigned Depth = 0);
  /// The fields of objects at the node that is being visited; null in a library
  /// and in a function with labels.
  FieldStates *fields() { return Fields ? &*Fields : nullptr; }
  /// After the statements of a block, before its variables are destroyed.
  virtual void endBlock(const clang::CompoundStmt &) {}
  /// The conditions that hold at the node that is being visited.
  const Guards &guards() const { return Known; }
  /// Requires that the function was entered.
  Conditions &conditions() { return *Asked; }
  /// True in a branch that ends the process: `if (failed) { ...; exit(1); }`.
  bool endsProcess() const { return EndsProcess; }

private:
  bool under(const clang::Expr *Condition, bool Result, clang::Stmt *Branch);
  bool under(const Assumption &A, clang::Stmt *Branch);
  bool loop(clang::Stmt &Loop, clang::DeclStmt *Variable,
            clang::Expr *Condition, llvm::ArrayRef<clang::Stmt *> Turn);
  bool assume(const clang::Expr *Condition, bool Result);
  bool assume(const Assumption &A);
  bool assumeAfter(const clang::Stmt *S);
  bool assumeAfterSwitch(const clang::SwitchStmt &Switch);
  bool assumeOneOf(llvm::ArrayRef<const clang::SwitchCase *> Labels,
                   const clang::SwitchStmt &Switch);
  void group(const clang::SwitchStmt &Switch,
             llvm::ArrayRef<const clang::SwitchCase *> Labels,
             llvm::ArrayRef<clang::Stmt *> Statements);

  template <typename Visit> bool branch(Visit Do, const clang::Stmt *IfLeft);

  std::optional<Conditions> Asked;
  std::optional<FieldStates> Fields;
  bool IsUnguarded = true, EndsProcess = false;
  Guards Known;
  Guards Otherwise; ///< what holds where the next branch is not taken
};

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_GUARDEDVISITOR_H
