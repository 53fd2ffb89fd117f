// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_TASKS_IDLEARGUMENT_H
#define COROLINT_FLOW_TASKS_IDLEARGUMENT_H

#include "model/Model.h"

namespace corolint::flow {

/// The callee that takes an argument by reference and does nothing with it:
///
///     void launder_nodiscard(auto &&) {}
///
/// `forgetterOf` returns that callee for the argument \p Arg of \p Call. Null
/// if its body is not visible, may be overridden or uses the argument, and for
/// functions with a role.
const clang::FunctionDecl *forgetterOf(const clang::Expr *Call,
                                       const clang::Expr *Arg,
                                       model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_TASKS_IDLEARGUMENT_H
