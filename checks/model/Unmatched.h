// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_UNMATCHED_H
#define COROLINT_MODEL_UNMATCHED_H

#include "model/roles/Profile.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::model {

/// A listing of the names in profiles that do not occur in the unit, sorted,
/// one line each: misspelled, of another version of the library, or in a header
/// that the unit does not include. A profile is left out if none of its names
/// occurs: the unit does not use that library.
///
///     unmatched asio::co_swpan (profile Asio)
void dumpUnmatched(clang::ASTContext &Context, const ProfileSet &Profiles,
                   llvm::raw_ostream &OS);

} // namespace corolint::model

#endif // COROLINT_MODEL_UNMATCHED_H
