// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_EDGEBUILDER_H
#define COROLINT_REACH_CALLS_EDGEBUILDER_H

#include "reach/calls/CallGraph.h"
#include "reach/sites/CallSites.h"

namespace corolint::reach {

/// The edges of one call: to the callee or its overriders, to the functions
/// that a called variable may hold, and to the callables among the arguments.
class EdgeBuilder {
public:
  /// \p Owners is filled on demand; one object for all calls of \p Caller.
  EdgeBuilder(CallGraph &Graph, const clang::FunctionDecl &Caller,
              const CallSite &Site, std::optional<Contents> &Owners,
              std::vector<Edge> &Edges)
      : Graph(Graph), TheModel(Graph.model()), Caller(Caller), Site(Site),
        Owners(Owners), Edges(Edges) {}

  void build();

private:
  using Hops = llvm::SmallVector<Hop, 2>;

  model::FunctionRoles roles();
  Hop firstHop(const clang::FunctionDecl *Callee) const {
    return {Site.Loc, &Caller, Callee};
  }
  bool isSystem(const clang::Decl &D) const;

  // EdgeBuilder.cpp: the callee
  bool callsClosureOfOthers(const Edge &E) const;
  Edge *add(Edge E);
  Edge *addTarget(Hops Path, const model::Call &Called, When Context);
  Edge *addCallee(const clang::FunctionDecl &Callee, When Context = When::Now) {
    return addTarget({firstHop(&Callee)}, Site.Called, Context);
  }
  void addEnd(const model::FunctionRoles &Roles);
  void addThreadEnd();
  void addThrough(const clang::VarDecl &Variable);
  void addOverriders(const clang::CXXMethodDecl &Method, Edge *Declared);
  void addDispatched(const clang::FunctionDecl &Callee);
  bool addHeld();
  void addHeldTarget(const clang::FunctionDecl &Target,
                     const clang::Expr &Holder);
  Contents &contents();
  bool joinsNothing();
  bool destroysNothing(bool &IsPossible);
  void addConstructorsInside(const Hops &Path, unsigned Depth);

  // CallableArguments.cpp: callables among the arguments
  void addCallables(When Context);
  void addGifts(Edge &E);
  void addHandedOn();
  void addHeldByObject(const clang::FunctionDecl &Callee);
  void addDeleter();
  struct Way;
  void followParameter(const clang::FunctionDecl &Definition, unsigned Index,
                       const clang::FunctionDecl &Target, const Way &Before);
  bool callsPointer(const clang::FunctionDecl &Library, unsigned Depth);

  CallGraph &Graph;
  model::Model &TheModel;
  const clang::FunctionDecl &Caller;
  const CallSite &Site;
  std::optional<Contents> &Owners;
  std::vector<Edge> &Edges;
  bool IsPossible = false;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_EDGEBUILDER_H
