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

/// True if the expression around \p Start waits for its result:
/// `spawn(f()).get()`, `co_await spawn(f())`.
bool isResultWaitedFor(const BodyIndex &Index, model::Model &TheModel,
                       const clang::Expr &Start);
/// The same, or a later call is a wait.
bool isWaitedFor(const BodyIndex &Index, model::Model &TheModel,
                 const clang::Expr &Start);

/// True if \p Called waits for something that another coroutine or thread does:
/// a runner, a blocking method such as `semaphore.acquire()`, or a look at an
/// atomic variable. A sleep waits for nothing.
bool isWait(const model::Call &Called, model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_WAITS_H
