// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_REFERENT_H
#define COROLINT_FLOW_BODY_REFERENT_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::flow {

/// The object that a reference, pointer or view refers to, as far as its
/// lifetime matters.
struct Referent {
  enum class What : uint8_t {
    Unknown,   ///< or something that lives long enough
    Temporary, ///< an object that dies at the end of the full expression
    Local,     ///< `Variable`, or something that it owns
    Borrowed,  ///< what the reference, pointer or view `Variable` refers to
    Captured,  ///< `Variable`, as the closure has it whose body this is
    Object,    ///< `*this` or a part of it
  };
  What Kind = What::Unknown;
  const clang::VarDecl *Variable = nullptr; ///< a parameter too
  const clang::Expr *Temporary = nullptr;   ///< for Temporary
  /// True for something that the variable or temporary owns, not the object
  /// itself: it survives a move of its owner.
  bool IsContent = false;
  /// A shared pointer owns it, and other ones may too.
  bool IsShared = false;
  /// What the pointer or view refers to that the reference `Variable` refers
  /// to, not that pointer or view itself.
  bool IsPointee = false;
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Referent &To);

/// The referent of the glvalue \p E, or of the pointer or view \p E. String
/// literals and variables with static storage are unknown.
Referent referentOf(const clang::Expr *E);

/// What the pointer or view \p E refers to, where `referentOf` gives the
/// variable itself for its name.
Referent viewedBy(const clang::Expr *E);

/// What the reference, pointer or view refers to that \p Call gives back, if
/// the function gives back its object, an argument or a part of one on some
/// path: `std::max(a, b)`.
Referent referentOfResult(const clang::CallExpr &Call);

/// `for (auto &element : list)`: what the list, or the object with that
/// `begin()`, owns. \p Element is the variable of the loop.
Referent referentOfElement(const clang::VarDecl *Element);

/// True for a reference that extends the life of a temporary: it counts as the
/// object itself.
bool keepsTemporary(const clang::VarDecl *Var);

/// Containers, strings and smart pointers of the standard library.
bool isOwningClass(clang::QualType Type);

/// The one of the two that dies sooner.
Referent ofEither(const Referent &A, const Referent &B);

/// `std::string_view`, `std::span`, iterators, `std::reference_wrapper` and
/// their like, and classes with the attribute `gsl::Pointer`: copies of it
/// refer to the same object.
bool isView(clang::QualType Type);
/// A view of bytes or elements that is a pointer and a size: a span, or a
/// library's own buffer class. Also for a reference to one.
bool isBuffer(clang::QualType Type);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_REFERENT_H
