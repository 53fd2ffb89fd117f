// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_SITUATION_H
#define COROLINT_REACH_PROGRAM_SITUATION_H

#include "reach/calls/Reach.h"
#include "reach/program/Conclude.h"

namespace corolint::reach {

/// A runner or blocking call that executes in some context: all that a message
/// depends on, whether one unit shows the path or the summaries of a program.
struct Situation {
  When Context = When::Now; ///< Now: in a coroutine
  std::string Root;  ///< the function whose body begins the context, quoted
  std::string First; ///< what the first step of the path calls, quoted
  std::string End;   ///< what the last step calls, quoted
  model::FunctionRoles Roles; ///< of the end
  bool IsDirect = false;      ///< the path has one step
  bool IsEntry = false;       ///< the end itself is what was launched
};

Situation situationOf(const Reached &R);
Situation situationOf(const Conclusion &C, const Summary &Facts);

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_SITUATION_H
