// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_CONCLUDE_H
#define COROLINT_REACH_PROGRAM_CONCLUDE_H

#include "reach/facts/Summary.h"

namespace corolint::reach {

/// One step of a path through a program, like a hop, with the function that it
/// stands in. Texts of the summary.
struct RemoteStep {
  Place At;
  uint32_t Caller = 0, Callee = 0; ///< quoted
};

/// A runner or blocking call that executes in the context of a root; what
/// `Reached` is for one unit (Reach.h), for the whole program.
struct Conclusion {
  uint32_t Root = None; ///< function; launches the end itself if `IsEntry`
  When Context = When::Now;
  bool IsEntry = false;
  std::vector<RemoteStep> Path; ///< as in Reached
  uint32_t End = None;
  uint16_t Open = 0;    ///< of the first step
  uint32_t Door = None; ///< of the first step
};

/// All of them: from the bodies of coroutines, from what some unit launches on
/// another thread or on the loop, and from ends that are launched themselves;
/// one for each first step of a path and name of an end, by a shortest path.
/// Takes linear time in the size of what leads to an end, for each end.
///
/// The order, and the choice among shortest paths, depend on the facts alone.
std::vector<Conclusion> conclude(const Summary &Facts);

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_CONCLUDE_H
