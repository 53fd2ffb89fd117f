// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_FUNCTIONFLOW_H
#define COROLINT_FLOW_ANSWERS_FUNCTIONFLOW_H

#include "flow/answers/LostTask.h"
#include "flow/answers/Reuse.h"
#include "flow/paths/PathSolver.h"
#include "flow/tasks/TaskTransfer.h"

/// The life of each task inside one function:
///
///   body -> BodyIndex -> creations --discarded()--> lost at once
///                    \-> Slots --PathSolver, TaskState--> lost on a path
///                                           \--> state at each mention
///                                           \--> used again (Reuse)
///
/// The results are values; this room emits no diagnostics.
namespace corolint::flow {

/// The states of all slots; a value of PathSolver.
struct AllStates {
  TaskTransfer::States Tasks;
  bool join(const AllStates &Other);
};

/// Analyses one function when it is made. Cost: linear in the size of the
/// body, and in blocks x slots as far as paths are followed, which bodies with
/// more than `limits::TaskCells` of these are not.
class FunctionFlow {
public:
  /// \p Function has a body and is no template; \p Index is of it, and
  /// outlives the flow.
  FunctionFlow(const clang::FunctionDecl &Function, const BodyIndex &Index,
               model::Model &TheModel);

  const BodyIndex &index() const { return Index; }
  /// In the order of the source.
  llvm::ArrayRef<LostTask> lost() const { return Lost; }
  /// What the slot may hold just before \p Place is evaluated; no bits are set
  /// if \p Place mentions no slot or is never reached.
  TaskState stateAt(const clang::Expr *Place) const;
  /// The slot that \p Place denotes, else null.
  const Slot *slotAt(const clang::Expr *Place) const;
  /// One-shot tasks that are consumed when they may be gone, in the order of
  /// the source.
  llvm::ArrayRef<Reuse> reuses() const { return Reuses; }

private:
  void followPaths(const clang::FunctionDecl &Function);
  void collect(const clang::FunctionDecl &Function, const clang::CFG &Graph,
               const PathSolver<AllStates> &Solver, TaskTransfer &Transfer);
  void findReuses(const ChangedSet &Changed);
  /// The one door for what is lost: a task is lost once.
  void add(LostTask Task);
  void report(unsigned Slot, const TaskState &State, LostTask::How How,
              clang::SourceLocation Dies);
  void reportParameter(unsigned Slot, const TaskState &State,
                       clang::SourceLocation Dies);
  bool isForSections(unsigned Slot) const;
  bool isInLoop(unsigned Slot) const;
  bool isMeant(const Slot &Where, const clang::Expr *Creation,
               LostTask::How How) const;

  model::Model &TheModel;
  const BodyIndex &Index;
  Slots Places;
  llvm::DenseMap<const clang::Expr *, TaskState> Before; ///< by place
  /// Mentions whose state may include impossible paths.
  llvm::DenseSet<const clang::Expr *> Vague;
  llvm::SmallVector<Reuse> Reuses;
  llvm::SmallVector<LostTask> Lost;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_FUNCTIONFLOW_H
