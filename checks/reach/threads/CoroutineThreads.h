// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_THREADS_COROUTINETHREADS_H
#define COROLINT_REACH_THREADS_COROUTINETHREADS_H

#include "reach/threads/BodyThreads.h"
#include <memory>

namespace corolint::reach {

/// One place where the unit creates a coroutine, and the thread on which it
/// begins.
struct CoroutineUse {
  Thread Starts = Thread::Loop;
  /// Awaited by the coroutine `In`, and begins on its current thread.
  const clang::CoawaitExpr *Await = nullptr;
  /// Without `Await`: returned by the function `In`, whose uses count instead.
  const clang::FunctionDecl *In = nullptr;
};

/// The threads that execute the coroutines of one unit. Everything is computed
/// on demand and kept.
///
/// A coroutine begins on the loop, unless `initial_suspend` takes it elsewhere
/// or the unit shows that it is only ever started elsewhere: `co_spawn(pool,
/// work())`, `co_await schedule_on(pool, work())`, or an await by a coroutine
/// on such a thread.
class CoroutineThreads {
public:
  explicit CoroutineThreads(model::Model &TheModel) : TheModel(TheModel) {}

  /// \p Coroutine is a definition.
  const BodyThreads &of(const clang::FunctionDecl &Coroutine);

private:
  using Uses = llvm::SmallVector<CoroutineUse, 2>;

  Thread startOf(const clang::FunctionDecl &Coroutine);
  Thread startByUses(const clang::FunctionDecl &Function);
  std::optional<Thread> startOf(const CoroutineUse &Use);
  Thread endOf(const clang::Expr *Operand);
  void collect();

  model::Model &TheModel;
  bool IsCollected = false;
  llvm::DenseMap<const clang::FunctionDecl *, Uses> UsesOf;
  /// Functions whose uses are being computed: they may use each other.
  llvm::SmallPtrSet<const clang::FunctionDecl *, 8> Asked;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<BodyThreads>>
      Bodies;
  /// Of coroutines that begin on the loop.
  llvm::DenseMap<const clang::FunctionDecl *, Thread> Ends;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_THREADS_COROUTINETHREADS_H
