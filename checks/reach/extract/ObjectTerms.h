// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_EXTRACT_OBJECTTERMS_H
#define COROLINT_REACH_EXTRACT_OBJECTTERMS_H

#include "reach/calls/CallGraph.h"

namespace corolint::reach {

/// The class on whose objects \p Function is executed, for a lambda that of the
/// method around it; null for other functions.
const clang::CXXRecordDecl *objectClass(const clang::FunctionDecl &Function);

/// What one call has to do with objects and their members.
struct ObjectTerms {
  /// The program shows that the call is not executed.
  bool IsExcluded = false;
  /// Only some of the objects have what the call needs.
  bool IsPossible = false;
  /// The callee is executed on the caller's own object.
  bool IsOwn = false;
  /// Else the class of its object, or a base of it; null where that is of no
  /// interest.
  const clang::CXXRecordDecl *Class = nullptr;
  /// Executed only where a virtual call on the caller's object executes this.
  const clang::CXXMethodDecl *Dispatched = nullptr;
  /// The member of the caller's object in which there has to be something.
  const clang::FieldDecl *Needed = nullptr;
  /// Members of the callee's object in which there is nothing, for certain or
  /// unless other executions have filled them.
  llvm::SmallVector<const clang::FieldDecl *, 2> Empty, PerhapsEmpty;
};

/// Those of \p E, an edge out of \p Caller. \p Owners is filled when it is
/// needed; one for all edges of \p Caller.
ObjectTerms objectTerms(const clang::FunctionDecl &Caller, const Edge &E,
                        Fillers &OfUnit, std::optional<Contents> &Owners);

} // namespace corolint::reach

#endif // COROLINT_REACH_EXTRACT_OBJECTTERMS_H
