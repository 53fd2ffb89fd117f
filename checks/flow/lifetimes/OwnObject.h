// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_OWNOBJECT_H
#define COROLINT_FLOW_LIFETIMES_OWNOBJECT_H

#include "flow/lifetimes/Needs.h"

namespace corolint::flow {

/// A coroutine that is detached, or a public one of C++/WinRT that its caller
/// may drop, uses its own object after a suspension and does not keep it alive,
/// although the class has a method that gives an owner. Nothing waits for such
/// a coroutine, so that the last owner may go away meanwhile.
///
///     fire_and_forget page::load() {
///       co_await resume_background();
///       title(L"loaded");              // is the page still there?
///     }
///
/// Source: "Strong and weak references in C++/WinRT",
/// https://learn.microsoft.com/windows/uwp/cpp-and-winrt-apis/weak-references
struct UnkeptObject {
  const clang::Stmt *Use = nullptr;        ///< of `this`
  const clang::Expr *Suspension = nullptr; ///< before the use
  llvm::StringRef Owner;   ///< the method that gives an owner: `get_strong`
  bool IsDetached = false; ///< else a caller may drop it
};

/// Empty if \p Function is no such coroutine.
std::optional<UnkeptObject> unkeptObject(const clang::FunctionDecl &Function,
                                         Needs &TheNeeds);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_OWNOBJECT_H
