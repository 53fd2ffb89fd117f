// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/threads/CoroutineThreads.h"
#include "reach/threads/CoroutineUses.h"

using namespace clang;
using corolint::model::ResumePlace;

namespace corolint::reach {

void CoroutineThreads::collect() {
  IsCollected = true;
  forEachCoroutineUse(
      TheModel, [&](const FunctionDecl &Coroutine, const CoroutineUse &Use) {
        UsesOf[&Coroutine].push_back(Use);
      });
}

std::optional<Thread> CoroutineThreads::startOf(const CoroutineUse &Use) {
  if (!Use.In)
    return Use.Starts;
  if (Asked.contains(Use.In->getCanonicalDecl()))
    return std::nullopt;
  return Use.Await ? of(*Use.In).at(*Use.Await) : startByUses(*Use.In);
}

// One start on the loop is enough: there it fails. Without any, another unit
// starts it.
Thread CoroutineThreads::startByUses(const FunctionDecl &Function) {
  auto It = UsesOf.find(Function.getCanonicalDecl());
  if (It == UsesOf.end())
    return Thread::Loop;
  Asked.insert(Function.getCanonicalDecl());
  std::optional<Thread> All;
  for (const CoroutineUse &Use : It->second)
    if (std::optional<Thread> Here = startOf(Use); Here && All != Thread::Loop)
      All = All && *Here != Thread::Loop ? join(*All, *Here) : *Here;
  Asked.erase(Function.getCanonicalDecl());
  return All.value_or(Thread::Loop);
}

Thread CoroutineThreads::startOf(const FunctionDecl &Coroutine) {
  switch (model::placeAtStart(Coroutine, TheModel)) {
  case ResumePlace::OffLoop:
    return Thread::Other;
  case ResumePlace::Either:
    return Thread::Unsure;
  case ResumePlace::OnLoop:
    return Thread::Loop;
  case ResumePlace::Unsaid:
    break;
  }
  if (!IsCollected)
    collect();
  return startByUses(Coroutine);
}

// A coroutine that awaits one which ends on another thread may be there as
// well, or not: some libraries bring it back.
Thread CoroutineThreads::endOf(const Expr *Operand) {
  const auto *Call = dyn_cast<CallExpr>(model::stripMove(Operand));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  const FunctionDecl *Child = nullptr;
  if (!Callee || !Callee->hasBody(Child) ||
      !isa<CoroutineBodyStmt>(Child->getBody()))
    return Thread::Loop;
  auto [It, IsNew] = Ends.try_emplace(Child->getCanonicalDecl(), Thread::Loop);
  if (!IsNew)
    return It->second;
  BodyThreads Body(*Child, Thread::Loop, TheModel,
                   [this](const Expr *E) { return endOf(E); });
  return Ends[Child->getCanonicalDecl()] = Body.atEnd();
}

const BodyThreads &CoroutineThreads::of(const FunctionDecl &Coroutine) {
  const FunctionDecl *Key = Coroutine.getCanonicalDecl();
  if (auto It = Bodies.find(Key); It != Bodies.end())
    return *It->second;
  Thread Start = startOf(Coroutine);
  return *(Bodies[Key] = std::make_unique<BodyThreads>(
               Coroutine, Start, TheModel,
               [this](const Expr *E) { return endOf(E); }));
}

} // namespace corolint::reach
