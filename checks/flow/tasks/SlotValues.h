// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_SLOTVALUES_H
#define COROLINT_FLOW_TASKS_SLOTVALUES_H

#include "flow/tasks/Slots.h"
#include "flow/tasks/TaskState.h"

namespace corolint::flow {

/// The values that an expression puts into slots, read from its syntax: `f()`,
/// `{f(), g()}`, `std::make_pair(f(), 1)`, `std::move(t)`.
class SlotValues {
public:
  /// The value of each place at the time of a move from it, for the target of
  /// the move.
  using Moved = llvm::DenseMap<const clang::Expr *, TaskState>;

  SlotValues(model::Model &TheModel, const Moved &MovedFrom)
      : TheModel(TheModel), MovedFrom(MovedFrom) {}

  /// The value of a task; \p Init may be null: default-constructed.
  TaskState ofTask(const clang::Expr *Init) const;
  /// Writes the values of \p Form to the beginning of \p Into.
  void fill(const Shape &Form, const clang::Expr *Init,
            llvm::MutableArrayRef<TaskState> Into) const;

private:
  TaskState ofMaybe(const clang::Expr *Init) const;
  TaskState ofMany(const clang::Expr *Init) const;
  bool fillByDefault(const Shape &Form, const clang::Expr *Init,
                     llvm::MutableArrayRef<TaskState> Into) const;
  bool fillParts(const Shape &Form, const clang::Expr *Init,
                 llvm::MutableArrayRef<TaskState> Into) const;

  model::Model &TheModel;
  const Moved &MovedFrom;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_SLOTVALUES_H
