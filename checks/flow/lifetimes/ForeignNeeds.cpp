// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/ForeignNeeds.h"
#include "model/code/Limits.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

using Until = Need::Until;

bool refers(QualType Type) {
  return Type->isReferenceType() || Type->isPointerType() || isView(Type);
}

Referent referentOf(const model::Call &Called, unsigned Part,
                    bool IsOfPointee) {
  Need Needed;
  Needed.IsOfPointee = IsOfPointee;
  return Part == Foreign::Object ? objectReferent(Called)
                                 : neededOf(Called.Args[Part], Needed);
}

// Written by the user, with a body somewhere else.
static bool isElsewhere(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  const SourceManager &Sources = Function.getASTContext().getSourceManager();
  return !Function.hasBody() && !Function.isDefaulted() &&
         !Function.isDeleted() && !Function.isImplicit() &&
         Function.getBuiltinID() == 0 && Function.isExternallyVisible() &&
         !isa<CXXConstructorDecl, CXXDestructorDecl>(Function) &&
         (!Method || !Method->getParent()->isLambda()) &&
         !Sources.isInSystemHeader(Function.getLocation());
}

std::optional<Foreign> Needs::foreign(const model::Call &Called,
                                      unsigned Index) {
  const FunctionDecl *Function = Called.Function;
  if (!Function || !isElsewhere(*Function) ||
      !TheModel.roles(Called).Roles.empty())
    return std::nullopt;
  if (Index == Foreign::Object) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Function);
    return Method && Called.Object && Method->isImplicitObjectMemberFunction()
               ? std::optional(Foreign{Function, Index})
               : std::nullopt;
  }
  if (Index >= Function->getNumParams())
    return std::nullopt;
  QualType Type = Function->getParamDecl(Index)->getType();
  return refers(Type) || TheModel.isAwaitable(Type)
             ? std::optional(Foreign{Function, Index})
             : std::nullopt;
}

std::optional<Foreign> Needs::assumed(const Need &Needed) {
  if (Needed.isShort() || Needed.Use || !Needed.User ||
      !isElsewhere(*Needed.User))
    return std::nullopt;
  const auto *Param = dyn_cast_or_null<ParmVarDecl>(Needed.Name);
  return Foreign{Needed.User,
                 Param ? Param->getFunctionScopeIndex() : Foreign::Object};
}

bool ForeignNeed::isNothing() const {
  return llvm::all_of(Gives,
                      [](const Given &G) { return G.How == Until::Return; });
}

bool ForeignNeed::isPossible(unsigned Number) const {
  const Case C = Case::of(Number);
  return (Taker || !C.IsSpawned) &&
         (Of || (!C.IsBeyond && C.IsOfPointee == Own.IsOfPointee));
}

// Alike but for the answers.
static bool isSame(const ForeignNeed &A, const ForeignNeed &B) {
  return A.Of == B.Of && A.Taker == B.Taker && A.Own.User == B.Own.User &&
         A.Own.Use == B.Own.Use;
}

static void addTo(std::vector<ForeignNeed> &All, const ForeignNeed &New) {
  if (New.isNothing())
    return;
  auto Same = llvm::find_if(
      All, [&](const ForeignNeed &Old) { return isSame(Old, New); });
  if (Same == All.end()) {
    All.push_back(New);
    return;
  }
  for (auto [Old, Other] : llvm::zip(Same->Gives, New.Gives))
    if (Other.How > Old.How)
      Old = Other;
}

static ForeignNeed needOf(const Foreign &Of, const Need &Assumed) {
  ForeignNeed Result{Assumed, Of, std::nullopt};
  for (unsigned I = 0; I != ForeignNeed::Case::Count; ++I)
    if (auto C = ForeignNeed::Case::of(I); !C.IsSpawned)
      Result.Gives[I] = {C.IsBeyond ? Until::Beyond : Until::Result,
                         C.IsOfPointee};
  return Result;
}

std::vector<ForeignNeed> ForeignNeeds::ofArgument(const model::Call &Called,
                                                  unsigned Index) {
  const bool IsObject = Index == Foreign::Object;
  if (std::optional<Foreign> Of = Known.foreign(Called, Index))
    return {needOf(*Of, IsObject ? Known.ofObject(Called)
                                 : Known.ofArgument(Called, Index))};
  const FunctionDecl *Definition = nullptr;
  if (!Called.Function || !Called.Function->hasBody(Definition) ||
      !Known.model().roles(Called).Roles.empty() ||
      Definition->getASTContext().getSourceManager().isInSystemHeader(
          Definition->getLocation()))
    return {};
  if (IsObject) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Definition);
    return Method && Called.Object &&
                   Method->isImplicitObjectMemberFunction() &&
                   !Method->getParent()->isLambda()
               ? ofOwn(*Definition, Index)
               : std::vector<ForeignNeed>();
  }
  if (Index >= Definition->getNumParams())
    return {};
  QualType Type = Definition->getParamDecl(Index)->getType();
  return refers(Type) || Known.model().isAwaitable(Type)
             ? ofOwn(*Definition, Index)
             : std::vector<ForeignNeed>();
}

const std::vector<ForeignNeed> &
ForeignNeeds::ofOwn(const FunctionDecl &Definition, unsigned Parameter) {
  static const std::vector<ForeignNeed> Nothing;
  // During its computation it needs nothing: recursion adds nothing.
  auto [It, IsNew] = All.try_emplace({&Definition, Parameter});
  if (!IsNew)
    return It->second ? *It->second : Nothing;
  if (Depth == limits::NeedCalls)
    return Nothing;
  ++Depth;
  auto Result = std::make_unique<std::vector<ForeignNeed>>();
  const Needs::Body &In = Known.body(Definition);
  const ParmVarDecl *Param = Parameter == Foreign::Object
                                 ? nullptr
                                 : Definition.getParamDecl(Parameter);
  if (Param && Known.model().isAwaitable(Param->getType())) {
    ofTask(In, Param, *Result);
  } else {
    const Needs::Subject Of{Param ? Needs::Subject::What::Param
                                  : Needs::Subject::What::Object,
                            Param};
    for (const Expr *E : In.Index.calls())
      if (!E->containsErrors())
        ofCall(In, Of, E, *Result);
  }
  --Depth;
  auto &Kept = All[{&Definition, Parameter}];
  Kept = std::move(Result);
  return *Kept;
}

void ForeignNeeds::ofTask(const Needs::Body &In, const ParmVarDecl *Task,
                          std::vector<ForeignNeed> &To) {
  const Need Itself{Until::Result};
  for (const DeclRefExpr *Ref : In.Index.references()) {
    if (Ref->getDecl() != Task)
      continue;
    for (const ForeignFate &Fate : fates(In.Index, Ref)) {
      ForeignNeed New = needOf(Fate.Taker, {});
      for (unsigned I = 0; I != ForeignNeed::Case::Count; ++I)
        New.Gives[I] = {Known
                            .afterFate(In, Ref, Itself,
                                       New.Gives[I].How == Until::Beyond
                                           ? Fate.IfSpawned
                                           : Fate.IfKept)
                            .How,
                        false};
      addTo(To, New);
    }
  }
}

void ForeignNeeds::ofCall(const Needs::Body &In, Needs::Subject Of,
                          const Expr *E, std::vector<ForeignNeed> &To) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !Called->Function)
    return;
  for (unsigned I = 0; I != Called->Args.size(); ++I)
    if (!Known.model().isAwaitable(Called->Args[I]->getType()))
      ofPart(In, Of, *Called, I, To);
  if (Called->Object && !Known.model().isTask(Called->Object->getType()))
    ofPart(In, Of, *Called, Foreign::Object, To);
}

void ForeignNeeds::ofPart(const Needs::Body &In, Needs::Subject Of,
                          const model::Call &Called, unsigned Index,
                          std::vector<ForeignNeed> &To) {
  std::array<std::optional<bool>, 2> Matches; // and whether it is the pointee
  for (bool IsOfPointee : {false, true})
    if (Referent R = referentOf(Called, Index, IsOfPointee);
        Needs::matches(In.Function, Of, R))
      Matches[IsOfPointee] = R.IsPointee;
  if (!Matches[0] && !Matches[1])
    return;
  Need OfKnown = Index == Foreign::Object ? Known.ofObject(Called)
                                          : Known.ofArgument(Called, Index);
  std::vector<ForeignNeed> Inner = ofArgument(Called, Index);
  if (OfKnown.How == Until::Result && !Needs::assumed(OfKnown)) {
    ForeignNeed Use{OfKnown, std::nullopt, std::nullopt};
    for (unsigned I = 0; I != ForeignNeed::Case::Count; ++I)
      if (Use.isPossible(I))
        Use.Gives[I] = {Until::Result, OfKnown.IsOfPointee};
    Inner.push_back(Use);
  }
  for (ForeignNeed &New : Inner) {
    for (ForeignNeed::Given &G : New.Gives)
      if (std::optional<bool> Match = Matches[G.IsOfPointee])
        G.IsOfPointee = *Match;
      else
        G = {};
    addAfterCall(In, Called.Node, New, To);
  }
}

// The needs of the calling function for a call after which \p Inner continues.
void ForeignNeeds::addAfterCall(const Needs::Body &In, const Expr *E,
                                const ForeignNeed &Inner,
                                std::vector<ForeignNeed> &To) {
  std::array<std::optional<Until>, 3> Answers;
  auto After = [&](Until How) {
    std::optional<Until> &Answer = Answers[static_cast<size_t>(How)];
    if (!Answer)
      Answer = Known.afterCall(In, E, {How}).How;
    return *Answer;
  };
  if (Inner.Of || Inner.Taker) {
    ForeignNeed New = Inner;
    for (ForeignNeed::Given &G : New.Gives)
      if (G.How != Until::Return)
        G.How = After(G.How);
    addTo(To, New);
  }
  if (Inner.Taker) // one that decides is enough
    return;
  for (const ForeignFate &Fate : fates(In.Index, E)) {
    ForeignNeed New = Inner;
    New.Taker = Fate.Taker;
    New.Gives = {};
    for (unsigned I = 0; I != ForeignNeed::Case::Count; ++I) {
      auto C = ForeignNeed::Case::of(I);
      const bool IsSpawned = std::exchange(C.IsSpawned, false);
      const ForeignNeed::Given &Before = Inner.Gives[C.number()];
      const Need OfCall{Before.How};
      if (Before.How == Until::Result)
        New.Gives[I] = {Known
                            .afterFate(In, E, OfCall,
                                       IsSpawned ? Fate.IfSpawned : Fate.IfKept)
                            .How,
                        Before.IsOfPointee};
    }
    addTo(To, New);
  }
}

// Where the journey \p Fate ended: a function that other units decide about.
void ForeignNeeds::addFates(const BodyIndex &Index, const TaskFate &Fate,
                            std::vector<ForeignFate> &To) {
  const auto *Taker = dyn_cast_or_null<Expr>(Fate.Around);
  std::optional<model::Call> Called =
      Taker && Fate.Kind == TaskFate::Where::Unknown ? model::asCall(Taker)
                                                     : std::nullopt;
  if (!Called)
    return;
  auto FateIf = [&](Until How) -> TaskFate {
    switch (How) {
    case Until::Return:
      return {};
    case Until::Result:
      return Known.journey(Index, Taker);
    case Until::Beyond:
      return {TaskFate::Where::Spawned, nullptr, nullptr, Taker};
    }
    llvm_unreachable("all times are handled");
  };
  const auto *Arg = llvm::find(Called->Args, Fate.Last);
  if (Arg == Called->Args.end())
    return;
  for (const ForeignNeed &Need :
       ofArgument(*Called, Arg - Called->Args.begin()))
    if (Need.Of && !Need.Taker)
      To.push_back({*Need.Of, FateIf(Need.Gives[0].How),
                    FateIf(Need.Gives[ForeignNeed::Case{true}.number()].How)});
}

std::vector<ForeignFate> ForeignNeeds::fates(const BodyIndex &Index,
                                             const Expr *E) {
  std::vector<ForeignFate> Result;
  TaskFate Fate = Known.journey(Index, E);
  addFates(Index, Fate, Result);
  if (Fate.Kind == TaskFate::Where::Stored && Fate.Holder)
    for (const DeclRefExpr *Ref : Index.references())
      if (Ref->getDecl() == Fate.Holder)
        addFates(Index, Known.journey(Index, Ref), Result);
  return Result;
}

} // namespace corolint::flow
