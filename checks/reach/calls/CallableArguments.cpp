// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callables that a function is given: who calls them, and where.

#include "model/code/Callable.h"
#include "reach/calls/CallGraph.h"
#include "reach/calls/Ownership.h"
#include "reach/calls/ParameterUses.h"
#include "reach/facts/Limits.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

void CallGraph::addCallables(const FunctionDecl &Caller, const CallSite &Site,
                             When Context, std::vector<Edge> &Edges) {
  for (const Expr *Arg : Site.Called.Args) {
    CallableStores::Targets Targets;
    if (const FunctionDecl *Target = model::callableTarget(Arg))
      Targets.push_back(Target);
    else
      Targets = Held.targets(Arg, Caller);
    for (const FunctionDecl *Target : Targets)
      addTarget({{Site.Loc, &Caller, Target}}, Site.Called, Context, Edges);
    if (!Targets.empty())
      return; // the others are arguments of the first
  }
}

void CallGraph::addGifts(const CallSite &Site, Edge &E) {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  if (!Site.Called.Node || E.IsEnd || isCoroutine(*Callee) ||
      TheModel.context().getSourceManager().isInSystemHeader(
          Callee->getLocation()))
    return;
  for (unsigned I = 0; I != Site.Called.Args.size(); ++I)
    if (I < Callee->getNumParams())
      if (const auto *Target = model::callableTarget(Site.Called.Args[I]))
        E.Gifts.push_back({I, Target});
}

// Does library code call a function that it was given by reference or pointer?
// The type of a lambda names it, the type of a function does not.
bool CallGraph::callsPointer(const FunctionDecl &Library, unsigned Depth) {
  const FunctionDecl *Definition = nullptr;
  if (Depth > limits::LibraryCalls || !Library.hasBody(Definition) ||
      !TheModel.context().getSourceManager().isInSystemHeader(
          Definition->getLocation()) ||
      !isWorthReading(*Definition))
    return false;
  std::vector<CallSite> Sites = callSites(*Definition);
  for (const CallSite &Site : Sites)
    if (!Site.Callee && isa_and_nonnull<CallExpr>(Site.Called.Node))
      return true;
  return llvm::any_of(Sites, [&](const CallSite &Site) {
    return Site.Callee && callsPointer(*Site.Callee, Depth + 1);
  });
}

// A function that takes a `std::function` or a function pointer and calls it
// or gives it on. Template parameters need no help: the instantiation shows
// the call.
void CallGraph::addHandedOn(const FunctionDecl &Caller, const CallSite &Site,
                            std::vector<Edge> &Edges) {
  const FunctionDecl *Definition = nullptr;
  if (!Site.Callee || !Site.Callee->hasBody(Definition) ||
      isCoroutine(*Definition))
    return;
  bool IsLibrary = TheModel.context().getSourceManager().isInSystemHeader(
      Definition->getLocation());
  for (unsigned I = 0; I != Site.Called.Args.size(); ++I) {
    const FunctionDecl *Target = model::callableTarget(Site.Called.Args[I]);
    if (!Target)
      continue;
    if (!IsLibrary && I < Definition->getNumParams())
      followParameter(*Definition, I, *Target, When::Now,
                      {{Site.Loc, &Caller, Definition}}, Edges);
    else if (IsLibrary && !Target->getDeclName().isEmpty() &&
             Target->getOverloadedOperator() != OO_Call &&
             callsPointer(*Definition, 0))
      addTarget({{Site.Loc, &Caller, Target}}, Site.Called, When::Now, Edges);
  }
}

void CallGraph::followParameter(const FunctionDecl &Definition, unsigned Index,
                                const FunctionDecl &Target, When Context,
                                const llvm::SmallVector<Hop, 2> &Before,
                                std::vector<Edge> &Edges) {
  if (Before.size() > limits::HandedOnHops || isCoroutine(Definition))
    return;
  for (const ParameterUse &Use : parameterUses(Definition, TheModel)) {
    if (Use.Parameter != Index)
      continue;
    llvm::SmallVector<Hop, 2> Hops = Before;
    Hops.append(Use.Hops.begin(), Use.Hops.end());
    When There = combine(Context, Use.Context);
    const FunctionDecl *Next = nullptr;
    if (Use.GivenTo && Use.GivenTo->hasBody(Next)) {
      followParameter(*Next, Use.GivenAs, Target, There, Hops, Edges);
    } else if (!Use.GivenTo) {
      // in a template the call graph has this call already
      bool IsKnown =
          Use.Called.Function &&
          Use.Called.Function->getCanonicalDecl() == Target.getCanonicalDecl();
      Hops.back().Callee = &Target;
      if (!IsKnown)
        addTarget(std::move(Hops), Use.Called, There, Edges);
    }
  }
}

// The object of a call where the caller shows its making: a local variable.
static const VarDecl *knownObject(const CallSite &Site,
                                  const FunctionDecl &Caller) {
  const VarDecl *Var = Site.Destroyed;
  if (Site.Called.Object)
    if (const auto *Ref =
            dyn_cast<DeclRefExpr>(model::stripMove(Site.Called.Object)))
      Var = dyn_cast<VarDecl>(Ref->getDecl());
  bool IsKnown = Var && Var->getDeclContext() == &Caller &&
                 !isa<ParmVarDecl>(Var) && !Var->getType()->isReferenceType() &&
                 !Var->getType()->isPointerType();
  return IsKnown ? Var : nullptr;
}

// `std::unique_ptr<FILE, int (*)(FILE *)> file(open(), close);`
void CallGraph::addDeleter(const FunctionDecl &Caller, const CallSite &Site,
                           std::vector<Edge> &Edges) {
  const VarDecl *Var = Site.Destroyed;
  const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(
      Var && Var->getInit() ? model::strip(Var->getInit()) : nullptr);
  if (!Construct || Construct->getNumArgs() != 2 ||
      !hasPointerAsDeleter(Var->getType()))
    return;
  for (const FunctionDecl *Target : Held.targets(Construct->getArg(1), Caller))
    addTarget({{Site.Loc, &Caller, Target}}, Site.Called, When::Now, Edges);
}

// `button.click()` calls what `button` was given as its handler, `~Guard` what
// the guard was made with.
void CallGraph::addHeldByObject(const FunctionDecl &Caller,
                                const CallSite &Site,
                                const FunctionDecl &Callee,
                                std::vector<Edge> &Edges) {
  const FunctionDecl *Definition = nullptr;
  if (!isa<CXXMethodDecl>(Callee) || isa<CXXConstructorDecl>(Callee) ||
      !CallableStores::hasCallableMember(
          *cast<CXXMethodDecl>(Callee).getParent()) ||
      !Callee.hasBody(Definition) || isCoroutine(*Definition) ||
      Definition->getCanonicalDecl() == Caller.getCanonicalDecl() ||
      TheModel.context().getSourceManager().isInSystemHeader(
          Definition->getLocation()))
    return;
  const VarDecl *Object = knownObject(Site, Caller);
  bool IsOfThis = Site.Called.Object &&
                  isa<CXXThisExpr>(Site.Called.Object->IgnoreParenImpCasts());
  CallableStores::Targets Given;
  if (Object)
    Given = Held.givenTo(*Object, Caller);
  for (const Edge &Inner : edges(Definition)) {
    const FunctionDecl *Target = Inner.Hops.back().Callee;
    if (!Inner.IsOfObject || (Object && !llvm::is_contained(Given, Target)))
      continue;
    Edge E = Inner;
    E.Hops.insert(E.Hops.begin(), {Site.Loc, &Caller, Definition});
    E.IsOfObject = IsOfThis;
    Edges.push_back(std::move(E));
  }
}

} // namespace corolint::reach
