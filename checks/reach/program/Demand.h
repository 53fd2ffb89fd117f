// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_DEMAND_H
#define COROLINT_REACH_PROGRAM_DEMAND_H

#include "reach/facts/Summary.h"
#include "llvm/ADT/StringSet.h"

namespace corolint::reach {

/// What the units that were read want to know of those that were not: a unit in
/// which none of these words stands cannot change what follows from the others.
struct Demand {
  /// Identifiers: of the functions and variables that what executes on a loop
  /// or on another thread calls in other units or through virtual calls, and of
  /// the functions that execute there what they are given.
  llvm::StringSet<> Words;
  /// It matters what executes off the main thread: who starts threads may have
  /// something to say.
  bool AreThreadsOfInterest = false;
};

/// \p ThreadRoles are the roles (bits of `RemoteEnd::Roles`) of ends for which
/// it matters.
Demand demandOf(const Summary &Facts, uint32_t ThreadRoles);

/// The identifier without which the function \p Name, as messages name it,
/// can neither be declared nor called: its own, the one of its class if it
/// is an operator, `operator` if it has none.
llvm::StringRef indispensableWord(llvm::StringRef Name);

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_DEMAND_H
