// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_REFERENT_H
#define COROLINT_FLOW_BODY_REFERENT_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"

namespace corolint::flow {

/// What a reference, pointer or view that is made from an expression refers
/// to, as far as it matters how long that lives.
struct Referent {
  enum class What : uint8_t {
    Unknown,   ///< or something that lives long enough
    Temporary, ///< an object that dies at the end of the full expression
    Local,     ///< `Variable`, or something that it owns
  };
  What Kind = What::Unknown;
  const clang::VarDecl *Variable = nullptr; ///< for Local, a parameter too
  const clang::Expr *Temporary = nullptr;   ///< for Temporary
};

/// The referent of the glvalue \p E, or of the pointer or view \p E. String
/// literals, variables with static storage, what references refer to and
/// members of `*this` are unknown.
Referent referentOf(const clang::Expr *E);

/// `std::string_view`, `std::span`, iterators, `std::reference_wrapper` and
/// their like, and classes with the attribute `gsl::Pointer`: copies of it
/// refer to the same object.
bool isView(clang::QualType Type);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_REFERENT_H
