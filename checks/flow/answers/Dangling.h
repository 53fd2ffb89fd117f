// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_DANGLING_H
#define COROLINT_FLOW_ANSWERS_DANGLING_H

#include "flow/lifetimes/Needs.h"

namespace corolint::flow {

/// Coroutine calls with an argument, object or closure that dies too early:
/// before the last use in the coroutine.
///
///     call --referentOf()--> Referent   what it is given
///         \--Needs---------> Need       how long it needs that
///          \-journey()-----> TaskFate   where its task goes
///
/// The three together give a finding: the referent dies while the coroutine
/// still needs it.
struct DanglingArgument {
  enum class What : uint8_t {
    Param,    ///< what an argument refers to
    Object,   ///< the object of a method
    Closure,  ///< the closure of a lambda coroutine
    Captured, ///< what a closure has captured by reference
  };
  What Kind = What::Param;
  const clang::Expr *Creation = nullptr; ///< the call
  clang::SourceLocation Loc;
  const clang::FunctionDecl *Callee = nullptr;
  const clang::ParmVarDecl *Param = nullptr; ///< of the callee, for Param
  /// The member of the argument or object that refers to it, or null.
  const clang::FieldDecl *Member = nullptr;
  Referent Dead{};
  /// `Dead` is the parameter of a callable: what a library passes to it, which
  /// goes away when the callable has returned.
  enum class Passed : uint8_t {
    No,
    Result,   ///< of a future, to a continuation
    Callback, ///< of an event, to a stored callback
  };
  Passed Gone = Passed::No;
  Need Needed{};
  clang::SourceLocation Dies{};
  /// For a closure passed to a function: the function that drops it, how long
  /// that function keeps it, and what keeps it alive instead.
  const clang::FunctionDecl *Taker = nullptr;
  std::optional<model::Keeps> Kept{};
  std::string Wrap{};
};

/// True if a finding may be about \p R: it dies in the function, and the
/// function is not a template that received it as a closure.
bool mayDie(const Referent &R);

/// The findings in the body of \p Function, in the order of the source.
std::vector<DanglingArgument>
danglingArguments(const clang::FunctionDecl &Function, Needs &TheNeeds);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_DANGLING_H
