// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_OWNERS_BIRTH_H
#define COROLINT_REACH_OWNERS_BIRTH_H

#include "reach/owners/Fillers.h"

/// The contents of the members of an object whose construction is visible:
///
///     struct guard { std::thread t; ~guard() { if (t.joinable()) t.join(); }
///     }; guard g;                          // no thread in g.t p =
///     std::make_unique<guard>();    // none in p->t
namespace corolint::reach {

/// Members of \p Class and of its bases that own, and that nothing fills but
/// constructors, initializers of whole objects, and functions that \p
/// IsOfOthers knows to fill those of other objects.
llvm::SmallVector<const clang::FieldDecl *, 4> membersSetAtBirth(
    const clang::CXXRecordDecl &Class, Fillers &OfUnit,
    llvm::function_ref<bool(const clang::FunctionDecl &)> IsOfOthers);

/// Is \p Member empty in the object that \p Made makes, or points to? That is
/// the initializer of a variable, or a value given to a smart pointer.
bool isEmptyAtBirth(const clang::Expr &Made, const clang::FieldDecl &Member,
                    Fillers &OfUnit);

} // namespace corolint::reach

#endif // COROLINT_REACH_OWNERS_BIRTH_H
