// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_WAITS_H
#define COROLINT_FLOW_LIFETIMES_WAITS_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"

namespace corolint::flow {

/// The wait for work that an expression has started. `mayBeWaitedFor` is true
/// if \p Function may wait, before it returns, for what continues after the
/// expression \p Start: by means of an object that is passed to it or that is
/// queried later, or, in a coroutine, at any later suspension.
bool mayBeWaitedFor(const clang::FunctionDecl &Function, const BodyIndex &Index,
                    model::Model &TheModel, const clang::Expr &Start);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_WAITS_H
