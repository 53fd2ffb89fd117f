// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_TASKUSE_H
#define COROLINT_FLOW_TASKS_TASKUSE_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::flow {

/// The effect of one mention of a task variable on the task in it.
enum class TaskUse : uint8_t {
  Observe,  ///< nothing: `(void)t`, the target of an assignment
  Question, ///< nothing, but the code tests it: `t.valid()`, `if (t)`
  Await,    ///< `co_await t`
  Consume,  ///< passed to a runner, spawner or combinator
  Take,   ///< `t.get_exception()`: its result is taken out, as a profile knows
  Move,   ///< `std::move(t)`, `return t`
  Escape, ///< everything else: other code may consume it
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, TaskUse Value);

/// Classifies \p Place, which denotes a task object of type \p Type: a variable
/// or a part of one.
TaskUse classifyUse(const BodyIndex &Index, const clang::Expr *Place,
                    const model::TaskType &Type, model::Model &TheModel);

/// True if a use may take the task or pass it on; the others leave it behind.
inline bool reads(TaskUse Use) {
  return Use != TaskUse::Observe && Use != TaskUse::Question;
}

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_TASKUSE_H
