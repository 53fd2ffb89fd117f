// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_MEANTDROP_H
#define COROLINT_FLOW_ANSWERS_MEANTDROP_H

#include "flow/answers/LostTask.h"
#include "flow/tasks/Slots.h"

/// Drops that are intended, or that lose nothing.
namespace corolint::flow {

/// True if `(void)` and its like may drop what \p Creation makes, without harm.
bool mayCastToVoid(const clang::Expr *Creation, const model::TaskType &Type,
                   model::Model &TheModel);

/// True if the program drops \p Task with `(void)`, or as explicitly.
bool isLikeVoidCast(const LostTask &Task, const clang::ASTContext &Context);

/// The local promise whose future \p Creation takes, `p` of `p.get_future()`:
/// both may be given up together. Null for everything else.
const clang::VarDecl *promiseOf(const clang::Expr *Creation);

/// True if the name of the function that \p Creation calls says that its task
/// is complete at once: `make_ready_future`, `completedTask`.
bool isNamedReady(const clang::Expr *Creation);

/// True if \p Creation makes an eager task that is complete at once, such as a
/// ready future that another one replaces later.
bool isReady(const clang::Expr *Creation, const model::TaskType &Type,
             model::Model &TheModel);

/// True for a task in a variable whose end is its purpose: by a profile, or
/// because its destructor ends the coroutine, which works on local objects.
///
///     auto watcher = watch(changed);
bool isGuard(const LostTask &Task);

/// True if what is dropped is a copy of a future that may be awaited by
/// others: the function that gives it is no coroutine, none of the library's
/// own, and makes no task when it returns.
///
///     future<> write() { auto f = begin(); all.push_back(f); return f; }
bool isOfKeeper(const LostTask &Task, model::Model &TheModel);

/// True for an eager task in a variable that keeps it alive meanwhile: later in
/// the same block a function runs the loop, itself or in a helper, or a
/// coroutine suspends while the task serves others in a loop, until its
/// destructor ends it.
///
///     auto serving = server.serve();
///     io_context.run();
bool isKeptMeanwhile(const LostTask &Task, const BodyIndex &Index,
                     model::Model &TheModel);

/// True if the path that leaves \p Task behind is one on which the work has
/// been cancelled, by the name of what its condition asks.
///
///     if (token.stop_requested()) co_return;
bool isOfCancelled(const LostTask &Task, const BodyIndex &Index);

/// True if \p Creation makes the task in \p Slot anew in a loop that waits for
/// it or another one, whichever is first: the one that is left at the end has
/// lost the race.
///
///     auto r = co_await select(a, b);
///     if (r.index() == 0) a = next(); else b = next();
bool isRemadeInSelect(const Slots &Places, const BodyIndex &Index,
                      unsigned Slot, const clang::Expr *Creation);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_MEANTDROP_H
