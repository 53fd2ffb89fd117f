// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_DESTRUCTORS_H
#define COROLINT_REACH_SITES_DESTRUCTORS_H

#include "clang/AST/DeclCXX.h"

namespace corolint::reach {

/// The destructor of an object of \p Type; null if that does nothing.
const clang::CXXDestructorDecl *destructorOf(clang::QualType Type);

/// The promise of a coroutine. Its result is taken before the coroutine is
/// destroyed.
bool isPromise(const clang::CXXRecordDecl &Class);

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_DESTRUCTORS_H
