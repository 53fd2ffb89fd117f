// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_NEVERWAITS_H
#define COROLINT_FLOW_BODY_NEVERWAITS_H

#include "clang/AST/ExprCXX.h"

namespace corolint::flow {

/// A `co_await` at which no other code runs: its awaiter is always ready
/// (`std::suspend_never`, what only passes something on), or resumes or
/// destroys the coroutine at once. The bodies of the awaiter show it.
bool neverWaits(const clang::CoroutineSuspendExpr &E);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_NEVERWAITS_H
