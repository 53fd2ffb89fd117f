// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_TASKSTATE_H
#define COROLINT_FLOW_TASKS_TASKSTATE_H

#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdint>

namespace corolint::flow {

/// The possible contents of one task variable at one point, over all paths that
/// lead there. The lattice is the powerset of these, joined by union:
///
///                 fresh --co_await--> consumed
///        f()  /     |  \--std::move-> moved
///   empty ---      any other use
///                   v
///                unknown
enum Holds : uint8_t {
  Empty = 1,    ///< default-constructed: no task at all
  Fresh = 2,    ///< a task that is not consumed yet
  Consumed = 4, ///< a task that was awaited
  Moved = 8,    ///< moved away
  Unknown = 16, ///< other code may have consumed it
  Spared = 32,  ///< fresh when an exception was thrown: not reported
};

/// A point in the lattice, with the expressions that made the fresh tasks and
/// the mentions at which tasks were awaited or moved away.
struct TaskState {
  uint8_t Bits = 0;
  llvm::SmallVector<const clang::Expr *, 2> Creations; // sorted by pointer
  llvm::SmallVector<const clang::Expr *, 2> Takers;    // sorted by pointer

  bool may(Holds H) const { return (Bits & H) != 0; }
  /// True if nothing outside of \p Set is possible; false for unreachable code.
  bool only(uint8_t Set) const { return Bits != 0 && (Bits & ~Set) == 0; }

  static TaskState of(Holds H) { return {H, {}, {}}; }
  static TaskState taken(Holds H, const clang::Expr *Taker) {
    return {H, {}, {Taker}};
  }
  static TaskState fresh(llvm::ArrayRef<const clang::Expr *> Creations);

  /// This state as an exception handler sees it.
  TaskState thrown() const;

  /// Union; true if this state grew.
  bool join(const TaskState &Other);

  friend bool operator==(const TaskState &, const TaskState &) = default;
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const TaskState &State);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_TASKSTATE_H
