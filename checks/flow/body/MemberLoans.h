// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_MEMBERLOANS_H
#define COROLINT_FLOW_BODY_MEMBERLOANS_H

#include "flow/body/Referent.h"
#include <vector>

namespace corolint::flow {

/// A member that only refers to something: a reference, pointer or view.
struct MemberLoan {
  const clang::FieldDecl *Member = nullptr;
  Referent To; ///< what its object was made with
};

/// The members of the object that \p Value makes which refer to something, as
/// far as the code shows it: an aggregate, or a class whose constructor is
/// visible. Also for `std::make_shared<T>(...)`.
std::vector<MemberLoan> memberLoans(const clang::Expr *Value);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_MEMBERLOANS_H
