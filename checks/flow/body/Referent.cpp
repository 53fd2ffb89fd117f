// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/Referent.h"
#include "model/code/Call.h"
#include "model/code/Std.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {

using model::Std;

// A class that is made from an object that owns something, or from a pointer,
// and is copied as its bytes are: it refers to what it was made from.
static bool isViewOfOwner(const CXXRecordDecl &Record) {
  if (!Record.hasDefinition() || Record.isDependentType() ||
      Record.isLambda() || !Record.isTriviallyCopyable() ||
      !Record.hasUserDeclaredConstructor())
    return false;
  bool HasPointer = Record.field_empty(), FromOwner = false,
       FromPointer = false;
  for (const FieldDecl *Field : Record.fields())
    HasPointer |= Field->getType()->isPointerType();
  for (const CXXConstructorDecl *C : Record.ctors()) {
    if (C->getNumParams() == 0 || C->isCopyOrMoveConstructor())
      continue;
    QualType First = C->getParamDecl(0)->getType();
    const CXXRecordDecl *From =
        First.getNonReferenceType()->getAsCXXRecordDecl();
    FromPointer |= First->isPointerType();
    FromOwner |= First->isReferenceType() && From && From->hasDefinition() &&
                 !From->hasTrivialDestructor() && !C->isExplicit();
  }
  return HasPointer && FromOwner && FromPointer;
}

bool isView(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return false;
  // Clang gives the attribute to the standard's views and iterators by itself.
  return Record->hasAttr<PointerAttr>() || model::isStd(Record, Std::View) ||
         isViewOfOwner(*Record);
}

static bool isPointerAndSize(const CXXRecordDecl &Record) {
  unsigned Pointers = 0, Sizes = 0, Others = 0;
  for (const FieldDecl *Field : Record.fields())
    if (QualType Type = Field->getType(); Type->isPointerType())
      ++Pointers;
    else
      ++(Type->isIntegerType() && !Type->isBooleanType() ? Sizes : Others);
  return Pointers == 1 && Sizes == 1 && Others == 0;
}

// `asio::mutable_buffer`, and a class that only derives from it.
bool isBuffer(QualType Type) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Record->isLambda())
    return false;
  if (model::isStd(Record, "span"))
    return true;
  Record = Record->getDefinition();
  if (Record->field_empty() && Record->getNumBases() == 1)
    return isBuffer(Record->bases_begin()->getType());
  return Record->isTriviallyCopyable() && Record->getNumBases() == 0 &&
         isPointerAndSize(*Record);
}

bool isOwningClass(QualType Type) {
  return model::isStd(Type->getAsCXXRecordDecl(),
                      Std::Container | Std::Maybe | Std::Row | Std::Shared);
}

static bool isSharedOwner(QualType Type) {
  return model::isStd(Type->getAsCXXRecordDecl(), Std::Shared);
}

// `text.c_str()`, `list.begin()`, `*pointer`: the contents of the owner.
static const Expr *ownerOfResult(const CallExpr *Call) {
  std::optional<model::Call> Called = model::asCall(Call);
  if (!Called || !Called->Function || !Called->Object)
    return nullptr;
  if (isa<CXXConversionDecl>(Called->Function) && isView(Call->getType()))
    return Called->Object;
  bool Gives =
      model::means(Called->Function, Std::Iterates | Std::Reaches) ||
      (model::nameOf(Called->Function) == "find" && isView(Call->getType())) ||
      Called->Function->getOverloadedOperator() == OO_Subscript ||
      Called->Function->getOverloadedOperator() == OO_Star ||
      Called->Function->getOverloadedOperator() == OO_Arrow;
  // `operator->` of libstdc++'s `shared_ptr` is a base's.
  const Expr *Object = Called->Object->IgnoreParens();
  while (const auto *Cast = dyn_cast<ImplicitCastExpr>(Object))
    Object = Cast->getSubExpr()->IgnoreParens();
  return Gives && isOwningClass(Object->getType()) ? Object : nullptr;
}

// `*position`, `position->second`
static const Expr *iteratorOf(const CallExpr &Call) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
  bool Gives = Operator && (Operator->getOperator() == OO_Star ||
                            Operator->getOperator() == OO_Arrow);
  return Gives && isView(Operator->getArg(0)->getType()) ? Operator->getArg(0)
                                                         : nullptr;
}

static bool isInNamespaceOf(const FunctionDecl &Function, QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Function.getEnclosingNamespaceContext()->Equals(
                       Record->getEnclosingNamespaceContext());
}

// `asio::buffer(text)`, `std::as_bytes(view)`, `view.subspan(1)`: the object
// that the result is a part of.
static const Expr *wholeOfPart(const CallExpr *Call) {
  std::optional<model::Call> Called = model::asCall(Call);
  if (!Called || !Called->Function)
    return nullptr;
  if (Called->Object)
    return isa<CXXMemberCallExpr>(Call) && isView(Call->getType()) &&
                   isView(Called->Object->getType())
               ? Called->Object
               : nullptr;
  if (Called->Args.empty() || !isBuffer(Call->getType()) ||
      !isInNamespaceOf(*Called->Function, Call->getType()))
    return nullptr;
  QualType Type = Called->Args[0]->getType();
  return Type->isArrayType() || isView(Type) || isBuffer(Type) ||
                 isOwningClass(Type)
             ? Called->Args[0]
             : nullptr;
}

// `T &r = r;` compiles.
static bool isInItsInit(const DeclRefExpr *Ref, const VarDecl *Var) {
  const SourceManager &Sources = Var->getASTContext().getSourceManager();
  auto At = [&](SourceLocation Loc) { return Sources.getExpansionLoc(Loc); };
  SourceRange Init = Var->getInit()->getSourceRange();
  return At(Init.getBegin()) <= At(Ref->getLocation()) &&
         At(Ref->getLocation()) <= At(Init.getEnd());
}

bool keepsTemporary(const VarDecl *Var) {
  const Expr *Init = Var->getInit();
  if (const auto *Clean = dyn_cast_or_null<ExprWithCleanups>(Init))
    Init = Clean->getSubExpr();
  const auto *Kept = dyn_cast_or_null<MaterializeTemporaryExpr>(
      Init ? Init->IgnoreImpCasts() : nullptr);
  return Kept && Kept->getExtendingDecl() == Var;
}

static Referent ofView(const Expr *E);

// The referent of the initialiser of `Var`, if that is more than the variable
// itself.
static Referent ofInit(const DeclRefExpr *Ref, const VarDecl *Var) {
  Referent Itself{Referent::What::Borrowed, Var, nullptr};
  if (isa<ParmVarDecl>(Var) || !Var->getInit() || isInItsInit(Ref, Var))
    return Itself;
  if (Var->isCXXForRangeDecl() && !Var->getType()->isReferenceType())
    return Itself;
  Referent Init = Var->isCXXForRangeDecl() ? referentOfElement(Var)
                                           : referentOf(Var->getInit());
  return Init.Kind == Referent::What::Local ||
                 Init.Kind == Referent::What::Borrowed ||
                 Init.Kind == Referent::What::Captured ||
                 Init.Kind == Referent::What::Object
             ? Init
             : Itself;
}

// The local variable that a name stands for; of `auto &[a, b] = pair` the pair.
static const VarDecl *localOf(const DeclRefExpr *Ref) {
  const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
  if (const auto *Part = dyn_cast<BindingDecl>(Ref->getDecl());
      Part && !Part->getType()->isReferenceType())
    Var = dyn_cast_or_null<VarDecl>(Part->getDecomposedDecl());
  return Var && Var->hasLocalStorage() ? Var : nullptr;
}

static Referent ofVariable(const DeclRefExpr *Ref) {
  const VarDecl *Var = localOf(Ref);
  if (!Var)
    return {};
  if (Ref->refersToEnclosingVariableOrCapture())
    return {Referent::What::Captured, Var, nullptr};
  if (!Var->getType()->isReferenceType() || keepsTemporary(Var))
    return {Referent::What::Local, Var, nullptr};
  return ofInit(Ref, Var);
}

// The value of a pointer or view variable.
static Referent ofHandle(const DeclRefExpr *Ref) {
  const VarDecl *Var = localOf(Ref);
  if (!Var)
    return {};
  Referent Itself{Referent::What::Borrowed, Var, nullptr};
  Itself.IsPointee = Var->getType()->isReferenceType();
  return Ref->refersToEnclosingVariableOrCapture() || Itself.IsPointee
             ? Itself
             : ofInit(Ref, Var);
}

static Referent contentOf(const Expr *Owner) {
  Referent Result = referentOf(Owner);
  Result.IsContent = true;
  Result.IsShared |= isSharedOwner(Owner->getType());
  return Result;
}

static Referent ofTemporary(const MaterializeTemporaryExpr *E) {
  if (E->getStorageDuration() == SD_FullExpression)
    return {Referent::What::Temporary, nullptr, E->getSubExpr()};
  if (const auto *Var = dyn_cast_or_null<VarDecl>(E->getExtendingDecl());
      Var && Var->hasLocalStorage())
    return {Referent::What::Local, Var, nullptr};
  return {};
}

Referent ofEither(const Referent &A, const Referent &B) {
  auto Rank = [](const Referent &R) {
    return R.Kind == Referent::What::Temporary ? 2
           : R.Kind == Referent::What::Local   ? 1
                                               : 0;
  };
  return Rank(A) >= Rank(B) ? A : B;
}

Referent viewedBy(const Expr *E) { return ofView(E); }

static Referent ofView(const Expr *E) {
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return referentOf(Default->getExpr());
  if (isa<CXXThisExpr>(E))
    return {Referent::What::Object, nullptr, nullptr};
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return ofHandle(Ref);
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
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E))
    return ofEither(ofView(Choice->getTrueExpr()),
                    ofView(Choice->getFalseExpr()));
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() == 0)
      return {};
    const Expr *First = Construct->getArg(0);
    QualType Type = First->getType();
    bool IsHandle = Type->isPointerType() || isView(Type) || isBuffer(Type);
    return IsHandle ? ofView(First) : referentOf(First);
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    // `pointers[i]`: a copy of what is stored there.
    if (Call->isGLValue() &&
        (Call->getType()->isPointerType() || isView(Call->getType())))
      return {};
    if (const Expr *Owner = ownerOfResult(Call))
      return contentOf(Owner);
    if (const Expr *Iterator = iteratorOf(*Call); Iterator && !Call->isLValue())
      return ofView(Iterator);
    if (const Expr *Whole = wholeOfPart(Call)) {
      QualType Type = Whole->getType();
      return isView(Type) || isBuffer(Type) ? ofView(Whole)
             : isOwningClass(Type)          ? contentOf(Whole)
                                            : referentOf(Whole);
    }
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (Call->getNumArgs() == 1 && model::isStd(Callee, Std::Refers))
      return referentOf(Call->getArg(0));
    return referentOfResult(*Call);
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
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    if (Member->getMemberDecl()->getType()->isReferenceType())
      return {};
    return Member->isArrow() ? ofView(Member->getBase())
                             : referentOf(Member->getBase());
  }
  if (const auto *Target = dyn_cast<UnaryOperator>(E))
    return Target->getOpcode() == UO_Deref ? ofView(Target->getSubExpr())
                                           : Referent();
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return ofView(Element->getBase());
  if (const auto *Comma = dyn_cast<BinaryOperator>(E);
      Comma && Comma->isCommaOp())
    return referentOf(Comma->getRHS());
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E))
    return ofEither(referentOf(Choice->getTrueExpr()),
                    referentOf(Choice->getFalseExpr()));
  if (model::stripMove(E) != model::strip(E)) {
    if (const auto *Call = dyn_cast<CallExpr>(E))
      return referentOf(Call->getArg(0));
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      return referentOf(Cast->getSubExpr());
  }
  if (const auto *Call = dyn_cast<CallExpr>(E); Call && Call->isGLValue()) {
    if (const Expr *Owner = ownerOfResult(Call))
      return contentOf(Owner);
    const Expr *Iterator = iteratorOf(*Call);
    return Iterator ? ofView(Iterator) : referentOfResult(*Call);
  }
  return {};
}

static llvm::StringRef wordFor(Referent::What Value) {
  switch (Value) {
  case Referent::What::Unknown:
    return "unknown";
  case Referent::What::Temporary:
    return "temporary";
  case Referent::What::Local:
    return "local";
  case Referent::What::Borrowed:
    return "borrowed";
  case Referent::What::Captured:
    return "captured";
  case Referent::What::Object:
    return "object";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Referent &To) {
  OS << wordFor(To.Kind);
  return To.Variable ? OS << ' ' << To.Variable->getName() : OS;
}

} // namespace corolint::flow
