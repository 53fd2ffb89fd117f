// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_OWNERS_OWNEREVENTS_H
#define COROLINT_REACH_OWNERS_OWNEREVENTS_H

#include "reach/owners/OwnerPath.h"
#include <vector>

namespace corolint::reach {

class Fillers;

/// Something that happens to an owner in one body.
struct OwnerEvent {
  OwnerPath Path; ///< empty: a call of a method of `this`, or a `co_await`
  OwnerCall Kind = OwnerCall::Fills;
  const clang::Stmt *Node = nullptr;
  /// The branches and loops around it, outermost first.
  llvm::SmallVector<const clang::Stmt *, 4> Branches, Loops;
};

/// All of them in \p Body, in the order of the source, those of lambdas in it
/// included. With \p OfUnit a call of a method of `this` fills what that method
/// fills.
std::vector<OwnerEvent> ownerEvents(const clang::Stmt *Body,
                                    Fillers *OfUnit = nullptr);

} // namespace corolint::reach

#endif // COROLINT_REACH_OWNERS_OWNEREVENTS_H
