// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callables that are passed to a function: where they are called, and in which
// context.

#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "reach/calls/EdgeBuilder.h"
#include "reach/calls/ParameterUses.h"
#include "reach/values/Ownership.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

void EdgeBuilder::addCallables(When Context) {
  for (const Expr *Arg : Site.Called.Args) {
    CallableStores::Targets Targets;
    if (const FunctionDecl *Target = model::callableTarget(Arg))
      Targets.push_back(Target);
    else
      Targets = Graph.holders().targets(Arg, Caller);
    for (const FunctionDecl *Target : Targets)
      addCallee(*Target, Context);
    if (!Targets.empty())
      return; // the others are arguments of the first
  }
}

void EdgeBuilder::addGifts(Edge &E) {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  if (!Site.Called.Node || E.IsEnd || CallGraph::isCoroutine(*Callee) ||
      isSystem(*Callee))
    return;
  for (unsigned I = 0; I != Site.Called.Args.size(); ++I)
    if (I < Callee->getNumParams())
      if (const auto *Target = model::callableTarget(Site.Called.Args[I]))
        E.Gifts.push_back({I, Target});
}

// True if library code calls a function argument that is a reference or
// pointer. The type of a lambda names it, the type of a function does not.
bool EdgeBuilder::callsPointer(const FunctionDecl &Library, unsigned Depth) {
  const FunctionDecl *Definition = nullptr;
  if (Depth > limits::LibraryCalls || !Library.hasBody(Definition) ||
      !isSystem(*Definition) || !Graph.isWorthReading(*Definition))
    return false;
  std::vector<CallSite> Sites = callSites(*Definition);
  for (const CallSite &Inner : Sites)
    if (!Inner.Callee && isa_and_nonnull<CallExpr>(Inner.Called.Node))
      return true;
  return llvm::any_of(Sites, [&](const CallSite &Inner) {
    return Inner.Callee && callsPointer(*Inner.Callee, Depth + 1);
  });
}

/// The way of a callable to a function: the calls, their context, and the known
/// arguments of the last one.
struct EdgeBuilder::Way {
  Hops Path;
  When Context = When::Now;
  Guards Under;
  Arguments Passes;
};

// Another `std::function` with the same callable: nothing is called.
static bool copiesWrapper(const FunctionDecl &Function) {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function);
  return Constructor && Constructor->isCopyOrMoveConstructor() &&
         model::isErased(Constructor->getParent());
}

// A function that takes a `std::function` or a function pointer and calls it or
// passes it on. Template parameters need no help: the instantiation shows the
// call.
void EdgeBuilder::addHandedOn() {
  const FunctionDecl *Definition = nullptr;
  if (!Site.Callee || !Site.Callee->hasBody(Definition) ||
      CallGraph::isCoroutine(*Definition) || copiesWrapper(*Definition))
    return;
  bool IsLibrary = isSystem(*Definition);
  for (unsigned I = 0; I != Site.Called.Args.size(); ++I) {
    const FunctionDecl *Target = model::callableTarget(Site.Called.Args[I]);
    if (!Target)
      continue;
    if (!IsLibrary && I < Definition->getNumParams())
      followParameter(*Definition, I, *Target,
                      {{firstHop(Definition)}, When::Now, {}, Site.Passes});
    else if (IsLibrary && !Target->getDeclName().isEmpty() &&
             Target->getOverloadedOperator() != OO_Call &&
             callsPointer(*Definition, 0))
      addCallee(*Target);
  }
}

void EdgeBuilder::followParameter(const FunctionDecl &Definition,
                                  unsigned Index, const FunctionDecl &Target,
                                  const Way &Before) {
  if (Before.Path.size() > limits::HandedOnHops ||
      CallGraph::isCoroutine(Definition))
    return;
  for (const ParameterUse &Use : parameterUses(Definition, TheModel)) {
    if (Use.Parameter != Index)
      continue;
    std::optional<Guards> Conditions = beforeCall(Use.Under, Before.Passes);
    if (!Conditions)
      continue;
    Way There{Before.Path, combine(Before.Context, Use.Context), Before.Under,
              throughCall(Use.Passes, Before.Passes)};
    There.Path.append(Use.Hops.begin(), Use.Hops.end());
    llvm::append_range(There.Under, *Conditions);
    const FunctionDecl *Next = nullptr;
    if (Use.GivenTo && Use.GivenTo->hasBody(Next)) {
      followParameter(*Next, Use.GivenAs, Target, There);
    } else if (!Use.GivenTo) {
      There.Path.back().Callee = &Target;
      // in a template the call graph has this call already
      bool IsKnown =
          Use.Called.Function &&
          Use.Called.Function->getCanonicalDecl() == Target.getCanonicalDecl();
      size_t NumEdges = Edges.size();
      if (Edge *E = IsKnown
                        ? nullptr
                        : addTarget(There.Path, Use.Called, There.Context)) {
        if (auto All = both(E->Under, There.Under))
          E->Under = std::move(*All);
        else
          Edges.resize(NumEdges);
      }
    }
  }
}

// The object of a call if the caller shows its construction: a local variable.
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
void EdgeBuilder::addDeleter() {
  const VarDecl *Var = Site.Destroyed;
  const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(
      Var && Var->getInit() ? model::strip(Var->getInit()) : nullptr);
  if (!Construct || Construct->getNumArgs() != 2 ||
      !hasPointerAsDeleter(Var->getType()))
    return;
  for (const FunctionDecl *Target :
       Graph.holders().targets(Construct->getArg(1), Caller))
    addCallee(*Target);
}

// `button.click()` calls the handler that was passed to `button`; `~Guard`
// calls the callable that the guard was made with.
void EdgeBuilder::addHeldByObject(const FunctionDecl &Callee) {
  const FunctionDecl *Definition = nullptr;
  if (!isa<CXXMethodDecl>(Callee) || isa<CXXConstructorDecl>(Callee))
    return;
  const CXXRecordDecl &Class = *cast<CXXMethodDecl>(Callee).getParent();
  if (!CallableStores::hasCallableMember(Class) ||
      !Callee.hasBody(Definition) || CallGraph::isCoroutine(*Definition) ||
      Definition->getCanonicalDecl() == Caller.getCanonicalDecl() ||
      isSystem(*Definition))
    return;
  const VarDecl *Object = knownObject(Site, Caller);
  bool IsOfThis = Site.Called.Object &&
                  isa<CXXThisExpr>(Site.Called.Object->IgnoreParenImpCasts());
  CallableStores::Targets Given;
  if (Object)
    Given = Graph.holders().givenTo(*Object, Caller);
  for (const Edge &Inner : Graph.edges(Definition)) {
    const FunctionDecl *Target = Inner.Hops.back().Callee;
    if (!Inner.IsOfObject ||
        (Object && !llvm::is_contained(Given, Target) &&
         !Graph.holders().isGivenByConstruction(Class, *Target)))
      continue;
    std::optional<Guards> Conditions = beforeCall(Inner.Under, Site.Passes);
    if (!Conditions)
      continue;
    Edge E = Inner;
    E.Hops.insert(E.Hops.begin(), firstHop(Definition));
    E.IsOfObject = IsOfThis;
    E.Under = std::move(*Conditions);
    E.Passes.clear();
    add(std::move(E));
  }
}

} // namespace corolint::reach
