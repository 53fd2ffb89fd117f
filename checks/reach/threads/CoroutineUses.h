// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_THREADS_COROUTINEUSES_H
#define COROLINT_REACH_THREADS_COROUTINEUSES_H

#include "reach/threads/CoroutineThreads.h"

namespace corolint::reach {

/// Uses of coroutines in the user's code. Calls \p Add for each place where a
/// coroutine with a visible body, or a function that returns one, is called or
/// is passed on as a callable. A coroutine in a local variable is used where
/// the variable is.
void forEachCoroutineUse(
    model::Model &TheModel,
    llvm::function_ref<void(const clang::FunctionDecl &Maker,
                            const CoroutineUse &Use)>
        Add);

} // namespace corolint::reach

#endif // COROLINT_REACH_THREADS_COROUTINEUSES_H
