// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/owners/Contents.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

using model::Std;

Contents::Contents(const FunctionDecl &Function, Fillers &OfUnit)
    : Function(Function), OfUnit(OfUnit) {
  Fillers *OfMembers = isa<CXXMethodDecl>(Function) ? &OfUnit : nullptr;
  // `: p(std::move(other.p)) { other.p = nullptr; }`
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Function))
    for (const CXXCtorInitializer *Init : Ctor->inits())
      if (Init->isWritten())
        llvm::append_range(Events, ownerEvents(Init->getInit(), OfMembers));
  llvm::append_range(Events, ownerEvents(Function.getBody(), OfMembers));
}

// Executed once for each object, before anything else fills it: the methods
// that set the result of a coroutine or of a promise.
static bool isOnce(const FunctionDecl &Function) {
  return isa<CXXMethodDecl>(Function) &&
         model::means(&Function, Std::Completes);
}

static bool isFilledAtFirst(llvm::ArrayRef<const FunctionDecl *> Fillers) {
  return llvm::any_of(Fillers, [](const FunctionDecl *F) {
    return !F || isa<CXXConstructorDecl>(F);
  });
}

bool Contents::isFilledByOthers(const FieldDecl &Field) const {
  return llvm::any_of(OfUnit.of(Field), [&](const FunctionDecl *F) {
    return !F || F->getCanonicalDecl() != Function.getCanonicalDecl();
  });
}

Contents::Answer Contents::ofMember(const FieldDecl &Field) const {
  llvm::ArrayRef<const FunctionDecl *> All = OfUnit.of(Field);
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Function)) {
    for (const CXXCtorInitializer *Init : Ctor->inits())
      if (Init->isDelegatingInitializer() ||
          (Init->isMemberInitializer() && Init->getMember() == &Field &&
           !isNothing(Init->getInit())))
        return Something;
    return llvm::is_contained(All, nullptr) ? Something : Nothing;
  }
  if (!isClosed(Field))
    return Something;
  if (isFilledByOthers(Field))
    return Something;
  return All.empty() ? Nothing : Perhaps;
}

// Does the program show that there may be something in it at first? A local
// variable has it from its initializer.
bool Contents::isShownFilled(const OwnerPath &Path) const {
  if (const auto *Field = dyn_cast<FieldDecl>(Path.back()))
    return isFilledByOthers(*Field);
  const auto *Var = cast<VarDecl>(Path.front());
  QualType Type = Var->getType();
  return Var->hasLocalStorage() && !Type->isReferenceType() &&
         !Type->isPointerType();
}

Contents::Answer Contents::atFirst(const OwnerPath &Path) const {
  if (isa<FieldDecl>(Path.front())) {
    const auto *Last = cast<FieldDecl>(Path.back());
    if (isOnce(Function) && !isFilledAtFirst(OfUnit.of(*Last)))
      return Nothing;
    return Path.size() == 1 ? ofMember(*Last) : Something;
  }
  const auto *Var = cast<VarDecl>(Path.front());
  if (!Var->isLocalVarDecl() || !Var->hasLocalStorage() ||
      Var->getType()->isReferenceType() || Var->getDeclContext() != &Function)
    return Something;
  if (Path.size() == 1)
    return !Var->getInit() || isNothing(Var->getInit()) ? Nothing : Something;
  const auto *Field = dyn_cast<FieldDecl>(Path.back());
  bool IsEmpty = Field && Path.size() == 2 && isFresh(*Var) &&
                 !isFilledAtFirst(OfUnit.of(*Field));
  return IsEmpty ? Nothing : Something;
}

static bool isPrefix(llvm::ArrayRef<const Stmt *> A,
                     llvm::ArrayRef<const Stmt *> B) {
  return A.size() <= B.size() && A == B.take_front(A.size());
}

// Does something that happens later in the source happen before, in the turn of
// a loop that both are in? Not if the variable begins anew in each turn.
static bool sharesLoop(const OwnerEvent &A, const OwnerEvent &B) {
  const auto *Var = dyn_cast<VarDecl>(A.Path.front());
  return llvm::any_of(A.Loops, [&](const Stmt *Loop) {
    if (!llvm::is_contained(B.Loops, Loop))
      return false;
    bool IsInside = Var && Var->getBeginLoc() >= Loop->getBeginLoc() &&
                    Var->getBeginLoc() <= Loop->getEndLoc();
    return !IsInside;
  });
}

// Is the event about the owner at \p Path, or about what the owner is a part
// of?
static bool isAbout(const OwnerEvent &E,
                    llvm::ArrayRef<const ValueDecl *> Path) {
  if (E.Path.size() > Path.size() ||
      llvm::ArrayRef(E.Path) != Path.take_front(E.Path.size()))
    return false;
  return E.Path.size() == Path.size() || E.Kind == OwnerCall::Fills;
}

static bool isInside(const Stmt &Part, const Stmt &Whole) {
  return Part.getBeginLoc() > Whole.getBeginLoc() &&
         Part.getEndLoc() <= Whole.getEndLoc();
}

Contents::Answer Contents::before(const CallExpr &Call) const {
  const OwnerEvent *Here = at(Call);
  if (Here && !Here->Path.empty())
    return judge(*Here, Here->Path);
  // An element of a container: `sessions[id] = make()`.
  const Expr *Owner = nullptr;
  return ownerCall(Call, Owner) == OwnerCall::Fills ? Perhaps : Something;
}

// While a coroutine is suspended, others may fill its object's members.
Contents::Answer Contents::before(const CallExpr &Call,
                                  const FieldDecl &Member) const {
  const OwnerEvent *Here = at(Call);
  if (!Here)
    return Something;
  Answer Found = judge(*Here, {Member.getCanonicalDecl()});
  bool IsSuspended = llvm::any_of(Events, [&](const OwnerEvent &E) {
    return isa<CoawaitExpr>(E.Node) && &E < Here;
  });
  return Found == Nothing && IsSuspended ? Perhaps : Found;
}

const OwnerEvent *Contents::at(const CallExpr &Call) const {
  auto Here = llvm::find_if(
      Events, [&](const OwnerEvent &E) { return E.Node == &Call; });
  return Here == Events.end() ? nullptr : &*Here;
}

Contents::Answer Contents::judge(const OwnerEvent &Here,
                                 const OwnerPath &Path) const {
  const OwnerEvent *Last = nullptr;
  bool IsFilled = false, IsFilledLater = false;
  for (const OwnerEvent &E : Events) {
    if (&E == &Here || E.Path.empty() || E.Node == Here.Node ||
        !isAbout(E, Path))
      continue;
    // the arguments are evaluated before the call
    if (&E < &Here || isInside(*E.Node, *Here.Node)) {
      Last = &E;
      IsFilled |= E.Kind == OwnerCall::Fills || E.Kind == OwnerCall::Uses;
    } else if (E.Kind == OwnerCall::Fills && sharesLoop(E, Here)) {
      IsFilledLater = true;
    }
  }
  IsFilledLater |= Here.Kind == OwnerCall::Fills && sharesLoop(Here, Here);
  bool IsEmptied = Last && Last->Kind == OwnerCall::Empties &&
                   isPrefix(Last->Branches, Here.Branches);
  bool InSameTurn = Last && isPrefix(Here.Loops, Last->Loops);
  if (IsEmptied && (InSameTurn || !IsFilledLater))
    return Nothing;
  if (IsFilled || IsFilledLater)
    return Something;
  // `p.reset()` says that there is something, `p = make()` does not.
  Answer First = atFirst(Path);
  bool IsUnknown = First == Something && Here.Kind == OwnerCall::Fills &&
                   !isShownFilled(Path);
  return IsUnknown ? Perhaps : First;
}

bool Contents::isAlwaysEmpty(const VarDecl &Var) const {
  OwnerPath Path{Var.getCanonicalDecl()};
  return isOwner(Var.getType()) && atFirst(Path) == Nothing && !fills(Path);
}

bool Contents::fills(const OwnerPath &Path) const {
  return llvm::any_of(Events, [&](const OwnerEvent &E) {
    return !E.Path.empty() && E.Kind == OwnerCall::Fills && isAbout(E, Path);
  });
}

} // namespace corolint::reach
