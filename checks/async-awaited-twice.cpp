// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Names.h"
#include "report/AsyncCheck.h"

using namespace clang;

namespace corolint {
namespace {

/// One-shot tasks that are awaited a second time.
///
///     auto t = fetch(url);
///     co_await std::move(t);
///     co_await std::move(t);            // before
///     auto again = fetch(url);          // a new task for each await
///     co_await std::move(again);
class AwaitedTwiceCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-awaited-twice";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const flow::Reuse &Again, const FunctionDecl &Function,
                Unit &Here);
};

} // namespace

static bool isTaken(const flow::Reuse &Again) {
  return Again.Use == flow::TaskUse::Take;
}

static std::string whatHappened(const flow::Reuse &Again) {
  bool InLoop = Again.Earlier == Again.Place;
  if (isTaken(Again))
    return InLoop ? "is asked for its result in each iteration of the loop"
                  : "is asked for its result again" +
                        std::string(Again.Always ? "" : " on some path");
  if (!Again.Earlier)
    return Again.Always
               ? "is awaited, but it is empty: no task is ever stored in it"
               : "is awaited, but on some path it is empty: no task is stored "
                 "in it";
  if (InLoop)
    return "is awaited again in the next iteration of the loop";
  std::string Path = Again.Always ? "" : " on some path";
  if (Again.Before.may(flow::Consumed))
    return "is awaited again" + Path;
  return "is awaited after being moved from" + Path;
}

void AwaitedTwiceCheck::diagnose(const flow::Reuse &Again,
                                 const FunctionDecl &Function, Unit &Here) {
  std::string Variable = "'" + Again.Name + "'";
  Finding F;
  F.Loc = Again.Place->getBeginLoc();
  F.Message = Variable + " " + whatHappened(Again) + "; a '" +
              model::displayName(Again.Place->getType(), Here.Model.context()) +
              "' " +
              (isTaken(Again) ? "gives its result only once"
                              : "can be awaited only once");
  if (Again.Earlier && Again.Earlier != Again.Place)
    F.Path = {{Again.Earlier->getBeginLoc(), model::displayName(Function),
               Variable + " is consumed here"}};
  say(F, Function);
}

void AwaitedTwiceCheck::checkFunction(const FunctionDecl &Function,
                                      Unit &Here) {
  for (const flow::Reuse &Again : Here.flow(Function).reuses())
    if (isTaken(Again) ||
        (Again.Use == flow::TaskUse::Await && Again.IsOneShot))
      diagnose(Again, Function, Here);
}

static RegisterCheck<AwaitedTwiceCheck>
    X("async-awaited-twice", "A one-shot task is awaited a second time");

} // namespace corolint
