// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_USR_H
#define COROLINT_REACH_USR_H

#include "clang/AST/Decl.h"
#include <string>

namespace corolint::reach {

/// The name by which all units know \p Function; opaque, nobody looks inside.
/// Equal for the declarations of one function in different units; different
/// for two functions of the program. Functions that only their unit can name
/// (`static`, anonymous namespaces) carry the unit's main file; lambdas, which
/// have no name at all, carry the place where they are written.
std::string usrOf(const clang::FunctionDecl &Function);

} // namespace corolint::reach

#endif // COROLINT_REACH_USR_H
