// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_EVIDENCE_COROUTINENAMES_H
#define COROLINT_TOOL_EVIDENCE_COROUTINENAMES_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

/// The names that compilers give to the parts of a coroutine, and the names by
/// which people know functions.
namespace corolint::tool {

/// The mangled name of the coroutine whose body, or a part of it, is in the
/// function \p Symbol: `_Z1fv` for clang's `_Z1fv.resume` and for GCC's
/// `_Z1fPZ1fvE12_Z1fv.Frame.actor`. Nothing if \p Symbol is none of these.
std::optional<std::string> coroutineOf(llvm::StringRef Symbol);

/// `app::load(int)` for a mangled name; another name unchanged.
std::string readableName(llvm::StringRef Symbol);

/// A name for people without arguments, and without the result: `app::load`.
/// The body of a lambda is `f::lambda`.
std::string shortName(llvm::StringRef Readable);

/// The name of \p Symbol as profiles have it: without arguments of templates
/// and functions, and without the inline namespaces of the standard library.
std::string plainName(llvm::StringRef Symbol);

} // namespace corolint::tool

#endif // COROLINT_TOOL_EVIDENCE_COROUTINENAMES_H
