// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_CALLCONDITIONS_H
#define COROLINT_MODEL_ROLES_CALLCONDITIONS_H

#include "model/code/Call.h"
#include "model/roles/Profile.h"

namespace corolint::model {

/// The conditions of a profile entry on a call: the same function is a runner
/// on one object and harmless on another. `conditionsHold` is true if all
/// conditions of \p Profile (`if_argument`, `if_value`, `if_type`, `if_object`,
/// `if_after`) hold for \p Called, and without a condition.
bool conditionsHold(const FunctionProfile &Profile, const Call &Called,
                    const clang::ASTContext &Context);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_CALLCONDITIONS_H
