// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/Dangling.h"
#include "model/code/Names.h"
#include "report/AsyncCheck.h"

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
class DanglingArgumentCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-dangling-argument";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const DanglingArgument &Argument, const FunctionDecl &Function,
                Unit &Here);
};

} // namespace

static bool isTemporary(const DanglingArgument &Argument) {
  return Argument.Dead.Kind == flow::Referent::What::Temporary;
}

static std::string quoted(const NamedDecl *D) {
  std::string Name = D ? D->getNameAsString() : "this";
  return Name.empty() ? "a parameter" : "'" + Name + "'";
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

// The part of the message about the object that the coroutine uses too late.
static std::string keeps(const DanglingArgument &Argument) {
  std::string Callee =
      Argument.Callee ? model::quotedName(Argument.Callee) : "";
  bool IsCoroutine = Argument.Needed.User == Argument.Callee;
  std::string Subject = (IsCoroutine ? "coroutine " : "") + Callee;
  switch (Argument.Kind) {
  case What::Closure:
    return closureUse(Argument);
  case What::Captured:
    return "lambda refers to " + quoted(Argument.Dead.Variable);
  case What::Object:
    return Subject + " keeps 'this', which is ";
  case What::Param:
    if (!Argument.Param)
      return "the coroutine that is called here keeps a reference to ";
    return Subject + " keeps " + quoted(Argument.Param) + ", which refers to ";
  }
  llvm_unreachable("all kinds are handled");
}

static std::string named(const DanglingArgument &Argument,
                         const ASTContext &Context) {
  if (!isTemporary(Argument))
    return Argument.Dead.Variable->isImplicit()
               ? "the range of this loop"
               : quoted(Argument.Dead.Variable);
  QualType Type = Argument.Dead.Temporary->getType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isLambda()
             ? "a temporary lambda"
             : "a temporary '" + model::displayName(Type, Context) + "'";
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
  return keeps(Argument) + Late + Gone + "; " + closureAdvice(Argument);
}

static std::string message(const DanglingArgument &Argument,
                           const ASTContext &Context) {
  if (Argument.Kind == What::Closure)
    return closureMessage(Argument);
  std::string Dead = " that is dead when the task runs";
  if (Argument.Kind == What::Captured)
    return keeps(Argument) + Dead +
           "; capture by value, or await it while that is alive";
  return keeps(Argument) + named(Argument, Context) + Dead + "; " +
         (isTemporary(Argument)
              ? "await it in the same expression, or pass by value"
              : "pass by value, or await it while that is alive");
}

static std::string death(const DanglingArgument &Argument) {
  if (Argument.Kind == What::Closure && Argument.Taker)
    return "the lambda is passed here";
  if (isTemporary(Argument))
    return "the temporary dies at the end of this expression";
  return quoted(Argument.Dead.Variable) + " dies here";
}

void DanglingArgumentCheck::diagnose(const DanglingArgument &Argument,
                                     const FunctionDecl &Function, Unit &Here) {
  Finding F;
  F.Loc = Argument.Loc;
  F.Message = message(Argument, Here.Model.context());
  F.Path = {{Argument.Dies, model::displayName(Function), death(Argument)}};
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

void DanglingArgumentCheck::checkFunction(const FunctionDecl &Function,
                                          Unit &Here) {
  for (const DanglingArgument &Argument :
       flow::danglingArguments(Function, Here.Needs))
    diagnose(Argument, Function, Here);
}

static RegisterCheck<DanglingArgumentCheck>
    X("async-dangling-argument",
      "A coroutine uses something after the end of its lifetime");

} // namespace corolint
