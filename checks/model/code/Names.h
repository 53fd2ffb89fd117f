// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_NAMES_H
#define COROLINT_MODEL_CODE_NAMES_H

#include "clang/AST/Decl.h"
#include <string>

namespace corolint::model {

/// The name by which profiles know a declaration: `asio::io_context::run`.
/// Inline and anonymous namespaces and template arguments are left out; a
/// constructor is `std::thread::thread`, a call operator `ns::fn::operator()`.
std::string qualifiedName(const clang::NamedDecl &Decl);

/// The namespace around \p In that is in no other, itself included; null at
/// global scope.
const clang::NamespaceDecl *outermostNamespace(const clang::DeclContext *In);

/// True if \p Function belongs to the same library as the class type \p Task,
/// as a `lib::sleep` that returns a `lib::task`.
bool isOfLibraryOf(const clang::FunctionDecl &Function, clang::QualType Task);

/// True if the name of \p Function, which may be null, says that what it
/// returns is complete at once: `make_ready_future`, `completedTask`,
/// `makeFuture`.
bool isNamedReady(const clang::NamedDecl *Function);

/// The name for a message: qualified, as a user writes it; `lambda` for the
/// call operator of a lambda.
std::string displayName(const clang::FunctionDecl &Function);

/// The same; `a function` for null.
std::string displayName(const clang::FunctionDecl *Function);

/// The result of displayName() in quotes, except `lambda` and `a function`,
/// which are no names.
std::string quoted(llvm::StringRef DisplayName);

/// The name of \p Function in quotes.
std::string quotedName(const clang::FunctionDecl *Function);

/// \p Quoted, a name that `quotedName` gave, as a part of a sentence: `a
/// lambda`.
std::string inSentence(llvm::StringRef Quoted);

/// The type for a message, without qualifiers, as users write it:
/// `asyncrt::coroutine<int>`. Types that are computed (`decltype(...)`,
/// `typename F::result`, aliases of such) are printed resolved; a closure type
/// is `lambda`.
std::string displayName(clang::QualType Type, const clang::ASTContext &Context);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_NAMES_H
