// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_REUSE_H
#define COROLINT_FLOW_ANSWERS_REUSE_H

#include "flow/tasks/Slots.h"
#include "flow/tasks/TaskState.h"
#include "llvm/ADT/DenseSet.h"

namespace corolint::flow {

/// A task is awaited or handed on, and on some path there is nothing left in
/// its place: it was awaited before, moved away, or never filled.
struct Reuse {
  const clang::Expr *Place = nullptr; ///< the mention
  std::string Name;                   ///< of the place, as one writes it
  TaskUse Use = TaskUse::Await;       ///< Await, Consume or Take
  TaskState Before;                   ///< what the variable may hold there
  bool Always = false;                ///< on every path that leads there
  /// False for a task that may be awaited any number of times, but not before
  /// there is one.
  bool IsOneShot = true;
  /// Where it was taken, the first in the source; `Place` if only the
  /// previous iteration of a loop took it; null if it was never filled.
  const clang::Expr *Earlier = nullptr;
};

/// True when an object of \p Type can be consumed once only.
bool isOneShot(const model::TaskType &Type);

/// Variables that the function changes after their declaration.
using ChangedSet = llvm::DenseSet<const clang::ValueDecl *>;

/// Judges the mention \p M of \p Where in the state \p Before. Nothing when it
/// is right, or when the paths on which it is wrong are told apart by
/// conditions that this analysis does not understand.
std::optional<Reuse> judgeReuse(const BodyIndex &Index, const Mention &M,
                                const Slot &Where, const TaskState &Before,
                                const ChangedSet &Changed);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_REUSE_H
