// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LOCKS_SUSPENSIONS_H
#define COROLINT_FLOW_LOCKS_SUSPENSIONS_H

#include "model/Model.h"
#include "clang/AST/ExprCXX.h"

namespace corolint::flow {

/// A suspension, `co_await` or `co_yield`, over which locks stay held. Not one
/// that never waits, and not an awaiter whose `await_suspend` unlocks a
/// mutex or guard itself, as `std::condition_variable::wait` does: which of the
/// locks that is, is not decided.
bool keepsLocks(const clang::Expr &Suspension, model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LOCKS_SUSPENSIONS_H
