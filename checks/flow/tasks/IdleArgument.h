// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_IDLEARGUMENT_H
#define COROLINT_FLOW_TASKS_IDLEARGUMENT_H

#include "model/Model.h"

namespace corolint::flow {

/// The function that the call \p Call gives its argument \p Arg to by
/// reference, when the body of that function does nothing with it:
///
///     void launder_nodiscard(auto &&) {}
///
/// Null when the body is not visible, may be overridden, or uses the argument,
/// and for functions with a role.
const clang::FunctionDecl *forgetterOf(const clang::Expr *Call,
                                       const clang::Expr *Arg,
                                       model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_IDLEARGUMENT_H
