// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_LAUNCHES_H
#define COROLINT_REACH_CALLS_LAUNCHES_H

#include "reach/calls/CallGraph.h"

namespace corolint::reach {

/// Launches inside the library of a callable that the user passes to it:
/// `threads.emplace_back(work)`.
class Launches {
public:
  explicit Launches(CallGraph &Graph) : Graph(Graph) {}

  /// The launches that a call along \p E causes; empty if its callee is the
  /// user's own.
  llvm::ArrayRef<const Edge *> through(const Edge &E);
  /// Those that a call of \p Callee causes.
  llvm::ArrayRef<const Edge *> through(const clang::FunctionDecl &Callee);

private:
  bool isOfLibrary(const clang::FunctionDecl &Callee) const;
  const clang::FunctionDecl *libraryCallee(const Edge &E) const;

  CallGraph &Graph;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::unique_ptr<std::vector<const Edge *>>>
      Known;
};

/// True if the callee executes on the loop or on another thread.
inline bool isLaunch(const Edge &E) {
  return E.Context == When::OnLoop || E.Context == When::OnThread;
}

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_LAUNCHES_H
