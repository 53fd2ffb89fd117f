// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/owners/Fillers.h"
#include "model/code/Call.h"
#include "model/code/Statements.h"
#include "reach/owners/OwnerEvents.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

// The value that a statement puts into an owner: `p = v`, `p.reset(v)`.
static const Expr *given(const Stmt &S) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
    return Binary->getRHS();
  const auto *E = dyn_cast<CallExpr>(&S);
  if (!E)
    return nullptr;
  std::optional<model::Call> Called = model::asCall(E);
  bool IsValue = Called && Called->Function && Called->Args.size() == 1 &&
                 (Called->Function->getOverloadedOperator() == OO_Equal ||
                  (Called->Function->getIdentifier() &&
                   Called->Function->getName() == "reset"));
  return IsValue ? Called->Args.front() : nullptr;
}

void Fillers::fill(const ValueDecl &Member, const FunctionDecl *Function,
                   const Expr *Value) {
  if (!isa<FieldDecl>(Member))
    return;
  const auto *Field = cast<ValueDecl>(Member.getCanonicalDecl());
  Known[Field].push_back(Function);
  Values[Field].push_back(Value);
}

bool Fillers::mayFill(const Stmt &S) {
  if (const auto *Member = dyn_cast<MemberExpr>(&S)) {
    auto [It, IsNew] = IsOwning.try_emplace(Member->getMemberDecl(), false);
    if (IsNew)
      It->second = isOwner(Member->getType());
    return It->second;
  }
  const Expr *Changed = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
    Changed = Binary->getOpcode() == BO_Assign ? Binary->getLHS() : nullptr;
  else if (const auto *Unary = dyn_cast<UnaryOperator>(&S))
    Changed = Unary->getOpcode() == UO_AddrOf ? Unary->getSubExpr() : nullptr;
  return isa<LambdaExpr>(S) || (Changed && Changed->getType()->isPointerType());
}

// Most bodies fill nothing, and a look at their statements shows that.
bool Fillers::mayFill(const FunctionDecl &Function) {
  return model::anyStatement(Function.getBody(),
                             [this](const Stmt &S) { return mayFill(S); });
}

void Fillers::addBody(const FunctionDecl &Function) {
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Function))
    for (const CXXCtorInitializer *Init : Ctor->inits())
      if (Init->isMemberInitializer() && Init->isWritten() &&
          isOwner(Init->getMember()->getType()) && !isNothing(Init->getInit()))
        fill(*Init->getMember(), &Function, Init->getInit());
  if (!mayFill(Function))
    return;
  for (const OwnerEvent &E : ownerEvents(Function.getBody()))
    if (E.Kind == OwnerCall::Fills)
      fill(*E.Path.back(), &Function, given(*E.Node));
}

void Fillers::collect() {
  if (std::exchange(IsCollected, true))
    return;
  for (const FieldDecl *Field : TheModel.userCode().fields())
    if (const Expr *Init = Field->getInClassInitializer();
        isOwner(Field->getType()) && !isNothing(Init))
      fill(*Field, nullptr, Init);
  for (const FunctionDecl *Function : TheModel.userCode().functions())
    if (!Function->isImplicit())
      addBody(*Function);
}

llvm::ArrayRef<const FunctionDecl *> Fillers::of(const FieldDecl &Field) {
  collect();
  auto It = Known.find(cast<ValueDecl>(Field.getCanonicalDecl()));
  if (It == Known.end())
    return {};
  return It->second;
}

llvm::ArrayRef<const Expr *> Fillers::values(const FieldDecl &Field) {
  collect();
  auto It = Values.find(cast<ValueDecl>(Field.getCanonicalDecl()));
  if (It == Values.end())
    return {};
  return It->second;
}

// Read from the class alone.
bool Fillers::isOnRequest(const FieldDecl &Field) {
  const auto *Key = cast<ValueDecl>(Field.getCanonicalDecl());
  auto [It, IsNew] = OnRequest.try_emplace(Key, false);
  const auto *Class = dyn_cast<CXXRecordDecl>(Field.getParent());
  if (!IsNew || !Class || Field.getAccess() == AS_public)
    return It->second;
  bool IsFilled = false;
  for (const CXXMethodDecl *Method : Class->methods()) {
    if (!Method->hasBody())
      continue;
    const auto *Ctor = dyn_cast<CXXConstructorDecl>(Method);
    for (const CXXCtorInitializer *Init :
         Ctor ? Ctor->inits() : decltype(Ctor->inits())(nullptr, nullptr))
      if (Init->getMember() == &Field && !isNothing(Init->getInit()))
        return false;
    for (const OwnerEvent &E : ownerEvents(Method->getBody())) {
      if (E.Kind != OwnerCall::Fills || E.Path.back() != Key)
        continue;
      if (!Ctor || E.Branches.empty())
        return false;
      IsFilled = true;
    }
  }
  return OnRequest[Key] = IsFilled;
}

bool isClosed(const FieldDecl &Field) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field.getParent());
  if (!Class || Field.getAccess() == AS_public)
    return Class && !Class->isExternallyVisible();
  return llvm::all_of(Class->methods(), [](const CXXMethodDecl *Method) {
    return Method->isImplicit() || Method->isDeleted() ||
           Method->isDefaulted() || Method->isConst() ||
           Method->isPureVirtual() || Method->hasBody() ||
           Method->getTemplateInstantiationPattern();
  });
}

} // namespace corolint::reach
