// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/Dangling.h"
#include "model/code/Names.h"
#include "report/AsyncCheck.h"

using namespace clang;

namespace corolint {
namespace {

/// A lazy coroutine refers to something that is dead when it runs.
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
  void diagnose(const flow::DanglingArgument &Argument,
                const FunctionDecl &Function, Unit &Here);
};

} // namespace

static std::string keeps(const flow::DanglingArgument &Argument) {
  std::string Coroutine = model::quotedName(Argument.Coroutine);
  if (Argument.IsClosure)
    return "the captures of coroutine " + Coroutine + " live in ";
  if (!Argument.Param)
    return "coroutine " + Coroutine + " keeps 'this', which is ";
  std::string Param = Argument.Param->getNameAsString();
  return "coroutine " + Coroutine + " keeps " +
         (Param.empty() ? "a parameter" : "'" + Param + "'") +
         ", which refers to ";
}

static std::string advice(const flow::DanglingArgument &Argument) {
  bool IsTemporary = Argument.Dead.Kind == flow::Referent::What::Temporary;
  if (IsTemporary)
    return Argument.IsClosure
               ? "keep the lambda in a variable, or pass what it needs as "
                 "parameters"
               : "await it in the same expression, or pass by value";
  return "pass by value, or await it while that is alive";
}

void DanglingArgumentCheck::diagnose(const flow::DanglingArgument &Argument,
                                     const FunctionDecl &Function, Unit &Here) {
  bool IsTemporary = Argument.Dead.Kind == flow::Referent::What::Temporary;
  std::string Dead =
      IsTemporary
          ? Argument.IsClosure
                ? "a temporary closure"
                : "a temporary '" +
                      model::displayName(Argument.Dead.Temporary->getType(),
                                         Here.Model.context()) +
                      "'"
          : "'" + Argument.Dead.Variable->getNameAsString() + "'";
  Finding F;
  F.Loc = model::asCall(Argument.Creation)->location();
  F.Message = keeps(Argument) + Dead + " that is dead when the task runs; " +
              advice(Argument);
  F.Path = {{Argument.Dies, model::displayName(Function),
             IsTemporary ? "the temporary dies at the end of this expression"
                         : Dead + " dies here"}};
  say(F, Function);
}

void DanglingArgumentCheck::checkFunction(const FunctionDecl &Function,
                                          Unit &Here) {
  const flow::BodyIndex &Index = Here.flow(Function).index();
  for (const flow::DanglingArgument &Argument :
       flow::danglingArguments(Index, Here.Model))
    diagnose(Argument, Function, Here);
}

static RegisterCheck<DanglingArgumentCheck>
    X("async-dangling-argument",
      "A lazy coroutine refers to what is dead when it runs");

} // namespace corolint
