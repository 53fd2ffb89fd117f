// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_CONTAINERUSE_H
#define COROLINT_FLOW_TASKS_CONTAINERUSE_H

#include "flow/tasks/Shape.h"
#include "flow/tasks/TaskUse.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::flow {

/// What one mention of an object that holds tasks, a container say, does to
/// them. `Observe` when it only puts something in (the call itself does the
/// rest, see `effectOfCall`), `Question` when a branch asks whether there is
/// one, else `Escape`.
TaskUse useOfHolder(const BodyIndex &Index, const clang::Expr *Place,
                    Shape::Kind What);

/// What a call on a holder does to the tasks in it.
enum class HolderEffect : uint8_t {
  None,
  Add,     ///< `push_back(f())`, `map[key] = f()`: one more
  Replace, ///< `emplace(f())`, `maybe = f()`: instead of the one before
  Clear,   ///< `clear()`, `reset()`
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, HolderEffect Value);
struct HolderCall {
  HolderEffect Effect = HolderEffect::None;
  const clang::Expr *Object = nullptr; ///< the holder
  const clang::Expr *Value = nullptr;  ///< the new task; null with Clear
};
/// Reads \p S; `None` for everything that is no such call.
HolderCall effectOfCall(const clang::Stmt *S, model::Model &TheModel);

/// The answer of a question that a branch puts to a holder: `if (maybe)`,
/// `while (!queue.empty())`.
struct HolderQuestion {
  const clang::Expr *Object = nullptr; ///< null: \p Asked is no such question
  bool FullIfTrue = true;
};
HolderQuestion questionOf(const clang::Expr *Asked);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_CONTAINERUSE_H
