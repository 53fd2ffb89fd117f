// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_CALLGRAPH_H
#define COROLINT_REACH_CALLS_CALLGRAPH_H

#include "model/Model.h"
#include "reach/calls/CallableStores.h"
#include "reach/calls/Overriders.h"
#include "reach/facts/Context.h"
#include "reach/owners/Contents.h"
#include "reach/sites/CallSites.h"
#include "reach/threads/CoroutineThreads.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>
#include <vector>

/// The call graph of one unit: callers, callees, and the context in which each
/// callee executes. Bodies are read on demand, so a unit pays only for the code
/// that its coroutines and threads can reach.
namespace corolint::reach {

/// A step that a path takes through a function: the call at `Loc`, standing in
/// `Caller`, of `Callee`.
struct Hop {
  clang::SourceLocation Loc;
  const clang::FunctionDecl *Caller = nullptr;
  const clang::FunctionDecl *Callee = nullptr;
};

/// A callable that a call passes to a parameter of its callee. Where and in
/// which context it is called depends on the callee, which may be in another
/// unit.
struct Gift {
  unsigned Parameter = 0;
  const clang::FunctionDecl *Target = nullptr;
};

/// From one function to one it causes to execute.
struct Edge {
  When Context = When::Now;
  /// One hop for a plain call. A callable that is passed to a function which
  /// calls it takes two: the call of that function, and its call of the
  /// callable. The last hop's callee is the one that executes.
  llvm::SmallVector<Hop, 2> Hops;
  /// The last hop's callee is the declared one; an overrider may execute
  /// instead.
  bool IsVirtual = false;
  /// The last hop's callee is a runner or a blocking call: the path ends here.
  bool IsEnd = false;
  /// A method calls the callable in a member of its object. A caller of the
  /// method has an edge of its own for the callable of that object; this edge
  /// counts only where the method itself begins a context.
  bool IsOfObject = false;
  model::FunctionRoles Roles; ///< of the last callee, at the end of a path
  model::Call Called;         ///< the last call
  /// The callables that the call passes to the parameters of its callee, the
  /// user's function.
  llvm::SmallVector<Gift, 0> Gifts = {};
  /// The variable that is called, if other units may know what it holds; the
  /// last hop has no callee then.
  const clang::VarDecl *Through = nullptr;
  /// The program does not show that the callee executes, only that it may:
  /// state decides it, or it is one override among many.
  bool IsPossible = false;
  /// The callee is one of the methods that a virtual call may execute.
  bool IsOverrider = false;
  /// The variable or member that a destructor ends; or null.
  const clang::ValueDecl *Destroyed = nullptr;
  /// What the parameters of the first hop's caller have to be.
  Guards Under = {};
  /// The arguments that the call passes to the parameters of its callee;
  /// unknown for edges of several hops.
  Arguments Passes = {};
};

/// The callee of an edge's last hop for a message. A function object appears
/// under the name of the object, as users write the call, not as `operator()`.
std::string endName(const Edge &E);

/// The edges of each function, computed on demand and kept.
class CallGraph {
public:
  explicit CallGraph(model::Model &TheModel)
      : TheModel(TheModel), Held(TheModel), Dispatched(TheModel),
        OfMembers(TheModel), Threads(TheModel) {}

  model::Model &model() const { return TheModel; }
  CallableStores &holders() { return Held; }
  Overriders &overriders() { return Dispatched; }
  Fillers &fillers() { return OfMembers; }

  /// The edges out of \p Function in the order of its source; none when its
  /// body is not visible, or is a launcher's. Bodies in system headers are read
  /// only where they are instantiated for the user's types, such as
  /// `std::for_each` with a lambda.
  const std::vector<Edge> &edges(const clang::FunctionDecl *Function);

  /// The definition of \p Function, if its edges can be read: see there; else
  /// null.
  const clang::FunctionDecl *
  readable(const clang::FunctionDecl &Function) const;

  /// True for functions whose body is a coroutine: calling one does not
  /// execute it here.
  static bool isCoroutine(const clang::FunctionDecl &Function);

  /// True for coroutines whose body runs on an event loop: all but generators
  /// without `co_await`, which run in the loop that iterates them.
  bool isOnTheLoop(const clang::FunctionDecl &Function) const;

  /// True for a function that executes its callable elsewhere. Its role says
  /// where; how it does that is an internal of the library, so the graph does
  /// not follow its body.
  bool isOfLauncher(const clang::FunctionDecl &Function) const;

  /// The context in which a function with these roles executes its callable;
  /// empty if it is no launcher.
  static std::optional<When> contextOf(model::RoleSet Roles);

  /// True for runners and blocking calls: a path ends there.
  static bool isEnd(model::RoleSet Roles) {
    return Roles.isRunner() || Roles.has(model::Role::Blocking);
  }

  /// Library code is worth reading where it is instantiated for the user's
  /// types: only there can it call back into the user's code.
  bool isWorthReading(const clang::FunctionDecl &Function) const;

private:
  std::vector<Edge> compute(const clang::FunctionDecl &Function);
  static void moveToThread(Thread Executes, llvm::MutableArrayRef<Edge> Of);

  model::Model &TheModel;
  CallableStores Held;
  Overriders Dispatched;
  Fillers OfMembers;
  CoroutineThreads Threads;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::unique_ptr<std::vector<Edge>>>
      Known;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_CALLGRAPH_H
