// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_RESUMEPLACE_H
#define COROLINT_MODEL_RESUMEPLACE_H

#include "model/Model.h"
#include "clang/AST/StmtCXX.h"

/// On which thread a coroutine goes on after a suspension.
namespace corolint::model {

enum class ResumePlace : uint8_t {
  Unsaid,  ///< nothing shows it; most awaitables come back to the loop
  OffLoop, ///< on another thread, which may block
  OnLoop,  ///< on the thread of the loop
  Either,  ///< on one or the other, and the program does not show which
};

/// After the `co_await` \p E. Roles say it (`resumes_off_loop`,
/// `resumes_on_loop`): those of the function that makes what is awaited or one
/// of its arguments, of the variable or type that is awaited, and of the
/// `operator co_await`. A launcher that is given nothing to call resumes the
/// coroutine itself. Where no role says it, and no profile speaks for the
/// awaiter's library, the body of `await_suspend` may show it.
ResumePlace placeAfter(const clang::CoawaitExpr &E, Model &TheModel);

/// At the start of the body of \p Coroutine, a definition: what a tag among
/// its parameters says, or what the awaiter of `initial_suspend` does.
ResumePlace placeAtStart(const clang::FunctionDecl &Coroutine, Model &TheModel);

/// What these roles say about the coroutine that awaits, if anything.
ResumePlace placeOf(RoleSet Roles);

} // namespace corolint::model

#endif // COROLINT_MODEL_RESUMEPLACE_H
