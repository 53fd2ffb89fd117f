// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_CONTAINERUSE_H
#define COROLINT_FLOW_TASKS_CONTAINERUSE_H

#include "flow/tasks/Shape.h"
#include "flow/tasks/TaskUse.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::flow {

/// Containers, optionals and other objects that hold tasks, and the effect of
/// each mention on the tasks in them. `Observe` if it only puts something in
/// (the call does the rest, see `effectOfCall`), `Question` if a branch tests
/// whether there is a task, else `Escape`.
TaskUse useOfHolder(const BodyIndex &Index, const clang::Expr *Place,
                    Shape::Kind What);

/// True if the mention \p Place of an object may take a task out of it or pass
/// one on. \p Form is the object's shape; one without tasks counts as a holder.
bool isReadAt(const BodyIndex &Index, const clang::Expr *Place,
              const Shape &Form, model::Model &TheModel);
/// True if any mention of \p Variable, or of a structured binding to it, does.
bool isRead(const BodyIndex &Index, const clang::ValueDecl &Variable,
            model::Model &TheModel);

/// The effect of a call on the tasks in a holder.
enum class HolderEffect : uint8_t {
  None,
  Add,     ///< `push_back(f())`, `map[key] = f()`: one more
  Replace, ///< `emplace(f())`, `maybe = f()`: instead of the one before
  Clear,   ///< `clear()`, `reset()`
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, HolderEffect Value);
struct HolderCall {
  HolderEffect Effect = HolderEffect::None;
  const clang::Expr *Object = nullptr;  ///< the holder
  const clang::Expr *Value = nullptr;   ///< the new content; null with Clear
  const clang::Expr *Element = nullptr; ///< `tasks[0]` of `Object`, or null
};
/// Reads \p S; `None` if it is not such a call.
HolderCall effectOfCall(const clang::Stmt *S, model::Model &TheModel);

/// A test of a holder in a branch: `if (maybe)`, `while (!queue.empty())`.
struct HolderQuestion {
  const clang::Expr *Object = nullptr; ///< null: \p Asked is not such a test
  bool FullIfTrue = true;
};
HolderQuestion questionOf(const clang::Expr *Asked);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_CONTAINERUSE_H
