// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKTRANSFER_H
#define COROLINT_FLOW_TASKTRANSFER_H

#include "flow/BodyIndex.h"
#include "flow/TaskState.h"
#include "flow/TaskUse.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <vector>

namespace corolint::flow {

/// What is told while one block is walked. The callbacks may be null.
struct TransferEvents {
  /// The state just before a mention of a variable.
  llvm::function_ref<void(const clang::DeclRefExpr *, const TaskState &)>
      Mention;
  /// A variable dies, at the place of \p Trigger (the end of the scope, a
  /// return, a throw), in that state.
  llvm::function_ref<void(unsigned Var, const TaskState &,
                          clang::SourceLocation)>
      Dies;
  /// An assignment replaces what the variable holds.
  llvm::function_ref<void(unsigned Var, const TaskState &,
                          clang::SourceLocation)>
      Replaced;
  /// All states just before a mention of a variable.
  llvm::function_ref<void(const clang::DeclRefExpr *,
                          const std::vector<TaskState> &)>
      Around;
};

/// The transfer function: the states of all variables after a CFG block, given
/// those before it.
class TaskTransfer {
public:
  using States = std::vector<TaskState>;

  TaskTransfer(const BodyIndex &Index, model::Model &TheModel,
               const llvm::DenseMap<const clang::VarDecl *, unsigned> &Numbers,
               llvm::ArrayRef<model::TaskType> Types)
      : Index(Index), TheModel(TheModel), Numbers(Numbers), Types(Types) {}

  void run(const clang::CFGBlock &Block, States &Now,
           const TransferEvents &Events);
  /// The edge number \p Successor out of \p From answers a question that was
  /// put to a task: `if (t)`.
  void along(const clang::CFGBlock &From, unsigned Successor, States &Now);

private:
  void statement(const clang::Stmt *S, States &Now,
                 const TransferEvents &Events);
  void mention(const clang::DeclRefExpr *Ref, States &Now,
               const TransferEvents &Events);
  TaskState valueOf(const clang::Expr *Init);
  const unsigned *numberOf(const clang::Expr *E) const;

  const BodyIndex &Index;
  model::Model &TheModel;
  const llvm::DenseMap<const clang::VarDecl *, unsigned> &Numbers;
  llvm::ArrayRef<model::TaskType> Types;
  /// What a variable held when it was moved from, for the one that gets it.
  llvm::DenseMap<const clang::DeclRefExpr *, TaskState> MovedValues;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKTRANSFER_H
