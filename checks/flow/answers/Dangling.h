// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_DANGLING_H
#define COROLINT_FLOW_ANSWERS_DANGLING_H

#include "flow/body/Referent.h"
#include "flow/tasks/TaskUse.h"

namespace corolint::flow {

/// A lazy coroutine that refers to something which dies before it runs. Its
/// body has not begun when the call returns, so it must find alive, later,
/// what it was given.
///
///     call --bindings()--> Referent   what the coroutine refers to
///         \--fateOf()----> Fate       where its task goes
///
/// The two together: the referent dies before the task does.
struct DanglingArgument {
  const clang::Expr *Creation = nullptr;
  const clang::FunctionDecl *Coroutine = nullptr;
  const clang::ParmVarDecl *Param = nullptr; ///< null: the object or closure
  bool IsClosure = false;                    ///< a lambda that captures
  Referent Dead;
  clang::SourceLocation Dies;
};

/// The findings in the body of \p Index, in the order of the source.
std::vector<DanglingArgument> danglingArguments(const BodyIndex &Index,
                                                model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_DANGLING_H
