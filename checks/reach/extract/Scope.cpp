// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/extract/Scope.h"
#include "model/code/Callable.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SetVector.h"

using namespace clang;

namespace corolint::reach {

Scope::Scope(ASTContext &Context, CallGraph &Graph, bool IsAll)
    : Sources(Context.getSourceManager()), Graph(Graph), IsAll(IsAll),
      Launched(Graph) {}

Scope Scope::all(ASTContext &Context, CallGraph &Graph) {
  Scope Result(Context, Graph, true);
  Result.collectAll();
  Result.prune();
  return Result;
}

Scope Scope::own(ASTContext &Context, CallGraph &Graph,
                 ArrayRef<const FunctionDecl *> Bodies) {
  Scope Result(Context, Graph, false);
  Result.collectOwn(Bodies);
  Result.prune();
  return Result;
}

bool Scope::isForeign(const FunctionDecl *Function) const {
  return !Function->hasBody() && !Function->isDefaulted() &&
         Function->getBuiltinID() == 0 &&
         !Sources.isInSystemHeader(Function->getLocation());
}

bool Scope::isEnd(const FunctionDecl *Function) const {
  return CallGraph::isEnd(Graph.model().roles(*Function).Roles);
}

bool Scope::mayUse(const Edge &E) {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  return E.IsVirtual || (IsAll && isForeign(Callee)) || !uses(Callee).empty();
}

const std::vector<ParameterUse> &Scope::uses(const FunctionDecl *Function) {
  auto &Known = Uses[Function->getCanonicalDecl()];
  if (!Known) {
    const FunctionDecl *Definition = nullptr;
    bool IsRead = Function->hasBody(Definition) &&
                  !Sources.isInSystemHeader(Definition->getLocation());
    Known = std::make_unique<std::vector<ParameterUse>>();
    if (IsRead)
      *Known = parameterUses(*Definition, Graph.model());
  }
  return *Known;
}

void Scope::push(const FunctionDecl *Function) {
  if (Function && Seen.insert(Function->getCanonicalDecl()).second)
    Work.push_back(Function->getCanonicalDecl());
}

void Scope::collectAll() {
  for (const FunctionDecl *Function : Graph.model().userCode().definitions())
    push(Function);
  for (auto [Variable, Target] : Graph.holders().shared())
    push(Target);
  for (size_t I = 0; I != Work.size(); ++I)
    for (const Edge &E : Graph.edges(Work[I])) {
      push(E.Hops.back().Callee);
      for (const Gift &G : E.Gifts)
        push(G.Target);
    }
  Order = std::move(Work);
}

// `launch(work)`, `for_each_thread(work)`: a role, a library or the callee's
// body may say that the callable executes elsewhere.
bool Scope::mayLaunch(const CallSite &Site) {
  const FunctionDecl *Callee = Site.Callee;
  if (!Callee || !Site.Called.Node)
    return Callee && !Launched.through(*Callee).empty();
  model::RoleSet Roles = Graph.model().roles(Site.Called).Roles;
  if (CallGraph::isEnd(Roles))
    return false;
  if (CallGraph::contextOf(Roles) || !Launched.through(*Callee).empty())
    return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  auto IsCallable = [](const Expr *Arg) { return model::callableTarget(Arg); };
  return llvm::any_of(Site.Called.Args, IsCallable) &&
         ((Method && Method->isVirtual()) || !uses(Callee).empty());
}

// Most bodies launch nothing, and their calls show that before their edges do.
bool Scope::mayLaunch(const FunctionDecl &Function) {
  const FunctionDecl *Definition = Graph.readable(Function);
  return Definition &&
         (CallGraph::isCoroutine(*Definition) ||
          llvm::any_of(possibleCallees(*Definition),
                       [&](const CallSite &Site) { return mayLaunch(Site); }));
}

// A body that begins in a context, or launches others.
bool Scope::begins(const FunctionDecl *Function) {
  if (Graph.isOnTheLoop(*Function))
    return true;
  if (!mayLaunch(*Function))
    return false;
  return llvm::any_of(Graph.edges(Function), [&](const Edge &E) {
    return isLaunch(E) || (!E.Gifts.empty() && mayUse(E)) ||
           !Launched.through(E).empty();
  });
}

// The function receives a callable and may pass it to others.
void Scope::give(const FunctionDecl *Function) {
  if (!Given.insert(Function->getCanonicalDecl()).second)
    return;
  push(Function);
  for (const ParameterUse &Use : uses(Function))
    if (Use.GivenTo)
      give(Use.GivenTo);
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Function))
    for (const CXXMethodDecl *Overrider : Graph.overriders().all(*Method))
      give(Overrider);
}

void Scope::follow(const Edge &E) {
  push(E.Hops.back().Callee);
  for (const Gift &G : E.Gifts)
    push(G.Target);
  if (!E.Gifts.empty() && mayUse(E))
    give(E.Hops.back().Callee);
}

void Scope::collectOwn(ArrayRef<const FunctionDecl *> Bodies) {
  for (const FunctionDecl *Function : Bodies)
    if (begins(Function))
      push(Function);
  const size_t Beginnings = Work.size();
  Seen.clear(); // a function that begins something may be executed as well
  for (size_t I = 0; I != Work.size(); ++I) {
    const bool IsExecuted = I >= Beginnings || Graph.isOnTheLoop(*Work[I]);
    for (const Edge &E : Graph.edges(Work[I])) {
      if (IsExecuted || isLaunch(E) || !E.Gifts.empty())
        follow(E);
      for (const Edge *Launch : Launched.through(E))
        push(Launch->Hops.back().Callee);
    }
  }
  const llvm::SetVector<const FunctionDecl *> Once(Work.begin(), Work.end());
  Order.assign(Once.begin(), Once.end());
  Work.clear();
}

bool Scope::isKept(const Edge &E) const {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  if (E.IsEnd || (Callee && isInteresting(Callee)))
    return true;
  return IsAll && (E.IsVirtual || E.Through || E.Context != When::Now ||
                   (Callee && isForeign(Callee)));
}

bool Scope::leadsOut(const FunctionDecl *Function) const {
  for (const Edge &E : Graph.edges(Function)) {
    const FunctionDecl *Callee = E.Hops.back().Callee;
    if (E.IsEnd)
      return true;
    if (IsAll && (E.IsVirtual || E.Through || E.Context != When::Now ||
                  (Callee && isForeign(Callee))))
      return true;
    for (const Gift &G : E.Gifts)
      if ((IsAll && isForeign(G.Target)) || isEnd(G.Target))
        return true;
  }
  return false;
}

// Backwards from the functions that lead somewhere.
void Scope::prune() {
  llvm::DenseMap<const FunctionDecl *, std::vector<const FunctionDecl *>>
      Callers;
  std::vector<const FunctionDecl *> Leading;
  for (const FunctionDecl *Function : Order) {
    if (leadsOut(Function))
      Leading.push_back(Function);
    for (const Edge &E : Graph.edges(Function)) {
      if (const FunctionDecl *Callee = E.Hops.back().Callee)
        Callers[Callee->getCanonicalDecl()].push_back(Function);
      for (const Gift &G : E.Gifts)
        Callers[G.Target->getCanonicalDecl()].push_back(Function);
      if (!IsAll)
        for (const Edge *Launch : Launched.through(E)) {
          if (Launch->IsEnd)
            Leading.push_back(Function);
          Callers[Launch->Hops.back().Callee->getCanonicalDecl()].push_back(
              Function);
        }
    }
  }
  while (!Leading.empty()) {
    const FunctionDecl *Function = Leading.back();
    Leading.pop_back();
    if (Interesting.insert(Function).second)
      llvm::append_range(Leading, Callers.lookup(Function));
  }
}

} // namespace corolint::reach
