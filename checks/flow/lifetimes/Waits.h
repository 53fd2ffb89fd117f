// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_WAITS_H
#define COROLINT_FLOW_LIFETIMES_WAITS_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"

namespace corolint::flow {

/// May what goes on behind the expression \p Start be waited for before
/// \p Function returns? By means of an object that is given to it, or that is
/// asked later; in a coroutine by any later suspension.
bool mayBeWaitedFor(const clang::FunctionDecl &Function, const BodyIndex &Index,
                    model::Model &TheModel, const clang::Expr &Start);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_WAITS_H
