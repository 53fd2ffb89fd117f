// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_RESUMEPLACE_H
#define COROLINT_MODEL_RESUMEPLACE_H

#include "model/Model.h"
#include "clang/AST/StmtCXX.h"

/// The thread on which a coroutine continues after a suspension.
namespace corolint::model {

enum class ResumePlace : uint8_t {
  Unsaid,  ///< unknown; most awaitables return to the loop
  OffLoop, ///< on another thread, which may block
  OnLoop,  ///< on the thread of the loop
  Either,  ///< on one of the two; the code does not show which
};

/// The place after the `co_await` \p E. Roles decide (`resumes_off_loop`,
/// `resumes_on_loop`): those of the function that makes the operand or one of
/// its arguments, of the variable or type that is awaited, and of the `operator
/// co_await`. A launcher without a callable resumes the coroutine itself.
/// Without a role, and without a profile of the awaiter's library, the body of
/// `await_suspend` may show it.
ResumePlace placeAfter(const clang::CoawaitExpr &E, Model &TheModel);

/// The place at the start of the body of \p Coroutine, a definition: given by a
/// tag among its parameters, or by the awaiter of `initial_suspend`.
ResumePlace placeAtStart(const clang::FunctionDecl &Coroutine, Model &TheModel);

/// The place that these roles give to the awaiting coroutine, if any.
ResumePlace placeOf(RoleSet Roles);

} // namespace corolint::model

#endif // COROLINT_MODEL_RESUMEPLACE_H
