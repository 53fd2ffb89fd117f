// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_CREATED_H
#define COROLINT_FLOW_TASKS_CREATED_H

#include "model/Model.h"

namespace corolint::flow {

/// The task that \p E creates and that has to be consumed: the result of a
/// call, as the model knows it, or a lazy task that a `co_await` returns.
std::optional<model::TaskType> createdBy(const clang::Expr *E,
                                         model::Model &TheModel);

/// The lazy task in the object that the function called by \p E returns:
/// `std::vector<task<>> startAll()`. Functions with a role and those of the
/// standard library do not count.
std::optional<model::TaskType> createdInside(const clang::Expr *E,
                                             model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_CREATED_H
