// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/threads/BodyThreads.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"
#include "clang/Analysis/FlowSensitive/DataflowWorklist.h"

using namespace clang;
using corolint::model::ResumePlace;

namespace corolint::reach {
namespace {

/// Each `co_await` of a body, without those of lambdas in it.
class Awaits : public ConstDynamicRecursiveASTVisitor {
public:
  std::vector<const CoawaitExpr *> All;
  bool VisitCoawaitExpr(const CoawaitExpr *E) override {
    All.push_back(E);
    return true;
  }
  // The operand is also in the common expression.
  bool TraverseCoawaitExpr(const CoawaitExpr *E) override {
    All.push_back(E);
    return TraverseStmt(E->getOperand());
  }
  bool TraverseLambdaExpr(const LambdaExpr *) override { return true; }
};

/// The effect of one `co_await` on the thread.
class Effect {
public:
  Effect() = default;
  Effect(const CoawaitExpr &E, Thread Start, model::Model &TheModel,
         BodyThreads::ChildEnd EndOf);
  Thread after(Thread Before) const {
    if (To)
      return *To;
    return Before == Thread::Other && !Stays ? Thread::Unsure : Before;
  }
  bool isIdle() const { return !To && Stays; }

private:
  std::optional<Thread> To;
  /// After a task the coroutine stays on its thread: a task is a part of the
  /// coroutine. After another awaitable the thread is unknown.
  bool Stays = true;
};

} // namespace

Effect::Effect(const CoawaitExpr &E, Thread Start, model::Model &TheModel,
               BodyThreads::ChildEnd EndOf) {
  switch (model::placeAfter(E, TheModel)) {
  case ResumePlace::OffLoop:
    To = Thread::Other;
    return;
  case ResumePlace::OnLoop:
    // A coroutine that another thread started may return to that one.
    To = Start == Thread::Loop ? Thread::Loop : Thread::Unsure;
    return;
  case ResumePlace::Either:
    To = Thread::Unsure;
    return;
  case ResumePlace::Unsaid:
    break;
  }
  const Expr *Operand = E.getOperand();
  Stays = TheModel.isTask(model::stripMove(Operand)->getType());
  if (Stays && EndOf(Operand) != Thread::Loop)
    To = Thread::Unsure;
}

static std::unique_ptr<CFG> graphOf(const FunctionDecl &Coroutine) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddEHEdges = true;
  Options.AddImplicitDtors = true;
  Options.PruneTriviallyFalseEdges = true;
  const auto *Body = cast<CoroutineBodyStmt>(Coroutine.getBody());
  return CFG::buildCFG(&Coroutine, Body->getBody(), &Coroutine.getASTContext(),
                       Options);
}

namespace {

/// Solves the flow, then walks it once more with the result.
class Solver {
public:
  using Effects = llvm::DenseMap<const Stmt *, Effect>;
  using Visitor = llvm::function_ref<void(const CFGElement &, Thread)>;

  Solver(const CFG &Graph, const Effects &Known)
      : Graph(Graph), Known(Known), In(Graph.getNumBlockIDs()) {}
  void solve(Thread Start);
  void walk(Visitor Visit) const {
    for (const CFGBlock *Block : Graph)
      if (std::optional<Thread> Now = In[Block->getBlockID()])
        run(*Block, *Now, Visit);
  }
  std::optional<Thread> atEnd() const;

private:
  Thread run(const CFGBlock &Block, Thread Now, Visitor Visit) const {
    for (const CFGElement &Element : Block) {
      Visit(Element, Now);
      if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>())
        if (auto It = Known.find(S->getStmt()); It != Known.end())
          Now = It->second.after(Now);
    }
    return Now;
  }
  bool add(const CFGBlock &To, Thread Now) {
    std::optional<Thread> &Entry = In[To.getBlockID()];
    Thread Joined = Entry ? join(*Entry, Now) : Now;
    bool Grew = !Entry || *Entry != Joined;
    Entry = Joined;
    return Grew;
  }

  const CFG &Graph;
  const Effects &Known;
  std::vector<std::optional<Thread>> In; // none: never reached
};

} // namespace

void Solver::solve(Thread Start) {
  PostOrderCFGView Order(&Graph);
  ForwardDataflowWorklist Work(Graph, &Order);
  add(Graph.getEntry(), Start);
  Work.enqueueBlock(&Graph.getEntry());
  while (const CFGBlock *Block = Work.dequeue()) {
    Thread Out = run(*Block, *In[Block->getBlockID()],
                     [](const CFGElement &, Thread) {});
    for (const CFGBlock *Next : Block->succs())
      if (Next && add(*Next, Out))
        Work.enqueueBlock(Next);
  }
}

// A throw ends the coroutine as well, but the coroutine that awaits it does not
// continue.
std::optional<Thread> Solver::atEnd() const {
  const CFGBlock *Exit = &Graph.getExit();
  std::optional<Thread> End;
  for (const CFGBlock *Block : Exit->preds()) {
    bool IsLast =
        Block && llvm::all_of(Block->succs(), [&](const CFGBlock *Next) {
          return Next == Exit;
        });
    if (!IsLast || !In[Block->getBlockID()])
      continue;
    Thread Now = run(*Block, *In[Block->getBlockID()],
                     [](const CFGElement &, Thread) {});
    End = End ? join(*End, Now) : Now;
  }
  return End;
}

BodyThreads::BodyThreads(const FunctionDecl &Coroutine, Thread Start,
                         model::Model &TheModel, ChildEnd EndOf)
    : Start(Start), End(Start), Name(Coroutine.getLocation()) {
  solve(Coroutine, TheModel, EndOf);
}

void BodyThreads::solve(const FunctionDecl &Coroutine, model::Model &TheModel,
                        ChildEnd EndOf) {
  Awaits Found;
  Found.TraverseStmt(cast<CoroutineBodyStmt>(Coroutine.getBody())->getBody());
  Solver::Effects Known;
  for (const CoawaitExpr *E : Found.All) {
    Effect Does(*E, Start, TheModel, EndOf);
    IsUniform &= Does.after(Start) == Start;
    if (E->getSuspendExpr())
      Known[model::strip(E->getSuspendExpr())] = Does;
  }
  std::unique_ptr<CFG> Graph = IsUniform ? nullptr : graphOf(Coroutine);
  if (!Graph)
    return;
  Solver Flow(*Graph, Known);
  Flow.solve(Start);
  Flow.walk([&](const CFGElement &Element, Thread Now) {
    if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>())
      note(S->getStmt(), Now);
    else if (auto Dtor = Element.getAs<CFGAutomaticObjDtor>())
      if (auto [It, IsNew] = Destructions.try_emplace(Dtor->getVarDecl(), Now);
          !IsNew)
        It->second = join(It->second, Now);
  });
  End = Flow.atEnd().value_or(Start);
}

void BodyThreads::note(const Stmt *S, Thread Now) {
  if (auto [It, IsNew] = Statements.try_emplace(S, Now); !IsNew)
    It->second = join(It->second, Now);
  if (auto [It, IsNew] = Places.try_emplace(S->getBeginLoc(), Now); !IsNew)
    It->second = join(It->second, Now);
}

std::optional<Thread> BodyThreads::lookup(const CallSite &Site) const {
  if (auto It = Statements.find(Site.Called.Node); It != Statements.end())
    return It->second;
  if (auto It = Destructions.find(Site.Destroyed); It != Destructions.end())
    return It->second;
  if (auto It = Places.find(Site.Loc); It != Places.end())
    return It->second;
  return std::nullopt;
}

Thread BodyThreads::at(const CallSite &Site) const {
  if (IsUniform)
    return Start;
  if (Site.Loc == Name) // what the promise does
    return join(Start, End);
  return lookup(Site).value_or(Thread::Unsure);
}

Thread BodyThreads::at(const CoawaitExpr &E) const {
  if (IsUniform || !E.getSuspendExpr())
    return Start;
  auto It = Statements.find(model::strip(E.getSuspendExpr()));
  return It == Statements.end() ? Thread::Unsure : It->second;
}

} // namespace corolint::reach
