// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_MODELDUMP_H
#define COROLINT_MODEL_MODELDUMP_H

#include "model/Model.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::model {

/// A listing of what the model recognises in the unit, with the reasons, one
/// line each, sorted by name: first the types (each template once), then the
/// functions with a role. For tests, and for users who want to know why.
///
///     type asyncrt::coroutine: lazy task (has the promise type ...)
///     function asyncrt::run: main_thread_runner (profile asyncrt)
void dumpModel(clang::ASTContext &Context, Model &TheModel,
               llvm::raw_ostream &OS);

} // namespace corolint::model

#endif // COROLINT_MODEL_MODELDUMP_H
