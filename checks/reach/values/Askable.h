// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_ASKABLE_H
#define COROLINT_REACH_VALUES_ASKABLE_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include <optional>

/// Values that conditions ask for: numbers, flags, and objects that hold
/// something or not.
namespace corolint::reach {

/// True for an integer, enumerator or `bool`.
bool isAnswer(clang::QualType Type);
/// For these, pointers, and classes whose objects may hold nothing.
bool isAskable(clang::QualType Type);
/// A class with a conversion to `bool`: a smart pointer, `optional`, `function`
/// or atomic flag.
bool isNullable(const clang::CXXRecordDecl &Class);
/// The standard library's that have no such conversion: containers, threads and
/// futures.
bool isContainer(const clang::CXXRecordDecl &Class);

/// A `std::chrono::duration`: a number with a unit.
bool isDuration(clang::QualType Type);
/// The duration `d` that \p E copies, or that it asks for `d.count()`; null for
/// other expressions.
const clang::Expr *durationIn(const clang::Expr &E);

/// The value that the compiler can compute; a null pointer is 0, a duration the
/// number of its units.
std::optional<int64_t> constantOf(const clang::Expr &E,
                                  const clang::ASTContext &Context);

/// The container whose `size()`, or the smart pointer whose `get()`, \p Call
/// is; null for other calls. Either is 0 if the object holds nothing.
const clang::Expr *contentAsked(const clang::CallExpr &Call);

/// `std::this_thread::get_id()`
bool isThisThread(const clang::Expr *E);

/// What a call gives of a function that only returns that: `on_` for `is_on()`.
/// Null for other functions, virtual ones and those of the standard library.
const clang::Expr *givenBy(const clang::CallExpr &Call);

/// A call on `*this`, or on no object: fields in what it gives are those of the
/// caller's object.
bool isOfOwnObject(const clang::CallExpr &Call);

/// The object that \p Question asks whether it holds something, or what flag it
/// has; null for other calls. \p Result is turned where "true" means nothing.
const clang::Expr *contentTest(const clang::CallExpr &Question, bool &Result);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_ASKABLE_H
