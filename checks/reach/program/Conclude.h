// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_CONCLUDE_H
#define COROLINT_REACH_PROGRAM_CONCLUDE_H

#include "reach/facts/Summary.h"

namespace corolint::reach {

/// One step of a path through a program: a hop, with the name of the function
/// around it.
struct RemoteStep : RemoteHop {
  uint32_t Caller = 0;
};

/// A runner or blocking call that executes in the context of a root.
struct Conclusion {
  /// The function whose body begins the context, or which launches the end
  /// itself if `IsEntry`.
  uint32_t Root = None;
  When Context = When::Now;
  bool IsEntry = false;
  /// Some edge of the path is only possible, and no certain path begins here.
  bool IsPossible = false;
  bool IsAwaited = false; ///< of the edge with the first step
  /// The first step stands in the root's body, the last one is the call of the
  /// runner or blocking function. Never empty.
  std::vector<RemoteStep> Path;
  uint32_t End = None;
  uint16_t Open = 0;    ///< of the edge with the first step
  uint8_t Silenced = 0; ///< of the edge with the last step
};

/// All conclusions, sorted by place, certainty, length and end. Paths begin in
/// the bodies of coroutines, in callables that a unit launches on another
/// thread or on the loop, and at ends that are launched themselves. There is
/// one conclusion for each pair of first step and end, with a shortest path; a
/// certain path, if there is one, wins over a shorter one that is only
/// possible. Takes linear time, for each end, in the size of the code that
/// leads to it.
///
/// The order, and the choice among shortest paths, depend only on the facts. A
/// program may be one unit.
std::vector<Conclusion> conclude(const Summary &Facts);

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_CONCLUDE_H
