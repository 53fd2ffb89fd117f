// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_MEANTDROP_H
#define COROLINT_FLOW_ANSWERS_MEANTDROP_H

#include "flow/answers/LostTask.h"

/// Drops that a program means, or that lose nothing.
namespace corolint::flow {

/// May `(void)` and its like drop what \p Creation makes, without harm?
bool mayCastToVoid(const clang::Expr *Creation, const model::TaskType &Type,
                   model::Model &TheModel);

/// Does the program drop \p Task in a way that says as much as `(void)`?
bool isLikeVoidCast(const LostTask &Task, const clang::ASTContext &Context);

/// The local promise whose future \p Creation takes, `p` of `p.get_future()`:
/// both may be given up together. Null for everything else.
const clang::VarDecl *promiseOf(const clang::Expr *Creation);

/// Does \p Creation make an eager task that is complete at once? It stands in
/// for a task until there is one, and is replaced then.
bool isReady(const clang::Expr *Creation, const model::TaskType &Type,
             model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_MEANTDROP_H
