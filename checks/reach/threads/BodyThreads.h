// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_THREADS_BODYTHREADS_H
#define COROLINT_REACH_THREADS_BODYTHREADS_H

#include "model/ResumePlace.h"
#include "reach/sites/CallSites.h"
#include "llvm/ADT/DenseMap.h"

namespace corolint::reach {

/// The thread that executes a part of a coroutine.
enum class Thread : uint8_t {
  Loop,   ///< the one of the event loop
  Other,  ///< another one, which may block
  Unsure, ///< one or the other
};

/// What holds where paths with \p A and \p B meet.
inline Thread join(Thread A, Thread B) { return A == B ? A : Thread::Unsure; }

/// Which thread executes what in the body of one coroutine: a `co_await` can
/// resume it on another thread, and later bring it back.
///
///     log("on the loop");
///     co_await pool.schedule();
///     compress(file);               // Other
///     co_await loop.schedule();
///     log("on the loop again");
///
/// Decided on the control flow graph.
class BodyThreads {
public:
  /// What awaiting \p Operand leaves behind, if it is a coroutine of this unit
  /// that goes elsewhere itself.
  using ChildEnd = llvm::function_ref<Thread(const clang::Expr *Operand)>;

  /// \p Coroutine has a body, which begins on \p Start.
  BodyThreads(const clang::FunctionDecl &Coroutine, Thread Start,
              model::Model &TheModel, ChildEnd EndOf);

  Thread at(const CallSite &Site) const;
  /// Before \p E suspends.
  Thread at(const clang::CoawaitExpr &E) const;
  /// Where the body ends, on any path.
  Thread atEnd() const { return End; }

private:
  void solve(const clang::FunctionDecl &Coroutine, model::Model &TheModel,
             ChildEnd EndOf);
  void note(const clang::Stmt *S, Thread Now);
  std::optional<Thread> lookup(const CallSite &Site) const;

  Thread Start, End;
  bool IsUniform = true; ///< the whole body executes on `Start`
  clang::SourceLocation Name;
  llvm::DenseMap<const clang::Stmt *, Thread> Statements;
  /// Of what begins there: calls that nobody wrote have a place only.
  llvm::DenseMap<clang::SourceLocation, Thread> Places;
  llvm::DenseMap<const clang::VarDecl *, Thread> Destructions;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_THREADS_BODYTHREADS_H
