// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_ANNOTATIONS_H
#define COROLINT_MODEL_ROLES_ANNOTATIONS_H

#include "model/roles/Role.h"
#include "clang/AST/Decl.h"

namespace corolint::model {

/// The roles that `[[clang::annotate("corolint::ROLE")]]` gives to \p Decl: on
/// any of its declarations, on its template, on a method that it overrides; for
/// a constructor or call operator also on its class. Unknown roles are ignored:
/// they may belong to a later version.
RoleSet annotatedRoles(const clang::NamedDecl &Decl);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_ANNOTATIONS_H
