// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_INLINEVALUE_H
#define COROLINT_MODEL_TYPES_INLINEVALUE_H

#include "clang/AST/DeclCXX.h"

namespace corolint::model {

/// Classes that keep a value and cannot refer to a coroutine: `expected<T>`
/// with a `std::variant<T, error>` in it. A task has a handle, a promise or a
/// shared state somewhere, and so a pointer; the result is false if one is
/// possible, and for a class without members. \p Record is read as it is
/// written: a member whose type is a template parameter is a value.
bool keepsInlineValue(const clang::CXXRecordDecl *Record);

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_INLINEVALUE_H
