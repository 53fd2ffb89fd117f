// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_FUNCTIONFLOW_H
#define COROLINT_FLOW_FUNCTIONFLOW_H

#include "flow/Discard.h"
#include "flow/LostTask.h"
#include "flow/Reuse.h"
#include "flow/TaskState.h"
#include "model/Model.h"
#include "llvm/ADT/DenseMap.h"

/// What happens to each task inside one function:
///
///   body -> BodyIndex -> creations --discarded()--> lost at once
///                    \-> variables --PathSolver, TaskState--> lost on a path
///                                               \--> state at each mention
///                                               \--> used again (Reuse)
///
/// The analysis reports values and knows no diagnostics.
namespace corolint::flow {

/// Analyses one function when it is made. Cost: linear in the size of the
/// body times the number of task variables; bodies with more than 20,000
/// (blocks x variables) are not followed by path.
class FunctionFlow {
public:
  /// \p Function has a body and is no template.
  FunctionFlow(const clang::FunctionDecl &Function, model::Model &TheModel);

  const BodyIndex &index() const { return Index; }
  /// In the order of the source.
  llvm::ArrayRef<LostTask> lost() const { return Lost; }
  /// What the variable may hold just before \p Ref is evaluated; no bits set
  /// if \p Ref names no task variable, or is never reached.
  TaskState stateAt(const clang::DeclRefExpr *Ref) const;
  /// One-shot tasks that are consumed when they may be gone, in the order of
  /// the source.
  llvm::ArrayRef<Reuse> reuses() const { return Reuses; }

private:
  friend class TaskTransfer;
  struct Variable {
    const clang::VarDecl *Decl;
    model::TaskType Type;
  };
  void findDiscarded();
  void findVariables(const clang::FunctionDecl &Function);
  void followPaths(const clang::FunctionDecl &Function);
  void findReuses(const ChangedSet &Changed);
  void report(const Variable &Var, const TaskState &State, LostTask::How How,
              clang::SourceLocation Dies);
  bool isEverRead(const clang::VarDecl *Var) const;
  bool hasCorrelatedConditions(const clang::VarDecl *Var) const;

  model::Model &TheModel;
  BodyIndex Index;
  llvm::SmallVector<Variable> Variables;
  llvm::DenseMap<const clang::VarDecl *, unsigned> Numbers;
  llvm::DenseMap<const clang::DeclRefExpr *, TaskState> Before;
  /// Mentions whose state may stand for paths that cannot be.
  llvm::DenseSet<const clang::DeclRefExpr *> Vague;
  llvm::SmallVector<Reuse> Reuses;
  llvm::SmallVector<LostTask> Lost;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_FUNCTIONFLOW_H
