// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/Dangling.h"
#include "flow/answers/DeadResults.h"
#include "flow/lifetimes/OwnObject.h"
#include "model/code/Names.h"
#include "report/LoanMessage.h"
#include "report/ProgramCheck.h"

using namespace clang;

namespace corolint {
namespace {

using flow::DanglingArgument;
using What = DanglingArgument::What;

/// Arguments, objects and closures that die before the coroutine's last use of
/// them.
///
///     auto t = fetch(std::string("a"));   // before: takes a const reference
///     co_await t;
///     co_await fetch(std::string("a"));   // the temporary lives until `;`
class DanglingArgumentCheck : public ProgramCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-dangling-argument";
  using ProgramCheck::ProgramCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;
  void checkUnit(Unit &Here) override;

private:
  void diagnose(const DanglingArgument &Argument, const FunctionDecl &Function,
                Unit &Here);
  void diagnose(const flow::DeadResult &Dead, const FunctionDecl &Function);
  void diagnose(const flow::UnkeptObject &Object, const FunctionDecl &Function);
  void diagnose(const reach::DeadLoan &Dead, Unit &Here);
};

} // namespace

static std::string quoted(const NamedDecl *D) {
  return quotedOrUnnamed(D ? D->getNameAsString() : "this");
}

// A lambda that only calls a coroutine with its capture is none itself.
static std::string closureUse(const DanglingArgument &Argument) {
  const flow::Need &Needed = Argument.Needed;
  if (Needed.PassedCapture && Needed.User)
    return "lambda passes its capture " + quoted(Needed.PassedCapture) +
           " to coroutine " + model::quotedName(Needed.User) +
           ", which uses it";
  return "coroutine lambda uses its capture " + quoted(Needed.Name);
}

static std::string closureAdvice(const DanglingArgument &Argument) {
  std::string Advice = Argument.Needed.PassedCapture ? "pass it by value"
                                                     : "pass it as a parameter";
  if (!Argument.Wrap.empty())
    return Advice + ", or wrap the lambda in '" + Argument.Wrap + "'";
  if (!Argument.Taker && isTemporary(Argument))
    return Advice + ", or keep the lambda in a variable";
  return Advice;
}

static std::string closureMessage(const DanglingArgument &Argument) {
  std::string Late =
      Argument.Needed.Suspension ? " after a suspension" : " when it runs";
  std::string Gone =
      Argument.Taker ? ", but " + model::quotedName(Argument.Taker) +
                           " does not keep the lambda until then"
      : isTemporary(Argument)
          ? ", but the lambda is a temporary that is dead by then"
          : ", but the lambda " + quoted(Argument.Dead.Variable) +
                " is dead by then";
  return closureUse(Argument) + Late + Gone + "; " + closureAdvice(Argument);
}

static bool isOneFunction(const FunctionDecl *A, const FunctionDecl *B) {
  return A && B ? A->getCanonicalDecl() == B->getCanonicalDecl() : A == B;
}

// A function that the loop calls, no coroutine.
static bool isCallback(const DanglingArgument &Argument) {
  return Argument.Needed.How == flow::Need::Until::Beyond &&
         Argument.Needed.User && Argument.Needed.User == Argument.Callee &&
         !flow::isCoroutine(*Argument.Needed.User) && !Argument.Needed.Use;
}

static std::string message(const DanglingArgument &Argument,
                           const ASTContext &Context) {
  if (Argument.Kind == What::Closure)
    return closureMessage(Argument);
  if (Argument.Kind == What::Captured)
    return "lambda refers to " + quoted(Argument.Dead.Variable) +
           (isCallback(Argument)
                ? " that is dead when the loop calls it; capture by value"
                : " that is dead when the task runs; capture by value, or "
                  "await it while that is alive");
  LentObject Lent{isOneFunction(Argument.Needed.User, Argument.Callee),
                  Argument.Kind == What::Object,
                  isTemporary(Argument),
                  Argument.Callee ? model::quotedName(Argument.Callee) : "",
                  Argument.Param    ? quoted(Argument.Param)
                  : Argument.Member ? quoted(Argument.Member)
                                    : "",
                  deadObject(Argument, Context)};
  return messageOf(Lent);
}

static std::string death(const DanglingArgument &Argument,
                         const ASTContext &Context) {
  return Argument.Kind == What::Closure && Argument.Taker
             ? "the lambda is passed here"
             : deathOf(isTemporary(Argument), deadObject(Argument, Context));
}

void DanglingArgumentCheck::diagnose(const DanglingArgument &Argument,
                                     const FunctionDecl &Function, Unit &Here) {
  Finding F;
  F.Loc = Argument.Loc;
  F.Message = message(Argument, Here.Model.context());
  F.Path = {{Argument.Dies, model::displayName(Function),
             death(Argument, Here.Model.context())}};
  const flow::Need &Needed = Argument.Needed;
  std::string User = Needed.User ? model::displayName(*Needed.User) : "";
  if (Needed.Suspension)
    F.Path.push_back({Needed.Suspension->getBeginLoc(), User,
                      "the coroutine is suspended here"});
  if (Needed.Use)
    F.Path.push_back({Needed.Use->getBeginLoc(), User,
                      quoted(Needed.Name) + " is used here"});
  say(F, Function);
}

static std::string message(const flow::DeadResult &Dead,
                           const FunctionDecl &Function) {
  using What = flow::DeadResult::What;
  switch (Dead.Kind) {
  case What::Awaited:
    return quoted(Dead.Variable) +
           " refers to the result of a task that is gone after this "
           "expression; copy the result, or keep the task in a variable";
  case What::Looped:
    return "this loop goes through the result of a task that is gone when it "
           "begins; copy the result, or keep the task in a variable";
  case What::Returned:
    return "coroutine " + model::quotedName(&Function) +
           " returns something that refers to " +
           (Dead.Variable ? quoted(Dead.Variable) : "a temporary") +
           ", which is dead when the caller gets it; return it by value";
  }
  llvm_unreachable("all are listed");
}

void DanglingArgumentCheck::diagnose(const flow::DeadResult &Dead,
                                     const FunctionDecl &Function) {
  Finding F;
  F.Loc = Dead.Loc;
  F.Message = message(Dead, Function);
  std::string Place = model::displayName(Function);
  if (Dead.Kind != flow::DeadResult::What::Returned)
    F.Path.push_back({Dead.Dies, Place, "the task dies here"});
  else if (Dead.Variable)
    F.Path.push_back(
        {Dead.Variable->getLocation(), Place,
         quoted(Dead.Variable) + " is a variable of the coroutine"});
  if (Dead.Use)
    F.Path.push_back({Dead.Use->getBeginLoc(), Place,
                      quoted(Dead.Variable) + " is used here"});
  say(F, Function);
}

void DanglingArgumentCheck::diagnose(const flow::UnkeptObject &Object,
                                     const FunctionDecl &Function) {
  Finding F;
  F.Loc = Object.Use->getBeginLoc();
  F.Message = (Object.IsDetached ? "detached coroutine " : "coroutine ") +
              model::quotedName(&Function) +
              " uses 'this' after a suspension, and nothing keeps the object "
              "alive until then; keep '" +
              Object.Owner.str() + "()' in a variable";
  F.Path.push_back({Object.Suspension->getBeginLoc(),
                    model::displayName(Function),
                    "the coroutine is suspended here"});
  say(F, Function);
}

void DanglingArgumentCheck::checkFunction(const FunctionDecl &Function,
                                          Unit &Here) {
  std::vector<DanglingArgument> Found =
      flow::danglingArguments(Function, Here.Needs);
  if (program() || hasSummaryObserver())
    Here.Loans.add(Function, Found);
  for (const DanglingArgument &Argument : Found)
    diagnose(Argument, Function, Here);
  for (const flow::DeadResult &Dead : flow::deadResults(Function, Here.Needs))
    diagnose(Dead, Function);
  if (auto Object = flow::unkeptObject(Function, Here.Needs))
    diagnose(*Object, Function);
}

void DanglingArgumentCheck::diagnose(const reach::DeadLoan &Dead, Unit &Here) {
  const UnitLoans::Origin &Origin = Here.Loans.origin(*Dead.Loan);
  Finding F;
  F.Loc = Origin.Loc;
  F.Message = messageOf(Dead, Here.facts());
  for (ShownStep &Step : shownSteps(Dead, Here.facts()))
    F.Path.push_back(
        note(std::move(Step), F.Path.empty() ? Origin.Dies : SourceLocation()));
  if (!permission().isGenerated(F.Loc))
    report(
        *this, F,
        [&](SourceLocation Loc) {
          return permission().isSilenced(name(), Loc);
        },
        &sources());
}

// What other units need is known only now.
void DanglingArgumentCheck::checkUnit(Unit &Here) {
  if (!program() && !hasSummaryObserver())
    return;
  llvm::ArrayRef<reach::DeadLoan> Found = Here.deadLoans(program());
  if (program()) // else the link decides, which knows the program
    for (const reach::DeadLoan &Dead : Found)
      diagnose(Dead, Here);
  Here.openLoans(Name, permission());
}

static RegisterCheck<DanglingArgumentCheck>
    X("async-dangling-argument",
      "A coroutine uses something after the end of its lifetime");

} // namespace corolint
