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

/// The thread where paths with \p A and \p B meet.
inline Thread join(Thread A, Thread B) { return A == B ? A : Thread::Unsure; }

/// The thread of each part of one coroutine's body: a `co_await` can resume it
/// on another thread, and a later one can bring it back.
///
///     log("on the loop");
///     co_await pool.schedule();
///     compress(file);               // Other
///     co_await loop.schedule();
///     log("on the loop again");
///
/// Computed on the control flow graph.
class BodyThreads {
public:
  /// The thread after an await of \p Operand, if that is a coroutine of this
  /// unit which changes threads itself.
  using ChildEnd = llvm::function_ref<Thread(const clang::Expr *Operand)>;

  /// \p Coroutine has a body, which begins on the thread \p Start.
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
  /// The thread of each place; implied calls have nothing but a place.
  llvm::DenseMap<clang::SourceLocation, Thread> Places;
  llvm::DenseMap<const clang::VarDecl *, Thread> Destructions;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_THREADS_BODYTHREADS_H
