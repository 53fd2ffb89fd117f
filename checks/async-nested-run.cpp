// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "FixIts.h"
#include "model/Names.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {
namespace {

/// A runner is executed while a coroutine, or a callback of the loop, is on
/// the stack.
///
///     coroutine<> worker() { run(child()); }   // before
///     coroutine<> worker() { co_await child(); }
class NestedRunCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-nested-run";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const reach::Reached &R, const std::string &While, Unit &Here);
};

class ContainsAwait : public ConstDynamicRecursiveASTVisitor {
public:
  bool Found = false;
  bool VisitCoawaitExpr(const CoawaitExpr *) override {
    Found = true;
    return false;
  }
  bool TraverseLambdaExpr(const LambdaExpr *) override { return true; }
};

} // namespace

static std::string effect(const model::FunctionRoles &Roles) {
  if (!Roles.NestedKnown)
    return "blocks the event loop";
  switch (Roles.WhenNested) {
  case model::Nested::Errs:
    return "fails";
  case model::Nested::Hangs:
    return "deadlocks";
  case model::Nested::Stalls:
  case model::Nested::Legal:
    return "stalls the event loop";
  }
  llvm_unreachable("all kinds are handled");
}

// A generator without `co_await` is driven by whoever iterates it, no loop is
// involved.
static bool isOnTheLoop(const FunctionDecl &Coroutine, model::Model &Model) {
  if (Model.taskType(Coroutine.getReturnType()).Kind != model::TypeKind::Generator)
    return true;
  ContainsAwait Visitor;
  Visitor.TraverseStmt(flow::writtenBody(Coroutine));
  return Visitor.Found;
}

void NestedRunCheck::diagnose(const reach::Reached &R, const std::string &While,
                              Unit &Here) {
  if (R.Roles.NestedKnown && R.Roles.WhenNested == model::Nested::Legal)
    return;
  const FunctionDecl *Runner = R.Path.back().Callee;
  std::string RunnerName = Runner ? model::displayName(*Runner) : "runner";
  std::string Instead = R.Roles.Instead.empty() ? "'co_await'" : R.Roles.Instead;
  Finding F;
  F.Loc = R.Path.front().Loc;
  F.Path = pathSteps(R.Path, sources());
  if (R.Path.size() == 1) {
    F.Message = "'" + RunnerName + "' " + effect(R.Roles) + ": " + While +
                " is running; use " + Instead;
    if (reach::CallGraph::isCoroutine(*R.Root))
      F.Fixes = awaitInsteadOfRun(R.Called, R.Roles, *R.Root, Here);
  } else {
    const FunctionDecl *First = R.Path.front().Callee;
    F.Message = "'" + (First ? model::displayName(*First) : "function") +
                "' executes '" + RunnerName + "', which " + effect(R.Roles) +
                ": " + While + " is running; use " + Instead;
  }
  report(*this, F);
}

void NestedRunCheck::checkFunction(const FunctionDecl &Function, Unit &Here) {
  if (reach::CallGraph::isCoroutine(Function) && isOnTheLoop(Function, Here.Model)) {
    std::string Kind = "coroutine '" + model::displayName(Function) + "'";
    for (const reach::Reached &R : Here.Reach.fromBody(Function))
      diagnose(R, Kind, Here);
  }
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnLoop))
    diagnose(R, "a callback of the event loop", Here);
}

static RegisterCheck<NestedRunCheck> X("async-nested-run",
                                       "A runner is executed on the event loop");

} // namespace corolint
