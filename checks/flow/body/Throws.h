// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_THROWS_H
#define COROLINT_FLOW_BODY_THROWS_H

#include "clang/AST/Stmt.h"

namespace corolint::flow {

/// Exceptions: whether \p Element of a graph may throw, once its parts are
/// evaluated.
bool mayThrow(const clang::Stmt &Element);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_THROWS_H
