// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_CHANGES_H
#define COROLINT_REACH_VALUES_CHANGES_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseSet.h"

namespace corolint::reach {

/// The variables that \p Body, with the closures in it, may change after their
/// initialisation: by assignment, by a method that is not `const`, through a
/// pointer or reference.
llvm::DenseSet<const clang::ValueDecl *> changedIn(const clang::Stmt &Body);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_CHANGES_H
