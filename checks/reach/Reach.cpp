// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/Reach.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include <deque>

using namespace clang;

namespace corolint::reach {

static const FunctionDecl *callee(const Edge &E) {
  const FunctionDecl *Function = E.Hops.back().Callee;
  return Function ? Function->getCanonicalDecl() : nullptr;
}

// Executed on this stack, in a body that can be followed: a coroutine that is
// called does not run here, its body is a root of its own.
static bool isFollowed(const Edge &E) {
  return E.Context == When::Now && !E.IsEnd && callee(E) &&
         !CallGraph::isCoroutine(*E.Hops.back().Callee);
}

namespace {
struct Step {
  const Edge *Via;
  unsigned Before; // index into the steps; ~0u at the start
};
} // namespace

static llvm::SmallVector<Hop, 4> pathTo(const std::vector<Step> &Steps,
                                        unsigned Last, const Edge &Final) {
  llvm::SmallVector<const Edge *, 8> Edges{&Final};
  for (unsigned I = Last; I != ~0U; I = Steps[I].Before)
    Edges.push_back(Steps[I].Via);
  llvm::SmallVector<Hop, 4> Path;
  for (const Edge *E : llvm::reverse(Edges))
    Path.append(E->Hops.begin(), E->Hops.end());
  return Path;
}

// Breadth first, so that the first path to a runner is a shortest one; with an
// explicit queue, so that long chains do not need a deep stack.
std::vector<Reach::Target> Reach::search(const FunctionDecl *From) {
  std::vector<Target> Found;
  llvm::SmallPtrSet<const FunctionDecl *, 32> Seen{From};
  llvm::SmallPtrSet<const FunctionDecl *, 4> Ends;
  std::vector<Step> Steps;
  std::deque<std::pair<const FunctionDecl *, unsigned>> Queue{{From, ~0U}};
  while (!Queue.empty()) {
    auto [Function, Last] = Queue.front();
    Queue.pop_front();
    for (const Edge &E : Graph.edges(Function)) {
      if (E.IsEnd && E.Context == When::Now) {
        if (Ends.insert(callee(E)).second)
          Found.push_back({pathTo(Steps, Last, E), E.Roles, E.Called});
      } else if (isFollowed(E) && Seen.insert(callee(E)).second) {
        Steps.push_back({&E, Last});
        Queue.push_back({callee(E), unsigned(Steps.size() - 1)});
      }
    }
  }
  return Found;
}

const std::vector<Reach::Target> &Reach::targets(const FunctionDecl *Function) {
  Function = Function->getCanonicalDecl();
  if (auto It = Known.find(Function); It != Known.end())
    return *It->second;
  auto Computed = std::make_unique<std::vector<Target>>(search(Function));
  return *(Known[Function] = std::move(Computed));
}

std::vector<Reached> Reach::fromBody(const FunctionDecl &Root) {
  std::vector<Reached> Result;
  llvm::DenseSet<std::pair<SourceLocation, const FunctionDecl *>> Seen;
  auto Add = [&](Reached R) {
    const FunctionDecl *End = R.Path.back().Callee;
    if (Seen.insert({R.Path.front().Loc, End}).second)
      Result.push_back(std::move(R));
  };
  for (const Edge &E : Graph.edges(&Root)) {
    if (E.IsEnd && E.Context == When::Now) {
      Add({&Root, When::Now, {E.Hops.begin(), E.Hops.end()}, E.Roles, E.Called, {}});
      continue;
    }
    if (!isFollowed(E))
      continue;
    for (const Target &T : targets(callee(E))) {
      Reached R{&Root, When::Now, {E.Hops.begin(), E.Hops.end()}, T.Roles, T.Called, {}};
      R.Path.append(T.Path.begin(), T.Path.end());
      Add(std::move(R));
    }
  }
  return Result;
}

// Launches that `Function` executes itself or through library code that it
// instantiates (`threads.emplace_back(lambda)`).
void Reach::launches(const FunctionDecl *Function, When Context, unsigned Depth,
                     std::vector<const Edge *> &Found) {
  const SourceManager &SM = Graph.model().context().getSourceManager();
  for (const Edge &E : Graph.edges(Function)) {
    if (E.Context == Context)
      Found.push_back(&E);
    else if (isFollowed(E) && Depth < 12 &&
             SM.isInSystemHeader(callee(E)->getLocation()))
      launches(callee(E), Context, Depth + 1, Found);
  }
}

std::vector<Reached> Reach::fromEntries(const FunctionDecl &Function, When Context) {
  std::vector<Reached> Result;
  const SourceManager &SM = Graph.model().context().getSourceManager();
  for (const Edge &First : Graph.edges(&Function)) {
    std::vector<const Edge *> Found;
    if (First.Context == Context)
      Found.push_back(&First);
    else if (isFollowed(First) && SM.isInSystemHeader(callee(First)->getLocation()))
      launches(callee(First), Context, 0, Found);
    for (const Edge *E : Found) {
      SourceLocation Launched = First.Hops.front().Loc;
      if (E->IsEnd) {
        Hop Entry{Launched, &Function, E->Hops.back().Callee};
        Result.push_back({&Function, Context, {Entry}, E->Roles, {}, Launched});
        continue;
      }
      if (CallGraph::isCoroutine(*E->Hops.back().Callee))
        continue;
      for (Reached R : fromBody(*E->Hops.back().Callee)) {
        R.Context = Context;
        R.Launched = Launched;
        Result.push_back(std::move(R));
      }
    }
  }
  return Result;
}

} // namespace corolint::reach
