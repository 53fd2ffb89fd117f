// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_FIELDTARGET_H
#define COROLINT_REACH_VALUES_FIELDTARGET_H

#include "reach/values/Conditions.h"

namespace corolint::reach {

/// The object that an expression denotes, or a field of it; local references
/// (`auto &r = job.options;`) stand for what they were bound to.
struct FieldTarget {
  bool IsKnown = false;
  const clang::VarDecl *Object = nullptr; ///< null: the function's own object
  FieldPath Field = {};                   ///< empty: the object itself
};
FieldTarget targetOf(const clang::Expr *E, unsigned Depth = 0);

/// Is one of them the other one, or a part of it?
bool overlap(FieldRef A, FieldRef B);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_FIELDTARGET_H
