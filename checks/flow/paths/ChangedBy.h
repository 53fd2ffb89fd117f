// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_PATHS_CHANGEDBY_H
#define COROLINT_FLOW_PATHS_CHANGEDBY_H

#include "clang/AST/Expr.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace corolint::flow {

/// Calls \p Changed for each variable or member that \p S itself (not its
/// sub-expressions) may change.
void changedBy(const clang::Stmt *S,
               llvm::function_ref<void(const clang::ValueDecl *)> Changed);

} // namespace corolint::flow

#endif // COROLINT_FLOW_PATHS_CHANGEDBY_H
