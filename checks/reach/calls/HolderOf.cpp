// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/HolderOf.h"
#include "model/code/Call.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

bool isStandard(QualType Type) {
  return model::isStd(Type.getNonReferenceType()->getAsCXXRecordDecl());
}

// A pointer to a function, a class that hides which one it holds or is over a
// function type, or a standard
// container, wrapper or binder with one of them in it.
bool holdsCallables(QualType Type, unsigned Depth) {
  Type = Type.getNonReferenceType();
  if (Depth > limits::HolderClasses || Type->isDependentType())
    return false;
  if (Type->isFunctionType() || Type->isFunctionPointerType() ||
      Type->isMemberFunctionPointerType())
    return true;
  if (const ArrayType *Array = Type->getAsArrayTypeUnsafe())
    return holdsCallables(Array->getElementType(), Depth + 1);
  if (model::isCallableWrapper(Type->getAsCXXRecordDecl()))
    return true;
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  if (!Spec)
    return false;
  llvm::ArrayRef<TemplateArgument> Args = Spec->getTemplateArgs().asArray();
  auto Holds = [&](const TemplateArgument &Arg) {
    return Arg.getKind() == TemplateArgument::Type &&
           holdsCallables(Arg.getAsType(), Depth + 1);
  };
  bool IsOverFunction = !Args.empty() &&
                        Args[0].getKind() == TemplateArgument::Type &&
                        Args[0].getAsType()->isFunctionType();
  return IsOverFunction || (isStandard(Type) && llvm::any_of(Args, Holds));
}

// The operand that an expression takes its value out of: the container of an
// element, the object of an accessor, the pair of a member.
static const Expr *inside(const Expr *E) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->getOperator() != OO_Call &&
                   isStandard(Operator->getArg(0)->getType())
               ? Operator->getArg(0)
               : nullptr;
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    const Expr *Object = Call->getImplicitObjectArgument();
    return isStandard(Object->getType()) ? Object : nullptr;
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    return Call->getNumArgs() != 0 && model::isStd(Call->getDirectCallee())
               ? Call->getArg(0)
               : nullptr;
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getSubExpr();
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return Element->getBase();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return Construct->getNumArgs() != 0 &&
                   Construct->getConstructor()->isCopyOrMoveConstructor()
               ? Construct->getArg(0)
               : nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    QualType Base = Member->getBase()->getType();
    if (isStandard(Member->isArrow() ? Base->getPointeeType() : Base))
      return Member->getBase();
  }
  return nullptr;
}

// The variable or member that an expression is, or is a part of. For a member
// `Object` is what it is a member of.
const ValueDecl *holderOf(const Expr *E, const Expr **Object) {
  for (unsigned Depth = 0; E && Depth != limits::HolderSteps; ++Depth) {
    E = model::stripMove(E);
    if (const Expr *Inner = inside(E)) {
      E = Inner;
      continue;
    }
    if (const auto *Member = dyn_cast<MemberExpr>(E); Member && Object)
      *Object = Member->getBase()->IgnoreParenImpCasts();
    if (const auto *Member = dyn_cast<MemberExpr>(E))
      return cast<ValueDecl>(Member->getMemberDecl()->getCanonicalDecl());
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    if (!Ref)
      return nullptr;
    if (const auto *Binding = dyn_cast<BindingDecl>(Ref->getDecl())) {
      const VarDecl *Holding = Binding->getHoldingVar();
      E = Holding ? Holding->getInit() : Binding->getBinding();
      continue;
    }
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    // `auto &f : table`, and the range itself
    bool IsAlias = Var && Var->getInit() && !isa<ParmVarDecl>(Var) &&
                   (Var->getType()->isReferenceType() || Var->isImplicit() ||
                    Var->isCXXForRangeDecl());
    if (!IsAlias)
      return Ref->getDecl();
    E = Var->getInit();
  }
  return nullptr;
}

const Expr *constantElement(const Expr *E, const ASTContext &Context) {
  const Expr *Table = nullptr, *Index = nullptr;
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E)) {
    Table = Element->getBase()->IgnoreParenImpCasts();
    Index = Element->getIdx();
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
             Operator && Operator->getOperator() == OO_Subscript) {
    Table = model::strip(Operator->getArg(0));
    Index = Operator->getArg(1);
  }
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Table);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  QualType Type = Var ? Var->getType() : QualType();
  if (!Var || !Context.getBaseElementType(Type).isConstQualified() ||
      !Var->getAnyInitializer() || Index->isValueDependent() ||
      !Index->getType()->isIntegralOrEnumerationType())
    return nullptr;
  const auto *List =
      dyn_cast<InitListExpr>(model::strip(Var->getAnyInitializer()));
  while (List && List->getNumInits() == 1 &&
         isa<InitListExpr>(model::strip(List->getInit(0))))
    List = cast<InitListExpr>(model::strip(List->getInit(0)));
  std::optional<llvm::APSInt> Value = Index->getIntegerConstantExpr(Context);
  bool IsInside = List && Value && !Value->isNegative() &&
                  Value->getZExtValue() < List->getNumInits();
  return IsInside ? List->getInit(Value->getZExtValue()) : nullptr;
}

} // namespace corolint::reach
