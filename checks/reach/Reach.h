// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_REACH_H
#define COROLINT_REACH_REACH_H

#include "reach/CallGraph.h"
#include "llvm/ADT/DenseMap.h"

/// From which contexts is which runner or blocking call executed?
///
///   CallGraph --roots()--> coroutine bodies, loop callbacks, thread entries
///             --search()-> shortest path from a root's body to each end
///
/// The room returns values and knows no diagnostics.
namespace corolint::reach {

/// A runner or blocking call that executes in the context of a root.
struct Reached {
  /// The function whose body begins the context; for a runner that is itself
  /// the entry of a thread the function that launches it.
  const clang::FunctionDecl *Root = nullptr;
  When Context = When::Now;
  /// The path: the first hop stands in the root's body, the last one is the
  /// call of the runner or blocking function. Never empty.
  llvm::SmallVector<Hop, 4> Path;
  model::FunctionRoles Roles; ///< of the last callee
  model::Call Called;         ///< the last call; no node if it is an entry
  /// Where the root was given away, for callbacks and entries; else invalid.
  clang::SourceLocation Launched;
};

/// Answers for one unit. Not thread-safe.
class Reach {
public:
  explicit Reach(model::Model &TheModel) : Graph(TheModel) {}

  CallGraph &graph() { return Graph; }

  /// The runners and blocking calls that execute when the body of \p Root
  /// does, one for each first call of a path and last callee, in the order of
  /// the source.
  std::vector<Reached> fromBody(const clang::FunctionDecl &Root);

  /// Same for all entries that \p Function gives to another thread
  /// (`When::OnThread`) or to the loop (`When::OnLoop`).
  std::vector<Reached> fromEntries(const clang::FunctionDecl &Function,
                                   When Context);

private:
  struct Target {
    llvm::SmallVector<Hop, 4> Path; // from the function to the end
    model::FunctionRoles Roles;
    model::Call Called;
  };
  const std::vector<Target> &targets(const clang::FunctionDecl *Function);
  std::vector<Target> search(const clang::FunctionDecl *From);
  void launches(const clang::FunctionDecl *Function, When Context,
                unsigned Depth, std::vector<const Edge *> &Found);

  CallGraph Graph;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<std::vector<Target>>>
      Known;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_REACH_H
