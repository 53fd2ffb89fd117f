// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/Referent.h"
#include "flow/body/StdNames.h"
#include "model/code/Call.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace corolint::flow {

bool isView(QualType Type) {
  static const llvm::StringSet<> Names = {
      "basic_string_view", "span",         "reference_wrapper",
      "initializer_list",  "function_ref", "reverse_iterator",
      "move_iterator"};
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return false;
  // Clang gives the attribute to the standard's views and iterators by itself.
  return Record->hasAttr<PointerAttr>() ||
         (Record->isInStdNamespace() && Names.contains(nameOf(Record)));
}

static bool isOwner(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  static const llvm::StringSet<> Names = {
      "basic_string",  "vector",   "array",     "deque",
      "list",          "map",      "set",       "unordered_map",
      "unordered_set", "optional", "unique_ptr"};
  return Record && Record->isInStdNamespace() && Names.contains(nameOf(Record));
}

// `text.c_str()`, `list.begin()`, `*pointer`: what the owner keeps.
static const Expr *ownerOfResult(const CallExpr *Call) {
  std::optional<model::Call> Called = model::asCall(Call);
  if (!Called || !Called->Function || !Called->Object)
    return nullptr;
  if (isa<CXXConversionDecl>(Called->Function) && isView(Call->getType()))
    return Called->Object;
  static const llvm::StringSet<> Names = {"begin", "end",   "cbegin", "cend",
                                          "data",  "c_str", "front",  "back",
                                          "at",    "get",   "value"};
  bool Gives = Names.contains(nameOf(Called->Function)) ||
               Called->Function->getOverloadedOperator() == OO_Subscript ||
               Called->Function->getOverloadedOperator() == OO_Star;
  return Gives && isOwner(Called->Object->getType()) ? Called->Object : nullptr;
}

static Referent ofVariable(const DeclRefExpr *Ref) {
  const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
  if (!Var || !Var->hasLocalStorage() ||
      Ref->refersToEnclosingVariableOrCapture())
    return {};
  QualType Type = Var->getType();
  if (!Type->isReferenceType())
    return {Referent::What::Local, Var, nullptr};
  // A reference that keeps a temporary alive is like the object itself.
  const auto *Kept = dyn_cast_or_null<MaterializeTemporaryExpr>(
      Var->getInit() ? Var->getInit()->IgnoreImpCasts() : nullptr);
  if (const auto *Clean = dyn_cast_or_null<ExprWithCleanups>(Var->getInit()))
    Kept = dyn_cast<MaterializeTemporaryExpr>(
        Clean->getSubExpr()->IgnoreImpCasts());
  if (Kept && Kept->getExtendingDecl() == Var)
    return {Referent::What::Local, Var, nullptr};
  return {};
}

static Referent ofTemporary(const MaterializeTemporaryExpr *E) {
  if (E->getStorageDuration() == SD_FullExpression)
    return {Referent::What::Temporary, nullptr, E->getSubExpr()};
  if (const auto *Var = dyn_cast_or_null<VarDecl>(E->getExtendingDecl());
      Var && Var->hasLocalStorage())
    return {Referent::What::Local, Var, nullptr};
  return {};
}

static Referent ofView(const Expr *E) {
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return referentOf(Default->getExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    if (Cast->getCastKind() == CK_ArrayToPointerDecay)
      return referentOf(Cast->getSubExpr());
    return ofView(Cast->getSubExpr());
  }
  if (const auto *Node = dyn_cast<FullExpr>(E))
    return ofView(Node->getSubExpr());
  if (isa<MaterializeTemporaryExpr, CXXBindTemporaryExpr, ParenExpr>(E))
    return ofView(cast<Expr>(*E->child_begin()));
  if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
    return referentOf(List->getSubExpr());
  if (const auto *Address = dyn_cast<UnaryOperator>(E))
    return Address->getOpcode() == UO_AddrOf ? referentOf(Address->getSubExpr())
                                             : Referent();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() == 0)
      return {};
    const Expr *First = Construct->getArg(0);
    QualType Type = First->getType();
    bool IsHandle = Type->isPointerType() || isView(Type);
    return IsHandle ? ofView(First) : referentOf(First);
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (const Expr *Owner = ownerOfResult(Call))
      return referentOf(Owner);
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (isOfStd(Callee) && Call->getNumArgs() == 1 &&
        (nameOf(Callee) == "ref" || nameOf(Callee) == "cref"))
      return referentOf(Call->getArg(0));
  }
  return {};
}

Referent referentOf(const Expr *E) {
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return referentOf(Default->getExpr());
  if (E->isPRValue() && (E->getType()->isPointerType() || isView(E->getType())))
    return ofView(E);
  E = E->IgnoreParens();
  if (const auto *Node = dyn_cast<FullExpr>(E))
    return referentOf(Node->getSubExpr());
  if (const auto *Node = dyn_cast<MaterializeTemporaryExpr>(E))
    return ofTemporary(Node);
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E))
    return Cast->isGLValue() ? referentOf(Cast->getSubExpr()) : Referent();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return ofVariable(Ref);
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return Member->isArrow() ||
                   Member->getMemberDecl()->getType()->isReferenceType()
               ? Referent()
               : referentOf(Member->getBase());
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return ofView(Element->getBase());
  if (model::isMove(E) && model::stripMove(E) != E) {
    if (const auto *Call = dyn_cast<CallExpr>(E))
      return referentOf(Call->getArg(0));
    return referentOf(cast<CastExpr>(E)->getSubExpr());
  }
  if (const auto *Call = dyn_cast<CallExpr>(E); Call && Call->isGLValue())
    if (const Expr *Owner = ownerOfResult(Call))
      return referentOf(Owner);
  return {};
}

} // namespace corolint::flow
