// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/CallOrder.h"
#include "model/code/Names.h"
#include "report/AsyncCheck.h"
#include "llvm/ADT/DenseSet.h"

using namespace clang;

namespace corolint {
namespace {

/// A thread enters its event loop a second time, where one entry point was
/// meant.
///
///     int main() { run(connect()); run(serve()); }   // before
///     coroutine<> app() { co_await connect(); co_await serve(); }
///     int main() { run(app()); }
///
/// asyncio allows it, so the check is silent unless it is named in full:
/// `async-*` alone does not ask for it.
class RepeatedRunCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-repeated-run";
  RepeatedRunCheck(llvm::StringRef CheckName,
                   clang::tidy::ClangTidyContext *Context);

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void checkThread(const FunctionDecl &Entry, Unit &Here);
  void checkBody(const FunctionDecl &Body, Unit &Here);
  void diagnose(const reach::Reached &Again, const reach::Reached &First);

  bool IsAskedFor = false;
  llvm::DenseSet<const FunctionDecl *> Checked;
};

} // namespace

static bool isNamedInFull(llvm::StringRef Globs, llvm::StringRef Check) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Globs.split(Parts, ',');
  return llvm::any_of(
      Parts, [&](llvm::StringRef Part) { return Part.trim() == Check; });
}

RepeatedRunCheck::RepeatedRunCheck(llvm::StringRef CheckName,
                                   tidy::ClangTidyContext *Context)
    : AsyncCheck(CheckName, Context),
      IsAskedFor(isNamedInFull(Context->getOptions().Checks.value_or(""),
                               CheckName)) {}

// A method of a loop, `context.run()`, goes on with the same loop.
static bool opensLoop(const reach::Reached &R) {
  return R.Roles.Roles.isRunner() && R.Called.Node &&
         (!R.Called.Object || R.Called.functionObject());
}

void RepeatedRunCheck::diagnose(const reach::Reached &Again,
                                const reach::Reached &First) {
  bool IsLoop = Again.Path.front().Loc == First.Path.front().Loc;
  Finding F;
  F.Loc = Again.Path.front().Loc;
  F.Message = Again.isDirect()
                  ? Again.End + " is called "
                  : Again.Path.front().Callee + " executes " + Again.End + " ";
  F.Message += IsLoop ? "more than once on this thread; put the loop into one "
                        "coroutine"
                      : "a second time on this thread; use one entry point "
                        "that awaits both";
  if (!IsLoop)
    F.Path = {{First.Path.front().Loc, First.Path.front().Caller,
               "the first time is here"}};
  std::vector<PathStep> Way = pathSteps(Again.Path, sources());
  F.Path.insert(F.Path.end(), Way.begin(), Way.end());
  report(*this, F);
}

// One finding for each call in `Body` that enters a loop again.
void RepeatedRunCheck::checkBody(const FunctionDecl &Body, Unit &Here) {
  std::vector<reach::Reached> Runs = Here.Reach.fromBody(Body);
  llvm::erase_if(Runs, [](const auto &R) { return !opensLoop(R); });
  if (Runs.empty())
    return;
  flow::CallOrder Order(Body);
  for (const reach::Reached &Again : Runs) {
    auto First = llvm::find_if(Runs, [&](const reach::Reached &R) {
      return Order.mayFollow(Again.Path.front().Loc, R.Path.front().Loc);
    });
    if (First != Runs.end())
      diagnose(Again, *First);
  }
}

// What begins with `Entry` executes on one thread: all that it calls, too.
void RepeatedRunCheck::checkThread(const FunctionDecl &Entry, Unit &Here) {
  llvm::SmallVector<const FunctionDecl *> Open = {&Entry};
  while (!Open.empty()) {
    const FunctionDecl *Body = Open.pop_back_val();
    if (!Checked.insert(Body->getCanonicalDecl()).second ||
        reach::CallGraph::isCoroutine(*Body))
      continue;
    checkBody(*Body, Here);
    for (const reach::Edge &E : Here.Reach.graph().edges(Body)) {
      const FunctionDecl *Definition = nullptr;
      const FunctionDecl *Callee = E.Hops.back().Callee;
      if (E.Context == reach::When::Now && !E.IsEnd && Callee &&
          Callee->hasBody(Definition))
        Open.push_back(Definition);
    }
  }
}

void RepeatedRunCheck::checkFunction(const FunctionDecl &Function, Unit &Here) {
  if (!IsAskedFor)
    return;
  if (Function.isMain())
    checkThread(Function, Here);
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnThread))
    if (R.Root != &Function)
      checkThread(*R.Root, Here);
}

static RegisterCheck<RepeatedRunCheck>
    X("async-repeated-run",
      "A thread enters its event loop more than once (off by default)");

} // namespace corolint
