// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_PARAMETERUSES_H
#define COROLINT_REACH_CALLS_PARAMETERUSES_H

#include "reach/calls/CallGraph.h"

namespace corolint::reach {

/// Uses of a callable that a function takes as a parameter. Keeping it in a
/// member or a container is not a use: nothing shows which code calls it.
struct ParameterUse {
  unsigned Parameter = 0;
  /// The context of the call, or of the call of the function that it is passed
  /// to.
  When Context = When::Now;
  /// The last callee is null if the parameter itself is called.
  llvm::SmallVector<Hop, 2> Hops;
  /// The user's function to which the parameter is passed; null if the
  /// parameter itself is called.
  const clang::FunctionDecl *GivenTo = nullptr;
  unsigned GivenAs = 0;
  model::Call Called;
  /// The conditions on the parameters of the function for this use, and the
  /// other arguments of the function to which the parameter is passed.
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
/// once. Empty for a coroutine, whose body does not run when it is called.
std::vector<ParameterUse> parameterUses(const clang::FunctionDecl &Definition,
                                        model::Model &TheModel);

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_PARAMETERUSES_H
