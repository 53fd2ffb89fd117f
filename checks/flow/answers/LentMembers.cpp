// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/LentMembers.h"
#include "flow/body/MemberLoans.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {
namespace {

class Lender {
public:
  Lender(const model::Call &Called, const FunctionDecl &Function,
         Needs &TheNeeds)
      : Called(Called), TheNeeds(TheNeeds), Index(TheNeeds.index(Function)) {}
  void argument(unsigned Number);
  void object();
  std::vector<DanglingArgument> All;

private:
  void add(const Expr *Value, const VarDecl *Holder, const ParmVarDecl *Param,
           llvm::function_ref<Need(const FieldDecl *)> NeedOf);
  bool mayBeReplaced(const VarDecl *Holder, const FieldDecl *Member) const;

  const model::Call &Called;
  Needs &TheNeeds;
  const BodyIndex &Index;
};

} // namespace

// A local object, of which it is known what it was made with.
static bool isHolder(const VarDecl *Var) {
  return Var && Var->hasLocalStorage() && !isa<ParmVarDecl>(Var) &&
         !Var->getType()->isReferenceType() && Var->getInit();
}

// The local object that \p E names, or that a local pointer points to.
static const VarDecl *holderOf(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(model::stripMove(E));
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return isHolder(Var) && !Ref->refersToEnclosingVariableOrCapture() ? Var
                                                                     : nullptr;
}

// `request.path = other;`, `request = other;`, `fill(request)`
bool Lender::mayBeReplaced(const VarDecl *Holder,
                           const FieldDecl *Member) const {
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    if (Ref->getDecl() != Holder || Index.isInside(Ref, Called.Node))
      return false;
    const Stmt *Parent = Index.parent(Ref);
    if (const auto *Arrow = dyn_cast_or_null<CXXOperatorCallExpr>(Parent);
        Arrow &&
        (Arrow->getOperator() == OO_Arrow || Arrow->getOperator() == OO_Star))
      Parent = Index.parent(Parent);
    const auto *Part = dyn_cast_or_null<MemberExpr>(Parent);
    const auto *Method =
        Part ? dyn_cast<CXXMethodDecl>(Part->getMemberDecl()) : nullptr;
    if (Part && !Method)
      return Part->getMemberDecl() == Member;
    return !Method || (!Method->isConst() &&
                       !isa_and_nonnull<CoroutineBodyStmt>(Method->getBody()));
  });
}

void Lender::add(const Expr *Value, const VarDecl *Holder,
                 const ParmVarDecl *Param,
                 llvm::function_ref<Need(const FieldDecl *)> NeedOf) {
  for (const MemberLoan &Loan : memberLoans(Value)) {
    if (!mayDie(Loan.To) || (Holder && mayBeReplaced(Holder, Loan.Member)))
      continue;
    DanglingArgument Found{DanglingArgument::What::Param, Called.Node,
                           Called.location(), Called.Function};
    Found.Param = Param;
    Found.Member = Loan.Member;
    Found.Dead = Loan.To;
    Found.Needed = NeedOf(Loan.Member);
    const DeclStmt *Declared =
        Holder && Loan.To.Kind == Referent::What::Temporary
            ? Index.declarationOf(Holder)
            : nullptr;
    if (Declared)
      Found.Dies = Declared->getEndLoc();
    All.push_back(std::move(Found));
  }
}

void Lender::argument(unsigned Number) {
  QualType Type = paramType(Called, Number);
  if (!Called.Function || Number >= Called.Function->getNumParams() ||
      Type.isNull() || !Type->isRecordType() || isView(Type))
    return;
  const Expr *Value = model::strip(Called.Args[Number]);
  const VarDecl *Holder = nullptr;
  if (const auto *Copy = dyn_cast<CXXConstructExpr>(Value);
      Copy && Copy->getNumArgs() == 1 &&
      Copy->getConstructor()->isCopyOrMoveConstructor()) {
    Holder = holderOf(Copy->getArg(0));
    Value = Holder ? Holder->getInit() : Value;
  }
  add(Value, Holder, Called.Function->getParamDecl(Number),
      [&](const FieldDecl *Member) {
        return TheNeeds.ofField(Called, Number, Member);
      });
}

void Lender::object() {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
  if (!Method || !Called.Object || Method->getParent()->isLambda())
    return;
  const VarDecl *Holder = objectReferent(Called).Variable;
  if (!isHolder(Holder))
    return;
  add(Holder->getInit(), Holder, nullptr, [&](const FieldDecl *Member) {
    return TheNeeds.ofOwnField(Called, Member);
  });
}

std::vector<DanglingArgument> lentMembers(const model::Call &Called,
                                          const FunctionDecl &Function,
                                          Needs &TheNeeds) {
  Lender Of(Called, Function, TheNeeds);
  for (unsigned I = 0; I != Called.Args.size(); ++I)
    Of.argument(I);
  Of.object();
  return std::move(Of.All);
}

} // namespace corolint::flow
