// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_REUSE_H
#define COROLINT_FLOW_ANSWERS_REUSE_H

#include "flow/tasks/Slots.h"
#include "flow/tasks/TaskState.h"
#include "llvm/ADT/DenseSet.h"

namespace corolint::flow {

/// A second use of a task: it is awaited or passed on, but on some path there
/// is nothing left to use, because it was awaited before, moved away, or never
/// assigned.
struct Reuse {
  const clang::Expr *Place = nullptr; ///< the mention
  std::string Name;                   ///< of the place, as it is written
  TaskUse Use = TaskUse::Await;       ///< Await, Consume or Take
  TaskState Before;                   ///< what the variable may hold there
  bool Always = false;                ///< on every path that leads there
  /// False for a type that allows any number of awaits, once the variable holds
  /// a task.
  bool IsOneShot = true;
  /// Where it was taken, the first in the source; `Place` if only the
  /// previous iteration of a loop took it; null if it was never filled.
  const clang::Expr *Earlier = nullptr;
};

/// True if an object of \p Type can be consumed only once.
bool isOneShot(const model::TaskType &Type);

/// Variables that the function changes after their declaration.
using ChangedSet = llvm::DenseSet<const clang::ValueDecl *>;

/// Judges the mention \p M of \p Where in the state \p Before. Empty if the
/// mention is correct, or if it is wrong only on paths that depend on
/// conditions which this analysis does not understand.
std::optional<Reuse> judgeReuse(const BodyIndex &Index, const Mention &M,
                                const Slot &Where, const TaskState &Before,
                                const ChangedSet &Changed);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_REUSE_H
