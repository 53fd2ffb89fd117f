// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/Loans.h"
#include "flow/lifetimes/Death.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"

using namespace clang;

namespace corolint::flow {
namespace {

using What = DanglingArgument::What;
using Until = Need::Until;

class Finder {
public:
  Finder(const FunctionDecl &Function, ForeignNeeds &TheNeeds)
      : TheNeeds(TheNeeds), Index(TheNeeds.known().index(Function)),
        Ends(Function, TheNeeds.known()) {}
  std::vector<Loan> run();

private:
  void judge(const model::Call &Called, unsigned Part);
  void judge(const model::Call &Called, unsigned Part, const ForeignNeed &Need);
  void judge(const Loan &Base, const ForeignNeed &Need, unsigned Number,
             bool IsSuspended);
  void add(Loan Found, const TaskFate &Fate, ForeignNeed::Case In,
           bool IsSuspended);

  ForeignNeeds &TheNeeds;
  const BodyIndex &Index;
  Death Ends;
  std::vector<Loan> All;
};

} // namespace

static bool isSame(const Loan &A, const Loan &B) {
  const DanglingArgument &Of = A.Argument, &Other = B.Argument;
  return Of.Creation == Other.Creation && Of.Param == Other.Param &&
         Of.Kind == Other.Kind && A.Of == B.Of && A.Taker == B.Taker &&
         Of.Needed.Use == Other.Needed.Use && Of.Dies == Other.Dies &&
         Of.Dead.Variable == Other.Dead.Variable &&
         Of.Dead.Temporary == Other.Dead.Temporary;
}

void Finder::add(Loan Found, const TaskFate &Fate, ForeignNeed::Case In,
                 bool IsSuspended) {
  Found.Argument.Dies = Ends.before(Found.Argument.Dead, Fate, !IsSuspended);
  if (Found.Argument.Dies.isInvalid())
    return;
  auto Same =
      llvm::find_if(All, [&](const Loan &Old) { return isSame(Old, Found); });
  if (Same == All.end())
    Same = All.insert(All.end(), std::move(Found));
  Same->Cases |= 1U << (In.number() + IsSuspended * ForeignNeed::Case::Count);
}

// One case, and for those in which the task lives on: the functions that take
// the task.
void Finder::judge(const Loan &Base, const ForeignNeed &Need, unsigned Number,
                   bool IsSuspended) {
  const Expr *Creation = Base.Argument.Creation;
  const auto Case = ForeignNeed::Case::of(Number);
  if (Need.Gives[Number].How == Until::Beyond)
    return add(Base, {TaskFate::Where::Spawned, nullptr, nullptr, Creation},
               Case, IsSuspended);
  if (Need.Of || Need.Taker)
    add(Base, TheNeeds.known().journey(Index, Creation), Case, IsSuspended);
  if (Need.Taker)
    return;
  for (const ForeignFate &Fate : TheNeeds.fates(Index, Creation)) {
    Loan Taken = Base;
    Taken.Taker = Fate.Taker;
    auto Spawned = Case;
    Spawned.IsSpawned = true;
    add(Taken, Fate.IfKept, Case, IsSuspended);
    add(Taken, Fate.IfSpawned, Spawned, IsSuspended);
  }
}

void Finder::judge(const model::Call &Called, unsigned Part,
                   const ForeignNeed &Need) {
  Loan Base{{Part == Foreign::Object ? What::Object : What::Param, Called.Node,
             Called.location(), Called.Function},
            Need.Of,
            Need.Taker};
  if (Part != Foreign::Object)
    Base.Argument.Param = Called.Function->getParamDecl(Part);
  Base.Argument.Needed = Need.Own;
  for (unsigned I = 0; I != ForeignNeed::Case::Count; ++I) {
    if (Need.Gives[I].How == Until::Return)
      continue;
    Base.Argument.Dead = referentOf(Called, Part, Need.Gives[I].IsOfPointee);
    if (!mayDie(Base.Argument.Dead))
      continue;
    for (bool IsSuspended : {false, true})
      if (Need.Of || IsSuspended == (Need.Own.Suspension != nullptr))
        judge(Base, Need, I, IsSuspended);
  }
}

void Finder::judge(const model::Call &Called, unsigned Part) {
  if (!mayDie(referentOf(Called, Part, false)) &&
      !mayDie(referentOf(Called, Part, true)))
    return;
  Needs &Known = TheNeeds.known();
  for (const ForeignNeed &Need : TheNeeds.ofArgument(Called, Part))
    judge(Called, Part, Need);
  const Need Needed = Part == Foreign::Object ? Known.ofObject(Called)
                                              : Known.ofArgument(Called, Part);
  if (Needed.How != Until::Result || Needs::assumed(Needed))
    return;
  ForeignNeed Own{Needed, std::nullopt, std::nullopt};
  for (unsigned I = 0; I != ForeignNeed::Case::Count; ++I)
    if (Own.isPossible(I))
      Own.Gives[I] = {Until::Result, Needed.IsOfPointee};
  judge(Called, Part, Own);
}

std::vector<Loan> Finder::run() {
  model::Model &TheModel = TheNeeds.known().model();
  for (const Expr *E : Index.calls()) {
    std::optional<model::Call> Called =
        E->containsErrors() ? std::nullopt : model::asCall(E);
    const auto *Method =
        Called ? dyn_cast_or_null<CXXMethodDecl>(Called->Function) : nullptr;
    if (!Called || !Called->Function ||
        (Method && model::isErased(Method->getParent())))
      continue;
    if (Method && Called->Object && !Method->getParent()->isLambda() &&
        !TheModel.isTask(Called->Object->getType()))
      judge(*Called, Foreign::Object);
    const unsigned Params = Called->Function->getNumParams();
    for (unsigned I = 0; I != Called->Args.size() && I < Params; ++I)
      if (const Expr *Arg = Called->Args[I];
          !TheModel.isAwaitable(Arg->getType()) && !closureBody(Arg))
        judge(*Called, I);
  }
  return std::move(All);
}

std::vector<Loan> loans(const FunctionDecl &Function, ForeignNeeds &TheNeeds) {
  return Finder(Function, TheNeeds).run();
}

} // namespace corolint::flow
