// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_CALLGRAPH_H
#define COROLINT_REACH_CALLS_CALLGRAPH_H

#include "model/Model.h"
#include "reach/calls/CallableStores.h"
#include "reach/calls/Overriders.h"
#include "reach/facts/Context.h"
#include "reach/sites/CallSites.h"
#include "reach/threads/CoroutineThreads.h"
#include "reach/values/Contents.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>
#include <vector>

/// Who calls whom in one unit, and where the callee executes. Bodies are read
/// when somebody asks for them, so a unit pays for what its coroutines and
/// threads can reach.
namespace corolint::reach {

/// A step that a path takes through a function: the call at `Loc`, standing in
/// `Caller`, of `Callee`.
struct Hop {
  clang::SourceLocation Loc;
  const clang::FunctionDecl *Caller = nullptr;
  const clang::FunctionDecl *Callee = nullptr;
};

/// A callable that a call hands to a parameter of its callee. Who calls it, and
/// where, the callee knows, which may stand in another unit.
struct Gift {
  unsigned Parameter = 0;
  const clang::FunctionDecl *Target = nullptr;
};

/// From one function to one it causes to execute.
struct Edge {
  When Context = When::Now;
  /// One hop for a plain call. A callable that is handed to a function which
  /// calls it takes two: the call of that function, and its call of the
  /// callable. The last hop's callee is the one that executes.
  llvm::SmallVector<Hop, 2> Hops;
  /// The last hop's callee is only the declared one: an overrider may execute.
  bool IsVirtual = false;
  /// The last hop's callee is a runner or a blocking call: the path ends here.
  bool IsEnd = false;
  /// A method calls what a member of its object holds. Whoever calls the method
  /// has an edge of his own for what it is there; this one speaks for a method
  /// that begins a context.
  bool IsOfObject = false;
  model::FunctionRoles Roles; ///< of the last callee, at the end of a path
  model::Call Called;         ///< the last call
  /// What the call hands to the parameters of its callee, the user's function.
  llvm::SmallVector<Gift, 0> Gifts = {};
  /// The variable that is called, where other units may say what it holds; the
  /// last hop has no callee then.
  const clang::VarDecl *Through = nullptr;
  /// The program does not show that the callee executes, only that it may:
  /// state decides it, or it is one override among many.
  bool IsPossible = false;
  /// What the parameters of the first hop's caller have to be.
  Guards Under = {};
  /// What the call passes to the parameters of its callee; unknown for edges of
  /// several hops.
  Arguments Passes = {};
};

/// The callee of an edge's last hop for a message. A function object is called
/// by the name of the object: nobody writes `operator()`.
std::string endName(const Edge &E);

/// The edges of each function, computed on demand and kept.
class CallGraph {
public:
  explicit CallGraph(model::Model &TheModel)
      : TheModel(TheModel), Held(TheModel.context()),
        Dispatched(TheModel.context()), OfMembers(TheModel.context()),
        Threads(TheModel) {}

  model::Model &model() const { return TheModel; }
  CallableStores &holders() { return Held; }
  Overriders &overriders() { return Dispatched; }
  Fillers &fillers() { return OfMembers; }

  /// The edges out of \p Function in the order of its source; none when its
  /// body is not visible, or is a launcher's. Bodies in system headers are read
  /// only where they are instantiated for the user's types, such as
  /// `std::for_each` with a lambda.
  const std::vector<Edge> &edges(const clang::FunctionDecl *Function);

  /// True for functions whose body is a coroutine: calling one does not
  /// execute it here.
  static bool isCoroutine(const clang::FunctionDecl &Function);

  /// True for coroutines whose body runs on an event loop: all but generators
  /// without `co_await`, which are driven by whoever iterates them.
  bool isOnTheLoop(const clang::FunctionDecl &Function) const;

  /// True in a function that executes elsewhere what it is given. How it does
  /// that is the library's business: its role says where, so the graph does not
  /// follow its body.
  bool isOfLauncher(const clang::FunctionDecl &Function) const;

  /// Where a function with these roles executes the callable that it is given;
  /// nothing: it is no launcher.
  static std::optional<When> contextOf(model::RoleSet Roles);

  /// Library code is read where it was made for the user's types: only there
  /// can it call back into the user's code.
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
