// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_LASTSTORE_H
#define COROLINT_REACH_CALLS_LASTSTORE_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"

namespace corolint::reach {

/// The last place before \p Before at which \p Body, that of a function,
/// certainly gives its local \p Variable a new value. What it had before does
/// not count after that. Invalid if there is no such place.
clang::SourceLocation lastStore(const clang::ValueDecl &Variable,
                                const clang::Stmt &Body,
                                clang::SourceLocation Before);

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_LASTSTORE_H
