// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_INITIALSUSPEND_H
#define COROLINT_MODEL_TYPES_INITIALSUSPEND_H

#include "model/roles/Profile.h"
#include "clang/AST/DeclCXX.h"
#include <string>

/// The start of a coroutine's body, lazy or eager. `initial_suspend` decides
/// it, but not by `await_ready()` alone: several libraries suspend and then
/// start the coroutine themselves, from `await_suspend`, from
/// `initial_suspend`, or from `get_return_object`.
namespace corolint::model {

class KnownArguments;

struct InitialSuspend {
  Start Begins = Start::Unknown;
  std::string Why; ///< half a sentence for `corolint dump-model`
};

/// Reads the promise class \p Promise: a definition, perhaps of a template,
/// whose arguments \p Known has as far as they are known.
InitialSuspend readInitialSuspend(const clang::CXXRecordDecl *Promise,
                                  const KnownArguments &Known);

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_INITIALSUSPEND_H
