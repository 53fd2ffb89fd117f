// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the variable of a range-based loop refers to.

#include "flow/body/Referent.h"
#include "model/code/Call.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

static const VarDecl *named(const Expr *E) {
  const auto *Ref = E ? dyn_cast<DeclRefExpr>(model::strip(E)) : nullptr;
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

// The iterator in the variable that clang makes for a loop.
static const VarDecl *beginOf(const VarDecl *Element) {
  const Expr *Init = Element->getInit();
  const Expr *Iterator = Init ? model::strip(Init) : nullptr;
  if (const auto *Node = dyn_cast_or_null<CXXOperatorCallExpr>(Iterator))
    Iterator = Node->getArg(0);
  else if (const auto *Node = dyn_cast_or_null<UnaryOperator>(Iterator))
    Iterator = Node->getSubExpr();
  const VarDecl *Begin = named(Iterator);
  return Begin && Begin->getInit() && Begin->isImplicit() ? Begin : nullptr;
}

// The range that a loop's `auto &element : range` goes through, in the
// variable that clang makes for it.
static const VarDecl *rangeOf(const VarDecl *Element) {
  const VarDecl *Begin = beginOf(Element);
  if (!Begin)
    return nullptr;
  const Expr *First = model::strip(Begin->getInit());
  if (std::optional<model::Call> Called = model::asCall(First))
    First = Called->Object             ? Called->Object
            : Called->Args.size() == 1 ? Called->Args[0]
                                       : First;
  const VarDecl *Range = named(First);
  return Range && Range->isImplicit() ? Range : nullptr;
}

// The container in `container | std::views::values | ...`; null for others.
static const Expr *viewedRange(const Expr *Range) {
  const auto *Pipe = dyn_cast<CXXOperatorCallExpr>(model::strip(Range));
  if (!Pipe || Pipe->getOperator() != OO_Pipe ||
      !model::isStd(Pipe->getDirectCallee()))
    return nullptr;
  const Expr *Inner = viewedRange(Pipe->getArg(0));
  return Inner ? Inner : Pipe->getArg(0);
}

// An object that lies in the container, not one that an adaptor's function
// gives.
static bool isElementOf(const VarDecl &Element, QualType Container) {
  const auto *Spec = model::stdTemplate(Container.getNonReferenceType());
  const QualType Type = Element.getType().getNonReferenceType();
  return Spec && Element.getInit()->isGLValue() &&
         llvm::any_of(Spec->getTemplateArgs().asArray(),
                      [&](const TemplateArgument &Arg) {
                        return Arg.getKind() == TemplateArgument::Type &&
                               ASTContext::hasSameUnqualifiedType(
                                   Arg.getAsType(), Type);
                      });
}

// The range of a class with a `begin()` of its own that gives a position in a
// part of the object.
static Referent ofOwnRange(const VarDecl &Element) {
  const VarDecl *Begin = beginOf(&Element);
  Referent Result = Begin ? viewedBy(Begin->getInit()) : Referent();
  const VarDecl *Range = Result.Variable;
  return Range && Range->isImplicit() && !keepsTemporary(Range) &&
                 Range->getInit()
             ? referentOf(Range->getInit())
             : Result;
}

// `for (auto &element : list)`: what the list owns.
Referent referentOfElement(const VarDecl *Element) {
  const VarDecl *Range = rangeOf(Element);
  if (!Range || !Range->getInit())
    return {};
  const Expr *Whole = Range->getInit();
  if (const Expr *Viewed = viewedRange(Whole))
    Whole = isElementOf(*Element, Viewed->getType()) ? Viewed : Whole;
  QualType Type = Whole->getType().getNonReferenceType();
  if (!Type->isArrayType() && !isOwningClass(Type))
    return ofOwnRange(*Element);
  if (Whole == Range->getInit() && keepsTemporary(Range))
    return {Referent::What::Local, Range, nullptr};
  Referent Result = referentOf(Whole);
  Result.IsContent |= !Type->isArrayType();
  return Result;
}

} // namespace corolint::flow
