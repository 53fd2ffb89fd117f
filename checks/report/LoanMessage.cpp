// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/LoanMessage.h"
#include "model/code/Names.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace corolint {

// The part about the function and its parameter.
static std::string keeps(const LentObject &Lent) {
  if (!Lent.IsObject && Lent.Param.empty())
    return "the coroutine that is called here keeps a reference to ";
  return (Lent.IsCoroutine ? "coroutine " : "") + Lent.Callee + " keeps " +
         (Lent.IsObject ? "'this', which is "
                        : Lent.Param + ", which refers to ");
}

std::string messageOf(const LentObject &Lent) {
  return keeps(Lent) + Lent.Dead + " that is dead when the task runs; " +
         (Lent.IsTemporary ? "await it in the same expression, or pass by value"
                           : "pass by value, or await it while that is alive");
}

bool isTemporary(const flow::DanglingArgument &Argument) {
  return Argument.Dead.Kind == flow::Referent::What::Temporary;
}

std::string quotedOrUnnamed(llvm::StringRef Name) {
  return Name.empty() ? "a parameter" : ("'" + Name + "'").str();
}

std::string deadObject(const flow::DanglingArgument &Argument,
                       const ASTContext &Context) {
  using Passed = flow::DanglingArgument::Passed;
  if (Argument.Gone == Passed::Result)
    return "a result";
  if (Argument.Gone == Passed::Callback)
    return "an argument of the callback";
  if (!isTemporary(Argument))
    return Argument.Dead.Variable->isImplicit()
               ? "the range of this loop"
               : quotedOrUnnamed(Argument.Dead.Variable->getNameAsString());
  QualType Type = Argument.Dead.Temporary->getType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isLambda()
             ? "a temporary lambda"
             : "a temporary '" + model::displayName(Type, Context) + "'";
}

std::string deathOf(bool IsTemporary, llvm::StringRef Dead) {
  return IsTemporary ? "the temporary dies at the end of this expression"
                     : (Dead + " dies here").str();
}

std::string messageOf(const reach::DeadLoan &Dead,
                      const reach::Summary &Facts) {
  const reach::LentArgument &Loan = *Dead.Loan;
  auto Text = [&](uint32_t Number) { return Facts.Texts.text(Number); };
  return messageOf({Dead.Use.IsOwnUse, Loan.IsObject, Loan.IsTemporary,
                    model::quoted(Text(Loan.Callee)),
                    quotedOrUnnamed(Text(Loan.Param)), Text(Loan.Dead).str()});
}

std::vector<ShownStep> shownSteps(const reach::DeadLoan &Dead,
                                  const reach::Summary &Facts) {
  std::vector<ShownStep> Steps;
  auto Text = [&](uint32_t Number) { return Facts.Texts.text(Number); };
  auto Add = [&](const reach::Place &At, uint32_t Function,
                 std::string Message) {
    if (At.File == 0)
      return;
    Steps.push_back({{}, Text(Function).str(), std::move(Message)});
    Steps.back().At.At = At;
  };
  Add(Dead.Loan->Dies, Dead.Loan->Root,
      deathOf(Dead.Loan->IsTemporary, Text(Dead.Loan->Dead)));
  Add(Dead.Use.Suspension, Dead.Use.User, "the coroutine is suspended here");
  Add(Dead.Use.Use, Dead.Use.User,
      quotedOrUnnamed(Text(Dead.Use.Name)) + " is used here");
  return Steps;
}

} // namespace corolint
