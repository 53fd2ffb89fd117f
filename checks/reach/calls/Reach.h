// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_REACH_H
#define COROLINT_REACH_CALLS_REACH_H

#include "reach/calls/CallGraph.h"
#include "llvm/ADT/DenseMap.h"
#include <map>
#include <memory>

/// From which contexts is which runner or blocking call executed?
///
///   coroutine body                 --fromBody()--.
///   loop callbacks, thread entries --fromEntries()--> the shortest path from
///   the
///                                                    root's body to each end,
///                                                    through CallGraph
///
/// Where the bodies of this unit end, the summaries of all units go on
/// (Conclude.h).
///
/// The room returns values and knows no diagnostics.
namespace corolint::reach {

/// One step of a path. A path through the whole program has steps in other
/// units: they have a file instead of a location.
struct Step {
  clang::SourceLocation Loc;
  std::string File;
  unsigned Line = 0, Column = 0;
  std::string Caller, Callee; ///< names for messages; Callee is quoted
};

/// A runner or blocking call that executes in the context of a root.
struct Reached {
  /// The function whose body begins the context; for a runner that is itself
  /// the entry of a thread the function that launches it.
  const clang::FunctionDecl *Root = nullptr;
  When Context = When::Now;
  /// The path: the first step stands in the root's body, the last one is the
  /// call of the runner or blocking function. Never empty.
  std::vector<Step> Path;
  std::string End;            ///< the name of the last callee, quoted
  model::FunctionRoles Roles; ///< of the last callee
  model::Call Called;         ///< the last call, where this unit has it
  /// Where the root was given away, for callbacks and entries; else invalid.
  clang::SourceLocation Launched;

  bool isDirect() const { return Path.size() == 1; }
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
    std::vector<Step> Path; // from the function to the end
    std::string End;
    model::FunctionRoles Roles;
    model::Call Called;
  };
  const std::vector<Target> &targets(const clang::FunctionDecl *Function);
  std::vector<Target> search(const clang::FunctionDecl *From);
  const std::vector<const Edge *> &launches(const clang::FunctionDecl *Function,
                                            When Context);

  CallGraph Graph;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::unique_ptr<std::vector<Target>>>
      Known;
  std::map<std::pair<const clang::FunctionDecl *, When>,
           std::vector<const Edge *>>
      Launches;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_REACH_H
