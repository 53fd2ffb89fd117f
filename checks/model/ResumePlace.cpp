// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/ResumePlace.h"
#include "model/HandleJourney.h"
#include "model/code/Callable.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/roles/Annotations.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"

using namespace clang;

namespace corolint::model {

ResumePlace placeOf(RoleSet Roles) {
  bool IsOff = Roles.has(Role::ResumesOffLoop);
  bool IsOn = Roles.has(Role::ResumesOnLoop);
  if (IsOff && IsOn)
    return ResumePlace::Either;
  if (IsOff)
    return ResumePlace::OffLoop;
  return IsOn ? ResumePlace::OnLoop : ResumePlace::Unsaid;
}

namespace {

/// Reads the expression that is awaited.
class Operand {
public:
  explicit Operand(Model &TheModel) : TheModel(TheModel) {}
  ResumePlace place(const Expr *E);

private:
  ResumePlace ofCall(const Call &Called);
  ResumePlace ofArguments(const Call &Called);
  ResumePlace ofVariable(const DeclRefExpr &Ref);
  RoleSet ofType(QualType Type);
  bool isGivenWork(const Call &Called);

  Model &TheModel;
  unsigned Level = 0, Arguments = 0; ///< depth, and number of calls
};

} // namespace

static ResumePlace placeOfLauncher(RoleSet Roles) {
  if (Roles.has(Role::Insulator) || Roles.has(Role::ThreadLauncher))
    return ResumePlace::OffLoop;
  return Roles.has(Role::LoopCallback) ? ResumePlace::OnLoop
                                       : ResumePlace::Unsaid;
}

// `to_thread(f)`: the work goes elsewhere, and the coroutine waits for it.
bool Operand::isGivenWork(const Call &Called) {
  return llvm::any_of(Called.Args, [&](const Expr *Arg) {
    return callableTarget(Arg) ||
           TheModel.isAwaitable(stripMove(Arg)->getType());
  });
}

// `post(bind_executor(pool, token))`: the token decides. Another awaitable
// among the arguments decides only about itself.
ResumePlace Operand::ofArguments(const Call &Called) {
  ResumePlace Said = ResumePlace::Unsaid;
  ++Arguments;
  for (const Expr *Arg : Called.Args)
    if (Said == ResumePlace::Unsaid && !isa<CXXDefaultArgExpr>(Arg) &&
        !TheModel.isAwaitable(stripMove(Arg)->getType()))
      Said = place(Arg);
  --Arguments;
  return Said;
}

ResumePlace Operand::ofCall(const Call &Called) {
  RoleSet Roles = TheModel.roles(Called).Roles;
  if (ResumePlace Said = placeOf(Roles); Said != ResumePlace::Unsaid)
    return Said;
  if (Roles.has(Role::Spawner) || Roles.has(Role::Combinator) ||
      (Called.Function &&
       isa_and_nonnull<CoroutineBodyStmt>(Called.Function->getBody())))
    return ResumePlace::Unsaid;
  if (ResumePlace Said = ofArguments(Called); Said != ResumePlace::Unsaid)
    return Said;
  if (Arguments != 0 || isGivenWork(Called))
    return ResumePlace::Unsaid;
  return placeOfLauncher(Roles);
}

ResumePlace Operand::ofVariable(const DeclRefExpr &Ref) {
  const auto *Var = dyn_cast<VarDecl>(Ref.getDecl());
  if (!Var)
    return ResumePlace::Unsaid;
  if (ResumePlace Said = placeOf(TheModel.roles(*Var).Roles);
      Said != ResumePlace::Unsaid)
    return Said;
  bool IsKept = Var->getInit() && !isa<ParmVarDecl>(Var);
  return IsKept ? place(Var->getInit()) : ResumePlace::Unsaid;
}

RoleSet Operand::ofType(QualType Type) {
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Record ? TheModel.roles(*Record) : RoleSet();
}

ResumePlace Operand::place(const Expr *E) {
  if (Level == limits::ResumeCalls)
    return ResumePlace::Unsaid;
  ++Level;
  E = stripMove(E);
  std::optional<Call> Called = asCall(E);
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  ResumePlace Place = Called ? ofCall(*Called)
                      : Ref  ? ofVariable(*Ref)
                             : ResumePlace::Unsaid;
  --Level;
  if (Place != ResumePlace::Unsaid)
    return Place;
  RoleSet Roles = ofType(E->getType());
  Place = placeOf(Roles);
  bool IsWhole = Place == ResumePlace::Unsaid && !Called && Arguments == 0;
  return IsWhole ? placeOfLauncher(Roles) : Place;
}

static ResumePlace placeOfAwaiter(const CoroutineSuspendExpr &E,
                                  Model &TheModel) {
  const Expr *Awaiter = E.getCommonExpr();
  if (!Awaiter || !E.getSuspendExpr())
    return ResumePlace::Unsaid;
  if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(Awaiter))
    Awaiter = Opaque->getSourceExpr();
  if (ResumePlace Said = Operand(TheModel).place(Awaiter);
      Said != ResumePlace::Unsaid)
    return Said;
  const FunctionDecl *Suspend = awaitSuspendOf(E);
  if (!Suspend || TheModel.isOfProfiledLibrary(*Suspend))
    return ResumePlace::Unsaid;
  return whereHandleGoes(*Suspend, TheModel);
}

ResumePlace placeAfter(const CoawaitExpr &E, Model &TheModel) {
  ResumePlace Said = Operand(TheModel).place(E.getOperand());
  return Said == ResumePlace::Unsaid ? placeOfAwaiter(E, TheModel) : Said;
}

namespace {
class FirstSuspension : public ConstDynamicRecursiveASTVisitor {
public:
  const CoroutineSuspendExpr *Found = nullptr;
  bool VisitCoroutineSuspendExpr(const CoroutineSuspendExpr *E) override {
    Found = E;
    return false;
  }
};
} // namespace

ResumePlace placeAtStart(const FunctionDecl &Coroutine, Model &TheModel) {
  for (const ParmVarDecl *Param : Coroutine.parameters())
    if (const CXXRecordDecl *Record =
            Param->getType().getNonReferenceType()->getAsCXXRecordDecl())
      if (ResumePlace Said = placeOf(TheModel.roles(*Record));
          Said != ResumePlace::Unsaid &&
          !TheModel.isAwaitable(Param->getType()))
        return Said;
  FirstSuspension Initial;
  Initial.TraverseStmt(
      cast<CoroutineBodyStmt>(Coroutine.getBody())->getInitSuspendStmt());
  return Initial.Found ? placeOfAwaiter(*Initial.Found, TheModel)
                       : ResumePlace::Unsaid;
}

} // namespace corolint::model
