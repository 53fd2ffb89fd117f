// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_TASKFATE_H
#define COROLINT_FLOW_TASKS_TASKFATE_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::flow {

/// The destination of a new task, out of the expression that creates it.
struct TaskFate {
  enum class Where : uint8_t {
    Unknown,   ///< somewhere, or nowhere
    Awaited,   ///< ends within the full expression
    Stored,    ///< kept in `Holder`, or in the object `Target`
    Returned,  ///< leaves the function
    Spawned,   ///< continues by itself
    Dropped,   ///< thrown away with what it was put into: `std::pair(f(), 1);`
    Captured,  ///< kept in a closure that never uses it
    Forgotten, ///< by the function that `Taker` is, which does nothing with it
  };
  Where Kind = Where::Unknown;
  const clang::VarDecl *Holder = nullptr; ///< a local variable or container
  const clang::Expr *Target = nullptr;    ///< any other object, or temporary
  const clang::Stmt *Statement = nullptr; ///< the declaration, return or call
  const clang::FunctionDecl *Taker = nullptr;
  /// True for the handle that a spawner returns; the task itself runs.
  bool IsHandle = false;
  /// The code shows that the task begins before the call returns that takes it.
  bool BeginsAtOnce = false;
  /// The last step that was followed: an expression, and what is around it.
  const clang::Stmt *Last = nullptr, *Around = nullptr;
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const TaskFate &Fate);

/// The fate of the value of \p E in the body of \p Index.
TaskFate fateOf(const BodyIndex &Index, const clang::Expr *E,
                model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_TASKFATE_H
