// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_TASKTRANSFER_H
#define COROLINT_FLOW_TASKS_TASKTRANSFER_H

#include "flow/tasks/SlotValues.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <vector>

namespace corolint::flow {

/// Callbacks for the events in one block. Each may be null.
struct TransferEvents {
  /// The state of a slot just before a mention of it.
  llvm::function_ref<void(const Mention &, const TaskState &)> Mentioned;
  /// A variable dies, at the place of \p Trigger (the end of the scope, a
  /// return, a throw), and \p Slot with it, in that state.
  llvm::function_ref<void(unsigned Slot, const TaskState &,
                          clang::SourceLocation)>
      Dies;
  /// An assignment replaces what the slot holds; or, with \p IsCleared, it is
  /// taken out and thrown away.
  llvm::function_ref<void(unsigned Slot, const TaskState &,
                          clang::SourceLocation, bool IsCleared)>
      Replaced;
  /// All states in which the statement may throw.
  llvm::function_ref<void(const clang::Stmt &, const std::vector<TaskState> &)>
      Throws;
};

/// The transfer function: the states of all slots after a CFG block, given
/// those before it.
class TaskTransfer {
public:
  using States = std::vector<TaskState>;

  TaskTransfer(const Slots &Places, model::Model &TheModel)
      : Places(Places), TheModel(TheModel), Values(TheModel, MovedFrom) {}

  void run(const clang::CFGBlock &Block, States &Now,
           const TransferEvents &Events);
  /// Applies the answer that the edge number \p Successor out of \p From gives
  /// to a test of a task: `if (t)`.
  void along(const clang::CFGBlock &From, unsigned Successor, States &Now);

private:
  void statement(const clang::Stmt *S, States &Now,
                 const TransferEvents &Events);
  void mention(const Mention &M, States &Now, const TransferEvents &Events);
  void declare(const clang::VarDecl *Var, States &Now);
  void change(const clang::Stmt *S, States &Now, const TransferEvents &Events);
  void add(TaskState &State, const clang::Expr *Value);
  void replace(const Mention &Target, const clang::Expr *Value, States &Now,
               const TransferEvents &Events, clang::SourceLocation Loc);
  void end(const clang::CFGLifetimeEnds &End, States &Now,
           const TransferEvents &Events);
  bool answerHolder(const clang::Expr *Asked, bool Answer, States &Now);

  const Slots &Places;
  model::Model &TheModel;
  SlotValues::Moved MovedFrom;
  SlotValues Values;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_TASKTRANSFER_H
