// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_PARAMETERUSES_H
#define COROLINT_REACH_CALLS_PARAMETERUSES_H

#include "reach/calls/CallGraph.h"

namespace corolint::reach {

/// What a function does with a callable that it is given as an argument. What
/// is kept in a member or a container is no use: nobody knows who calls it.
struct ParameterUse {
  unsigned Parameter = 0;
  /// Where it is called, or where the function is called that it is given to.
  When Context = When::Now;
  /// The last callee is null where the parameter is called.
  llvm::SmallVector<Hop, 2> Hops;
  /// The user's function that is given the parameter as an argument of its
  /// own; null where the parameter is called.
  const clang::FunctionDecl *GivenTo = nullptr;
  unsigned GivenAs = 0;
  model::Call Called;
  /// What the parameters of the function have to be for this use, and what a
  /// function that the parameter is given to gets beside it.
  Guards Under = {};
  Arguments Passes = {};
};

/// The uses in \p Definition and in the lambdas that it calls or launches:
///
///     void now(F f)   { f(); }                          // called now
///     void later(F f) { std::thread t(f); }             // on another thread
///     void later(F f) { std::thread t([f] { f(); }); }  // on another thread
///     void both(F f)  { now(f); }                       // given to now, as 0
///
/// in the order of the source; calls of one parameter in one context count
/// once. None for a coroutine, whose body does not run when it is called.
std::vector<ParameterUse> parameterUses(const clang::FunctionDecl &Definition,
                                        model::Model &TheModel);

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_PARAMETERUSES_H
