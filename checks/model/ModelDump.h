// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_MODELDUMP_H
#define COROLINT_MODEL_MODELDUMP_H

#include "model/Model.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::model {

/// Prints what the model recognised in the unit, and why, one line each,
/// sorted by name: first the types (each template once), then the functions
/// with a role. For tests, and for users who ask "why".
///
///     type asyncrt::coroutine: lazy task (has the promise type ...)
///     function asyncrt::run: main_thread_runner (profile asyncrt)
void dumpModel(clang::ASTContext &Context, Model &TheModel,
               llvm::raw_ostream &OS);

} // namespace corolint::model

#endif // COROLINT_MODEL_MODELDUMP_H
