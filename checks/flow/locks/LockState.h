// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LOCKS_LOCKSTATE_H
#define COROLINT_FLOW_LOCKS_LOCKSTATE_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"
#include <string>
#include <vector>

namespace corolint::flow {

/// A lock that is held, on some path, across a suspension point.
struct HeldLock {
  const clang::Expr *Suspension = nullptr; ///< the co_await or co_yield
  std::string Name;                        ///< of the guard or the mutex
  clang::QualType Type;                    ///< of the same
  clang::SourceLocation Taken;             ///< where it was taken
  bool Always = false;                     ///< on every path that leads there
};

/// The locks held across the suspensions of the coroutine \p Function, whose
/// body \p Index has read, in the order of the source. Follows local guards of
/// any spelling, and mutexes that are locked by hand, through the graph of the
/// function: unlocked before, deferred, tried, moved away. A lock acquired with
/// `co_await` is not among them. Bodies with more than 20,000 (blocks x locks)
/// are not followed.
std::vector<HeldLock> heldLocks(const clang::FunctionDecl &Function,
                                const BodyIndex &Index, model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LOCKS_LOCKSTATE_H
