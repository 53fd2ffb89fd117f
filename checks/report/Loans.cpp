// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Loans.h"
#include "model/code/Names.h"
#include "reach/extract/Usr.h"
#include "report/LoanMessage.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

using flow::Foreign;
using flow::ForeignNeed;

/// Turns needs and loans into facts.
class UnitLoans::Extraction {
public:
  Extraction(UnitLoans &From, reach::SummaryBuilder &To,
             const ASTContext &Context)
      : From(From), To(To), Context(Context),
        Sources(Context.getSourceManager()) {}
  void addNeeds(const FunctionDecl &Function);
  void addLoan(const FunctionDecl &Function, const flow::Loan &Lent);

private:
  uint32_t text(llvm::StringRef Text) { return To.Texts.intern(Text); }
  reach::Place place(SourceLocation Loc);
  uint32_t definition(const FunctionDecl &Function);
  uint32_t declaration(const FunctionDecl &Function) {
    return To.function(reach::idOf(Function));
  }
  void name(const Foreign &Other, uint32_t &Function, uint8_t &Parameter);
  std::optional<reach::NeedSource> source(const flow::Need &Own,
                                          const std::optional<Foreign> &Of,
                                          const std::optional<Foreign> &Taker,
                                          const FunctionDecl *User);
  void addNeeds(const FunctionDecl &Function, unsigned Parameter);

  UnitLoans &From;
  reach::SummaryBuilder &To;
  const ASTContext &Context;
  const SourceManager &Sources;
};

static uint8_t numberOf(unsigned Parameter) {
  return Parameter == Foreign::Object ? reach::ObjectParameter
                                      : static_cast<uint8_t>(Parameter);
}

static bool hasNumber(const std::optional<Foreign> &Other) {
  return !Other || Other->Parameter == Foreign::Object ||
         Other->Parameter < reach::ObjectParameter;
}

reach::Place UnitLoans::Extraction::place(SourceLocation Loc) {
  Loc = Sources.getFileLoc(Loc);
  if (Loc.isInvalid() || Sources.isInSystemHeader(Loc))
    return {};
  const uint32_t File = text(reach::filePath(Sources, Loc));
  return File == 0 ? reach::Place()
                   : reach::Place{File, Sources.getSpellingLineNumber(Loc),
                                  Sources.getSpellingColumnNumber(Loc)};
}

uint32_t UnitLoans::Extraction::definition(const FunctionDecl &Function) {
  const uint32_t Number = To.function(reach::idOfDefinition(Function));
  reach::RemoteFunction Fact;
  Fact.Declared = declaration(Function);
  Fact.File = text(reach::filePath(Sources, Function.getLocation()));
  Fact.IsCoroutine = flow::isCoroutine(Function);
  To.define(Number, Fact);
  return Number;
}

void UnitLoans::Extraction::name(const Foreign &Other, uint32_t &Function,
                                 uint8_t &Parameter) {
  Function = declaration(*Other.Function);
  Parameter = numberOf(Other.Parameter);
  To.name(Function, text(model::displayName(Other.Function)));
}

// \p User is the function that is called, or whose need it is.
std::optional<reach::NeedSource> UnitLoans::Extraction::source(
    const flow::Need &Own, const std::optional<Foreign> &Of,
    const std::optional<Foreign> &Taker, const FunctionDecl *User) {
  if (!hasNumber(Of) || !hasNumber(Taker))
    return std::nullopt;
  reach::NeedSource Result;
  if (Of)
    name(*Of, Result.Of, Result.OfParameter);
  if (Taker)
    name(*Taker, Result.Taker, Result.TakerParameter);
  if (Own.isShort())
    return Result;
  Result.IsOfPointee = Own.IsOfPointee;
  Result.IsOwnUse = Own.User && User &&
                    Own.User->getCanonicalDecl() == User->getCanonicalDecl();
  Result.User = Own.User ? text(model::displayName(*Own.User)) : 0;
  Result.Name = text(Own.Name ? Own.Name->getNameAsString() : "this");
  if (Own.Use)
    Result.Use = place(Own.Use->getBeginLoc());
  if (Own.Suspension)
    Result.Suspension = place(Own.Suspension->getBeginLoc());
  return Result;
}

void UnitLoans::Extraction::addNeeds(const FunctionDecl &Function,
                                     unsigned Parameter) {
  auto Add = [&](const ForeignNeed &Need) {
    auto Source = source(Need.Own, Need.Of, Need.Taker, &Function);
    if (!Source)
      return;
    reach::RemoteNeed Fact{definition(Function), numberOf(Parameter), *Source};
    for (auto [Answer, Given] : llvm::zip(Fact.Gives, Need.Gives))
      Answer = static_cast<uint8_t>(Given.How) | Given.IsOfPointee << 2;
    To.add(Fact);
  };
  const flow::Need Own = From.Needs.known().ofOwn(Function, Parameter);
  if (!Own.isShort() && !flow::Needs::assumed(Own)) {
    ForeignNeed Known{Own, std::nullopt, std::nullopt};
    for (unsigned I = 0; I != ForeignNeed::Case::Count; ++I)
      if (Known.isPossible(I))
        Known.Gives[I] = {Own.How, Own.IsOfPointee};
    Add(Known);
  }
  if (Own.How != flow::Need::Until::Beyond)
    for (const ForeignNeed &Need : From.Needs.ofOwn(Function, Parameter))
      Add(Need);
}

// Those that other units call without seeing the body.
static bool isSeenElsewhere(const FunctionDecl &Function) {
  return Function.isExternallyVisible() && !Function.isInlined() &&
         !isa<CXXConstructorDecl, CXXDestructorDecl>(Function) &&
         (!Function.isTemplateInstantiation() ||
          Function.getTemplateSpecializationKind() ==
              TSK_ExplicitInstantiationDefinition);
}

void UnitLoans::Extraction::addNeeds(const FunctionDecl &Function) {
  if (!isSeenElsewhere(Function))
    return;
  flow::Needs &Known = From.Needs.known();
  for (unsigned I = 0;
       I != std::min<unsigned>(Function.getNumParams(), reach::ObjectParameter);
       ++I)
    if (QualType Type = Function.getParamDecl(I)->getType();
        flow::refers(Type) || Known.model().isAwaitable(Type))
      addNeeds(Function, I);
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (Method && Method->isImplicitObjectMemberFunction() &&
      !Method->getParent()->isLambda())
    addNeeds(Function, Foreign::Object);
}

void UnitLoans::Extraction::addLoan(const FunctionDecl &Function,
                                    const flow::Loan &Lent) {
  const flow::DanglingArgument &Argument = Lent.Argument;
  auto Source = source(Argument.Needed, Lent.Of, Lent.Taker, Argument.Callee);
  reach::LentArgument Fact;
  Fact.At = place(Argument.Loc);
  Fact.Dies = place(Argument.Dies);
  if (!Source || Fact.At.File == 0 || Fact.Dies.File == 0)
    return;
  Fact.From = *Source;
  Fact.Function = definition(Function);
  Fact.Cases = Lent.Cases;
  Fact.Root = text(model::displayName(Function));
  Fact.Callee = text(model::displayName(Argument.Callee));
  Fact.IsObject = !Argument.Param;
  Fact.Param = Argument.Param ? text(Argument.Param->getNameAsString()) : 0;
  Fact.Dead = text(deadObject(Argument, Context));
  Fact.IsTemporary = isTemporary(Argument);
  Fact.Origin = From.Origins.size();
  From.Origins.push_back({Argument.Loc, Argument.Dies, &Function});
  To.add(Fact);
}

// Is \p Found about the argument that \p Lent is about?
static bool isSame(const flow::DanglingArgument &Found,
                   const flow::Loan &Lent) {
  return Found.Loc == Lent.Argument.Loc && Found.Kind == Lent.Argument.Kind &&
         Found.Param == Lent.Argument.Param;
}

// Units without `<coroutine>` may be skipped by a run over the whole program,
// and have no facts.
static bool knowsCoroutines(const ASTContext &Context) {
  auto Std =
      Context.getTranslationUnitDecl()->lookup(&Context.Idents.get("std"));
  return llvm::any_of(Std, [&](const NamedDecl *D) {
    const auto *Space = dyn_cast<NamespaceDecl>(D);
    return Space &&
           !Space->lookup(&Context.Idents.get("coroutine_handle")).empty();
  });
}

void UnitLoans::add(const FunctionDecl &Function,
                    std::vector<flow::DanglingArgument> &Reported) {
  if (!knowsCoroutines(Function.getASTContext()))
    return;
  Functions.push_back(&Function);
  std::vector<flow::Loan> Loans = flow::loans(Function, Needs);
  llvm::erase_if(Reported, [&](const flow::DanglingArgument &Found) {
    std::optional<Foreign> Of = flow::Needs::assumed(Found.Needed);
    return Of && llvm::any_of(Loans, [&](const flow::Loan &Lent) {
             return isSame(Found, Lent) && Lent.Of == Of && !Lent.Taker &&
                    Lent.Argument.Dies == Found.Dies && (Lent.Cases & 1) != 0;
           });
  });
  for (const flow::DanglingArgument &Found : Reported)
    SaidOf.try_emplace(Found.Loc, &Function);
  for (flow::Loan &Lent : Loans) {
    auto First = SaidOf.try_emplace(Lent.Argument.Loc, &Function).first;
    if (First->second == &Function &&
        llvm::none_of(Reported, [&](const flow::DanglingArgument &Found) {
          return isSame(Found, Lent);
        }))
      AllLent.push_back({&Function, std::move(Lent)});
  }
}

void UnitLoans::extract(reach::SummaryBuilder &To) {
  if (Functions.empty())
    return;
  Origins.clear();
  Extraction Into(*this, To, Functions.front()->getASTContext());
  for (const FunctionDecl *Function : Functions)
    Into.addNeeds(*Function);
  for (const auto &[Function, Lent] : AllLent)
    Into.addLoan(*Function, Lent);
}

} // namespace corolint
