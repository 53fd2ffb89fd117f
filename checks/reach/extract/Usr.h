// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_EXTRACT_USR_H
#define COROLINT_REACH_EXTRACT_USR_H

#include "clang/AST/Decl.h"
#include <functional>
#include <string>

namespace corolint::reach {

/// The name that identifies a function in all units. It is opaque. Equal for
/// the declarations of one function in different units; different for two
/// functions of the program. Functions that only their unit can name (`static`,
/// anonymous namespaces) carry the unit's main file; lambdas, which have no
/// name at all, carry the place where they are written.
std::string usrOf(const clang::FunctionDecl &Function);

/// The same as a number: a hash of 64 bits. In a program of three million
/// functions the probability of a collision is one in four million.
uint64_t idOf(const clang::FunctionDecl &Function);

/// The number of a variable, class or member that all units know.
uint64_t idOf(const clang::NamedDecl &Named);

/// The number of the definition of \p Function in this unit: that of the
/// function, together with the file in which the definition stands. Two
/// programs of one code base may have different functions with the same name.
uint64_t idOfDefinition(const clang::FunctionDecl &Function);

/// Receives the text behind each number that this thread computes, before any
/// text that mentions the number. Texts have paths in them, so numbers depend
/// on where a code base lies; with the texts, numbers for another place can be
/// computed. A number of a function inside a text has \ref MarkOfId before it.
/// An empty function stops it.
using IdObserver = std::function<void(uint64_t Id, llvm::StringRef Text)>;
void setIdObserver(IdObserver Observer);
inline constexpr llvm::StringLiteral MarkOfId = "@#";

/// The number for \p Text.
uint64_t idOfText(llvm::StringRef Text);

/// The absolute path, without dots, of the file that \p Loc stands in.
std::string filePath(const clang::SourceManager &Sources,
                     clang::SourceLocation Loc);

} // namespace corolint::reach

#endif // COROLINT_REACH_EXTRACT_USR_H
