// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_DEMAND_H
#define COROLINT_REACH_PROGRAM_DEMAND_H

#include "reach/facts/Summary.h"
#include "llvm/ADT/StringSet.h"

namespace corolint::reach {

/// The demand of the units that were read on the units that were not: a unit
/// that contains none of these words cannot change the conclusions.
struct Demand {
  /// Identifiers of functions and variables that code on a loop or on another
  /// thread calls in other units or through virtual calls, and of functions
  /// that execute a callable there.
  llvm::StringSet<> Words;
  /// Code off the main thread matters, so units that start threads may
  /// contribute.
  bool AreThreadsOfInterest = false;
};

/// \p ThreadRoles are the roles (bits of `RemoteEnd::Roles`) of ends for which
/// the thread matters.
Demand demandOf(const Summary &Facts, uint32_t ThreadRoles);

/// The identifier that every declaration and call of the function \p Name, a
/// name as in messages, contains: its own, that of its class for an operator,
/// `operator` if it has none.
llvm::StringRef indispensableWord(llvm::StringRef Name);

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_DEMAND_H
