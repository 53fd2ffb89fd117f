// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/Reach.h"
#include "model/code/Names.h"
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

static void append(std::vector<Step> &Path, const Edge &E) {
  for (const Hop &H : E.Hops)
    Path.push_back({H.Loc, "", 0, 0, model::displayName(*H.Caller),
                    model::quotedName(H.Callee)});
  if (E.IsEnd)
    Path.back().Callee = endName(E);
}

// One name may stand for several roles: `run(main())` belongs to the main
// thread, `run(main(), per_thread)` does not.
static std::string endKey(const std::string &End,
                          const model::FunctionRoles &Roles) {
  return End + "\n" + std::to_string(Roles.Roles.bits()) + "\n" +
         std::to_string(Roles.NestedKnown) +
         std::to_string(static_cast<unsigned>(Roles.WhenNested));
}

namespace {
struct Visit {
  const Edge *Via;
  unsigned Before; // index into the visits; ~0u at the start
};
} // namespace

static std::vector<Step> pathTo(const std::vector<Visit> &Visits, unsigned Last,
                                const Edge *Final) {
  llvm::SmallVector<const Edge *, 8> Edges;
  if (Final)
    Edges.push_back(Final);
  for (unsigned I = Last; I != ~0U; I = Visits[I].Before)
    Edges.push_back(Visits[I].Via);
  std::vector<Step> Path;
  for (const Edge *E : llvm::reverse(Edges))
    append(Path, *E);
  return Path;
}

// Breadth first, so that the first path to an end is a shortest one; with an
// explicit queue, so that long chains do not need a deep stack.
std::vector<Reach::Target> Reach::search(const FunctionDecl *From) {
  std::vector<Target> Found;
  llvm::SmallPtrSet<const FunctionDecl *, 32> Seen{From};
  llvm::StringSet<> Ends;
  std::vector<Visit> Visits;
  std::deque<std::pair<const FunctionDecl *, unsigned>> Queue{{From, ~0U}};
  while (!Queue.empty()) {
    auto [Function, Last] = Queue.front();
    Queue.pop_front();
    for (const Edge &E : Graph.edges(Function)) {
      if (E.IsOfObject)
        continue;
      if (E.IsEnd && E.Context == When::Now) {
        std::string End = endName(E);
        if (Ends.insert(endKey(End, E.Roles)).second)
          Found.push_back({pathTo(Visits, Last, &E), End, E.Roles, E.Called});
      } else if (isFollowed(E) && Seen.insert(callee(E)).second) {
        Visits.push_back({&E, Last});
        Queue.push_back({callee(E), static_cast<unsigned>(Visits.size() - 1)});
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
  llvm::DenseMap<SourceLocation, llvm::StringSet<>> Seen;
  auto Add = [&](Reached R) {
    if (Seen[R.Path.front().Loc].insert(endKey(R.End, R.Roles)).second)
      Result.push_back(std::move(R));
  };
  for (const Edge &E : Graph.edges(&Root)) {
    if (E.IsEnd && E.Context == When::Now) {
      Reached R{&Root, When::Now, {}, endName(E), E.Roles, E.Called, {}};
      append(R.Path, E);
      Add(std::move(R));
    } else if (isFollowed(E)) {
      for (const Target &T : targets(callee(E))) {
        Reached R{&Root, When::Now, {}, T.End, T.Roles, T.Called, {}};
        append(R.Path, E);
        R.Path.insert(R.Path.end(), T.Path.begin(), T.Path.end());
        Add(std::move(R));
      }
    }
  }
  return Result;
}

// Launches that `Function` executes itself or through library code that it
// instantiates (`threads.emplace_back(lambda)`), in which a few functions call
// each other in many ways.
const std::vector<const Edge *> &Reach::launches(const FunctionDecl *Function,
                                                 When Context) {
  auto [It, IsNew] = Launches.try_emplace({Function, Context});
  std::vector<const Edge *> &Found = It->second;
  if (!IsNew)
    return Found;
  const SourceManager &SM = Graph.model().context().getSourceManager();
  llvm::SmallPtrSet<const FunctionDecl *, 32> Seen{Function};
  std::deque<const FunctionDecl *> Queue{Function};
  while (!Queue.empty()) {
    for (const Edge &E : Graph.edges(Queue.front())) {
      if (E.Context == Context)
        Found.push_back(&E);
      else if (isFollowed(E) && SM.isInSystemHeader(callee(E)->getLocation()) &&
               Seen.insert(callee(E)).second)
        Queue.push_back(callee(E));
    }
    Queue.pop_front();
  }
  return Found;
}

std::vector<Reached> Reach::fromEntries(const FunctionDecl &Function,
                                        When Context) {
  std::vector<Reached> Result;
  const SourceManager &SM = Graph.model().context().getSourceManager();
  for (const Edge &First : Graph.edges(&Function)) {
    std::vector<const Edge *> Found;
    if (First.Context == Context)
      Found.push_back(&First);
    else if (isFollowed(First) &&
             SM.isInSystemHeader(callee(First)->getLocation()))
      Found = launches(callee(First), Context);
    for (const Edge *E : Found) {
      SourceLocation Launched = First.Hops.front().Loc;
      const FunctionDecl *Entry = E->Hops.back().Callee;
      if (E->IsEnd) {
        std::string End = endName(*E);
        Result.push_back(
            {&Function,
             Context,
             {{Launched, "", 0, 0, model::displayName(Function), End}},
             End,
             E->Roles,
             {},
             Launched});
        continue;
      }
      if (CallGraph::isCoroutine(*Entry))
        continue;
      for (Reached R : fromBody(*Entry)) {
        R.Context = Context;
        R.Launched = Launched;
        Result.push_back(std::move(R));
      }
    }
  }
  return Result;
}

} // namespace corolint::reach
