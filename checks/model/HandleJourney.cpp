// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/HandleJourney.h"
#include "model/ThreadOwner.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"

using namespace clang;

namespace corolint::model {
static bool isThis(const Expr *E) {
  return isa<CXXThisExpr>(E->IgnoreParenImpCasts());
}

namespace {

/// One body that the handle passes through. A *carrier* is a variable that is,
/// or holds, the handle.
class Journey : public ConstDynamicRecursiveASTVisitor {
public:
  Journey(Model &TheModel, unsigned Level) : TheModel(TheModel), Level(Level) {}
  ResumePlace Found = ResumePlace::Unsaid;

  void carry(const ValueDecl *D) { Carriers.insert(D); }
  void carryThis() { IsInThis = true; }

  bool VisitVarDecl(const VarDecl *Var) override {
    if (Var->getInit() && carries(Var->getInit()))
      carry(Var);
    return true;
  }
  // `handle_ = h`: the awaiter itself is a carrier from here on.
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    if (E->isAssignmentOp())
      assign(E->getLHS(), E->getRHS());
    return true;
  }
  bool VisitCXXOperatorCallExpr(const CXXOperatorCallExpr *E) override {
    if (E->isAssignmentOp() && E->getNumArgs() == 2)
      assign(E->getArg(0), E->getArg(1));
    return true;
  }
  bool VisitCallExpr(const CallExpr *E) override { return call(*asCall(E)); }
  bool VisitCXXConstructExpr(const CXXConstructExpr *E) override {
    return call(*asCall(E));
  }
  bool TraverseLambdaExpr(const LambdaExpr *) override { return true; }

private:
  bool call(const Call &Called);
  void assign(const Expr *To, const Expr *From);
  bool carries(const Expr *E) const;
  bool isPassed(const Call &Called) const {
    return llvm::any_of(Called.Args,
                        [&](const Expr *Arg) { return carries(Arg); });
  }
  bool isOwnMethod(const Call &Called) const {
    return IsInThis && Called.Object && isThis(Called.Object);
  }
  ResumePlace ofRoles(const Call &Called);
  ResumePlace ofOwner(const Expr *Object);
  void follow(const Call &Called);
  ResumePlace fromThread(const Call &Called);
  void note(ResumePlace Place) {
    if (Place == ResumePlace::Unsaid)
      return;
    bool Differs = Found != ResumePlace::Unsaid && Found != Place;
    Found = Differs ? ResumePlace::Either : Place;
  }

  Model &TheModel;
  unsigned Level;
  bool IsInThis = false;
  llvm::SmallPtrSet<const ValueDecl *, 4> Carriers;
};

/// True if a carrier is mentioned, or captured by a lambda.
class Mention : public ConstDynamicRecursiveASTVisitor {
public:
  Mention(const llvm::SmallPtrSetImpl<const ValueDecl *> &Carriers,
          bool IsInThis)
      : Carriers(Carriers), IsInThis(IsInThis) {}
  bool Found = false;

  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Found |= Carriers.contains(E->getDecl());
    return !Found;
  }
  // `queue_.push_back(this)`; a member of it is another thing.
  bool VisitCXXThisExpr(const CXXThisExpr *) override {
    Found |= IsInThis;
    return !Found;
  }
  bool TraverseMemberExpr(const MemberExpr *E) override {
    Found |= Carriers.contains(E->getMemberDecl());
    if (isThis(E->getBase()))
      return !Found;
    return ConstDynamicRecursiveASTVisitor::TraverseMemberExpr(E);
  }
  bool TraverseLambdaExpr(const LambdaExpr *Lambda) override {
    for (const LambdaCapture &Capture : Lambda->captures())
      Found |= (Capture.capturesThis() && IsInThis) ||
               (Capture.capturesVariable() &&
                Carriers.contains(Capture.getCapturedVar()));
    for (const Expr *Init : Lambda->capture_inits())
      TraverseStmt(Init);
    return !Found;
  }

private:
  const llvm::SmallPtrSetImpl<const ValueDecl *> &Carriers;
  bool IsInThis;
};

} // namespace

bool Journey::carries(const Expr *E) const {
  if (isa<CXXDefaultArgExpr>(E))
    return false;
  Mention Visitor(Carriers, IsInThis);
  Visitor.TraverseStmt(E);
  return Visitor.Found;
}

void Journey::assign(const Expr *To, const Expr *From) {
  if (!carries(From))
    return;
  To = stripMove(To);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(To))
    carry(Ref->getDecl());
  const auto *Member = dyn_cast<MemberExpr>(To);
  if (!Member)
    return;
  if (!isThis(Member->getBase()))
    return note(ofOwner(Member));
  carry(Member->getMemberDecl());
  carryThis();
}

ResumePlace Journey::ofRoles(const Call &Called) {
  RoleSet Roles = TheModel.roles(Called).Roles;
  if (Roles.has(Role::ThreadLauncher) || Roles.has(Role::Insulator))
    return fromThread(Called);
  return Roles.has(Role::LoopCallback) ? ResumePlace::OnLoop : placeOf(Roles);
}

// The object, and what it is a member of.
ResumePlace Journey::ofOwner(const Expr *Object) {
  OwnedThreads Most = OwnedThreads::None;
  for (const Expr *E = Object; E;) {
    E = stripMove(E);
    QualType Type = E->getType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    Most = std::max(Most, ownedThreads(Type->getAsCXXRecordDecl(), TheModel));
    if (const auto *Member = dyn_cast<MemberExpr>(E))
      E = Member->getBase();
    else if (const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(E);
             Arrow && Arrow->getNumArgs() == 1)
      E = Arrow->getArg(0);
    else
      E = nullptr;
  }
  if (Most == OwnedThreads::Many)
    return ResumePlace::OffLoop;
  return Most == OwnedThreads::One ? ResumePlace::Either : ResumePlace::Unsaid;
}

void Journey::follow(const Call &Called) {
  const FunctionDecl *Definition = nullptr;
  if (Level == limits::SuspendCalls || !Called.Function ||
      !Called.Function->hasBody(Definition) || isStd(Definition))
    return;
  Journey Next(TheModel, Level + 1);
  for (unsigned I = 0; I != Called.Args.size(); ++I)
    if (I < Definition->getNumParams() && carries(Called.Args[I]))
      Next.carry(Definition->getParamDecl(I));
  if (isOwnMethod(Called))
    Next.carryThis();
  Next.TraverseStmt(Definition->getBody());
  note(Next.Found);
}

// `std::thread([h, &loop] { work(); loop.post([h] { h.resume(); }); })`: what
// the other thread does with the handle. It resumes there if it does not give
// it away.
ResumePlace Journey::fromThread(const Call &Called) {
  ResumePlace Place = ResumePlace::Unsaid;
  for (const Expr *Arg : Called.Args) {
    const auto *Lambda = dyn_cast<LambdaExpr>(stripMove(Arg));
    if (!Lambda || !carries(Lambda) || Level == limits::SuspendCalls)
      continue;
    Journey Inside(TheModel, Level + 1);
    for (const auto &[Capture, Init] :
         llvm::zip(Lambda->captures(), Lambda->capture_inits()))
      if (Capture.capturesVariable() && Init && carries(Init))
        Inside.carry(Capture.getCapturedVar());
      else if (Capture.capturesThis() && IsInThis)
        Inside.carryThis();
    Inside.TraverseStmt(Lambda->getBody());
    Place = Inside.Found;
  }
  return Place == ResumePlace::Unsaid ? ResumePlace::OffLoop : Place;
}

bool Journey::call(const Call &Called) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Called.Node);
  if ((Operator && Operator->isAssignmentOp()) ||
      (!isPassed(Called) && !isOwnMethod(Called)))
    return true;
  ResumePlace Said = ofRoles(Called);
  if (Said == ResumePlace::Unsaid && Called.Object)
    Said = ofOwner(Called.Object);
  if (Said != ResumePlace::Unsaid)
    note(Said);
  else
    follow(Called);
  return true;
}

ResumePlace whereHandleGoes(const FunctionDecl &Suspend, Model &TheModel) {
  const FunctionDecl *Definition = nullptr;
  if (!Suspend.hasBody(Definition) || Definition->getNumParams() == 0)
    return ResumePlace::Unsaid;
  Journey First(TheModel, 0);
  First.carry(Definition->getParamDecl(0));
  First.TraverseStmt(Definition->getBody());
  return First.Found;
}

} // namespace corolint::model
