// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_HANDLEJOURNEY_H
#define COROLINT_MODEL_HANDLEJOURNEY_H

#include "model/ResumePlace.h"

namespace corolint::model {

/// The destination of a coroutine handle in \p Suspend, the `await_suspend` of
/// an awaiter, which receives it alone or in a callable:
///
///     std::thread([h] { h.resume(); }).detach();     // OffLoop
///     loop.call_soon([h] { h.resume(); });           // OnLoop
///     pool.queue.push_back(h);                       // OffLoop
///
/// where `pool` owns threads. With one thread, it may be a loop: `Either`.
/// Calls of functions whose bodies are visible are followed.
ResumePlace whereHandleGoes(const clang::FunctionDecl &Suspend,
                            Model &TheModel);

} // namespace corolint::model

#endif // COROLINT_MODEL_HANDLEJOURNEY_H
