// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fields of structs that carry options, and of objects whose methods and
// destructors ask for them:
//
//     void stop(Options options) { if (options.wait) t.join(); }
//     void pause() { stop({.wait = false}); }   // no path to the join
//     ~OnExit() { if (!dismissed) run(action); }
//     OnExit cleanup; cleanup.dismiss();        // no path to `run`

#include "model/code/Call.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "reach/values/Askable.h"
#include "reach/values/Conditions.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace corolint::reach {

// What the implicit constructor gives to \p Field.
static const Expr *defaultOf(const CXXConstructorDecl &Constructor,
                             const FieldDecl &Field) {
  bool IsDefault = Constructor.isDefaultConstructor() &&
                   !Constructor.isUserProvided() &&
                   Constructor.getNumParams() == 0 &&
                   Constructor.getParent() == Field.getParent();
  return IsDefault ? Field.getInClassInitializer() : nullptr;
}

static Conditions::Construction
constructionOf(const CXXConstructExpr &Construct) {
  return {Construct.getConstructor(),
          {Construct.getArgs(), Construct.getNumArgs()}};
}

static const Expr *copied(const Expr *E) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  bool IsCopy = Construct && Construct->getNumArgs() == 1 &&
                Construct->getConstructor()->isCopyOrMoveConstructor();
  if (IsCopy)
    return Construct->getArg(0);
  const auto *Cast = dyn_cast<CastExpr>(E);
  return Cast && Cast->getType()->isRecordType() ? Cast->getSubExpr() : nullptr;
}

static const Expr *listed(const InitListExpr &List, const FieldDecl &Field) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field.getParent());
  if (!Class || Class->isUnion() ||
      List.getType()->getAsCXXRecordDecl() != Class)
    return nullptr;
  unsigned Index = Class->getNumBases() + Field.getFieldIndex();
  return Index < List.getNumInits() ? List.getInit(Index) : nullptr;
}

// The initializer of a variable that keeps its value.
const Expr *Conditions::valueOfLocal(const ValueDecl &Decl) {
  const auto *Var = dyn_cast<VarDecl>(&Decl);
  bool IsLocal = Var && Var->isLocalVarDecl() && Var->hasLocalStorage() &&
                 Var->getDeclContext() == &Function;
  return IsLocal && keepsValue(*Var) ? Var->getInit() : nullptr;
}

// Guards compare fields of one object only: the plain name of the class will
// do.
unsigned numberOf(const FieldDecl &Field) {
  const uint64_t Class = llvm::xxh3_64bits(model::nameOf(Field.getParent()));
  const unsigned Index = std::min(Field.getFieldIndex(), 63U);
  return static_cast<unsigned>(Class & 0x7fff) << 6 | Index;
}

bool Conditions::hasOwnFields() const {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Fields && Method && Method->isInstance() &&
         !Method->getParent()->isLambda();
}

// Of a variable, of what a parameter refers to, or (null) of the own object.
std::optional<Passed> Conditions::fieldOfObject(const VarDecl *Object,
                                                const FieldDecl &Field,
                                                unsigned Depth) {
  if (!Object && !hasOwnFields())
    return std::nullopt;
  FieldState Now = Fields->of(Object, Field);
  if (Now.Kind == FieldState::Known)
    return Now.Value;
  if (Now.Kind == FieldState::Unknown)
    return std::nullopt;
  std::optional<unsigned> Index =
      Object ? numbered(*Object) : std::optional<unsigned>(OwnObject);
  if (Index)
    return Passed{0, Passed::OwnParameter, fieldOf(*Index, numberOf(Field))};
  bool IsLocal = Object->isLocalVarDecl() && Object->hasLocalStorage() &&
                 Object->getDeclContext() == &Function && Object->getInit() &&
                 Object->getType()->isRecordType();
  if (!IsLocal)
    return std::nullopt;
  if (const Expr *Made = madeFor(*Object))
    return valueOfOwned(*Made, Field, Depth + 1);
  return valueOfField(Object->getInit(), Field, Depth + 1);
}

// The class of the object of a smart pointer; null for other types.
static const CXXRecordDecl *ownedClass(QualType Pointer) {
  std::optional<QualType> Owned = ownedByUniquePointer(Pointer);
  if (!Owned)
    Owned = ownedBySharedPointer(Pointer);
  return Owned ? (*Owned)->getAsCXXRecordDecl() : nullptr;
}

// What makes the only object of a smart pointer, which never has another owner:
// `new T` or a call of `std::make_unique`. Null for other variables.
const Expr *Conditions::madeFor(const VarDecl &Owner) {
  if (!ownedClass(Owner.getType()))
    return nullptr;
  if (!Owners)
    Owners.emplace(Function);
  return Owners->madeFor(Owner);
}

// `std::make_unique<T>(args...)` calls the one constructor that takes as many.
static const CXXConstructorDecl *constructorFor(const CXXRecordDecl &Class,
                                                unsigned NumArgs) {
  const CXXConstructorDecl *Found = nullptr;
  for (const Decl *D : Class.decls())
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
        Template && isa<CXXConstructorDecl>(Template->getTemplatedDecl()))
      return nullptr;
  for (const CXXConstructorDecl *Ctor : Class.ctors()) {
    if (Ctor->isCopyOrMoveConstructor() || Ctor->isDeleted() ||
        NumArgs < Ctor->getMinRequiredArguments() ||
        NumArgs > Ctor->getNumParams())
      continue;
    if (Found)
      return nullptr;
    Found = Ctor;
  }
  return Found;
}

std::optional<Passed> Conditions::valueOfOwned(const Expr &Made,
                                               const FieldDecl &Field,
                                               unsigned Depth) {
  if (const auto *New = dyn_cast<CXXNewExpr>(&Made))
    return New->getInitializer()
               ? valueOfField(New->getInitializer(), Field, Depth + 1)
               : std::nullopt;
  const auto &Call = cast<CallExpr>(Made);
  const CXXRecordDecl *Class = ownedClass(Call.getType());
  const bool IsCopy = Call.getNumArgs() == 1 && Class &&
                      Call.getArg(0)->getType()->getAsCXXRecordDecl() == Class;
  const CXXConstructorDecl *Ctor =
      Class && Class->hasDefinition() && !IsCopy
          ? constructorFor(*Class, Call.getNumArgs())
          : nullptr;
  return Ctor ? atBirth({Ctor, {Call.getArgs(), Call.getNumArgs()}}, Field,
                        *Fields, Depth + 1)
              : std::nullopt;
}

// What the object has in the field when its constructor has been executed. The
// initializers belong to that, and so does what they know about fields.
std::optional<Passed> Conditions::atBirth(const Construction &Made,
                                          const FieldDecl &Field,
                                          FieldSource &Effects,
                                          unsigned Depth) {
  if (const Expr *Value = defaultOf(*Made.Constructor, Field))
    return value(Value, Depth + 1);
  const FunctionDecl *Definition = nullptr;
  if (Depth > limits::ConditionSteps || !Made.Constructor->hasBody(Definition))
    return std::nullopt;
  const auto &Ctor = *cast<CXXConstructorDecl>(Definition);
  FieldState End = Effects.after(Ctor, Field);
  if (End.Kind == FieldState::Unknown)
    return std::nullopt;
  std::optional<Passed> Value;
  if (End.Kind == FieldState::Known)
    Value = End.Value;
  Conditions Inside(Ctor);
  for (const CXXCtorInitializer *Init : Ctor.inits()) {
    if (Value)
      break;
    const auto *Part = dyn_cast<CXXConstructExpr>(Init->getInit());
    if (Init->isMemberInitializer() &&
        Init->getMember()->getCanonicalDecl() == Field.getCanonicalDecl())
      Value = Inside.value(Init->getInit());
    else if (!Init->isMemberInitializer() && Part)
      Value = Inside.atBirth(constructionOf(*Part), Field, Effects, Depth + 1);
  }
  if (!Value || Value->Kind == Passed::Constant ||
      Value->Kind == Passed::NotNull)
    return Value;
  const auto Index = static_cast<unsigned>(Value->Value);
  return Value->Kind == Passed::OwnParameter && Index < Made.Args.size()
             ? value(Made.Args[Index], Depth + 1)
             : std::nullopt;
}

std::optional<Passed> Conditions::valueOfField(const Expr *Object,
                                               const FieldDecl &Field,
                                               unsigned Depth) {
  if (Depth > limits::ConditionSteps)
    return std::nullopt;
  Object = model::stripMove(Object);
  if (!Object->getType()->getAsCXXRecordDecl())
    return std::nullopt;
  if (const Expr *From = copied(Object))
    return valueOfField(From, Field, Depth + 1);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Object)) {
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
        Var && Fields && !Ref->refersToEnclosingVariableOrCapture())
      return fieldOfObject(Var, Field, Depth);
    if (std::optional<unsigned> Index = ownParameter(*Ref->getDecl()))
      return Passed{0, Passed::OwnParameter, fieldOf(*Index, numberOf(Field))};
    const Expr *Init = valueOfLocal(*Ref->getDecl());
    return Init ? valueOfField(Init, Field, Depth + 1) : std::nullopt;
  }
  const Expr *Value = nullptr;
  if (const auto *List = dyn_cast<InitListExpr>(Object))
    Value = listed(*List, Field);
  else if (const auto *Construct = dyn_cast<CXXConstructExpr>(Object)) {
    if (Fields)
      return atBirth(constructionOf(*Construct), Field, *Fields, Depth + 1);
    Value = defaultOf(*Construct->getConstructor(), Field);
  }
  return Value ? value(Value, Depth + 1) : std::nullopt;
}

// What a getter gives, `options.fast()`: the field of that object, or a
// constant.
std::optional<Passed> Conditions::valueGiven(const CallExpr &Call,
                                             const Expr &Given,
                                             unsigned Depth) {
  if (isOfOwnObject(Call))
    return value(&Given, Depth + 1);
  const auto *Method = dyn_cast<CXXMemberCallExpr>(&Call);
  const auto *Member = dyn_cast<MemberExpr>(Given.IgnoreParenImpCasts());
  const auto *Field =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  if (!Field || !Method || !isa<CXXThisExpr>(model::strip(Member->getBase())) ||
      Method->getImplicitObjectArgument()->getType()->isPointerType()) {
    std::optional<int64_t> Known = constantOf(Given, Context);
    return Known ? std::optional<Passed>({0, Passed::Constant, *Known})
                 : std::nullopt;
  }
  return valueOfField(Method->getImplicitObjectArgument(), *Field, Depth + 1);
}

using FieldList = llvm::SmallVector<const FieldDecl *, 8>;

// Those of the program's own classes that a condition may ask for.
static void addAskable(const CXXRecordDecl &Class, FieldList &Found) {
  if (!Class.hasDefinition() || Class.isUnion() || model::isStd(&Class))
    return;
  for (const FieldDecl *Field : Class.getDefinition()->fields())
    if (isAskable(Field->getType()) && Found.size() < limits::ShapeParts)
      Found.push_back(Field);
  for (const CXXBaseSpecifier &Base : Class.getDefinition()->bases())
    if (const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl())
      addAskable(*Record, Found);
}

static FieldList askable(const CXXRecordDecl &Class) {
  FieldList Found;
  addAskable(Class, Found);
  return Found;
}

// The fields of other objects are not known here.
static bool isMadeHere(const Expr *Object, const FunctionDecl &Function) {
  const auto *Ref = dyn_cast<DeclRefExpr>(model::stripMove(Object));
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->isLocalVarDecl() && Var->getDeclContext() == &Function;
}

void Conditions::passFields(const Expr *Object, const CXXRecordDecl &Class,
                            unsigned Parameter, Arguments &Known) {
  if (!Class.hasDefinition() ||
      (!Class.isAggregate() && Parameter != OwnObject &&
       !isMadeHere(Object, Function)))
    return;
  for (const FieldDecl *Field : askable(Class))
    if (std::optional<Passed> Value = valueOfField(Object, *Field, 0)) {
      Value->Parameter = fieldOf(Parameter, numberOf(*Field));
      Known.push_back(*Value);
    }
}

// Unless something has changed them, the fields are those of the caller's
// parameter or own object.
Arguments Conditions::passedObject(const VarDecl *Object,
                                   const CXXMethodDecl &Callee) {
  Arguments Known;
  std::optional<unsigned> Index =
      Object ? numbered(*Object) : std::optional<unsigned>(OwnObject);
  if (!Fields || (!Object && !hasOwnFields()))
    return Known;
  if (Object && Index)
    Known.push_back({OwnObject, Passed::OwnParameter, *Index});
  if (Index && !Fields->isTouched(Object))
    return Known;
  const CXXRecordDecl *Class =
      Index ? Callee.getParent() : ownedClass(Object->getType());
  if (!Class)
    Class = Object->getType()->getAsCXXRecordDecl();
  for (const FieldDecl *Field : Class ? askable(*Class) : FieldList()) {
    std::optional<Passed> Value = fieldOfObject(Object, *Field, 0);
    const unsigned Number = fieldOf(OwnObject, numberOf(*Field));
    if (Value)
      Known.push_back({Number, Value->Kind, Value->Value});
    else if (Index)
      Known.push_back({Number, Passed::Perhaps, 0});
  }
  return Known;
}

void Conditions::passOwned(const VarDecl &Owner, const CXXMethodDecl &Callee,
                           Arguments &Known) {
  if (Owner.isLocalVarDecl() && Owner.getDeclContext() == &Function &&
      madeFor(Owner))
    llvm::append_range(Known, passedObject(&Owner, Callee));
}

void Conditions::passObject(const Expr *Object, const CXXMethodDecl &Callee,
                            Arguments &Known) {
  Object = model::stripMove(Object);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Object);
      Unary &&
      (Unary->getOpcode() == UO_Deref || Unary->getOpcode() == UO_AddrOf))
    Object = model::strip(Unary->getSubExpr());
  while (const auto *Cast = dyn_cast<CastExpr>(Object))
    Object = model::strip(Cast->getSubExpr());
  if (const VarDecl *Owner = ownerOfObject(Object))
    return passOwned(*Owner, Callee, Known);
  const auto *Ref = dyn_cast<DeclRefExpr>(Object);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (isa<CXXThisExpr>(Object) && !hasOwnFields())
    Known.push_back({OwnObject, Passed::Perhaps, 0}); // in a closure
  else if (isa<CXXThisExpr>(Object))
    llvm::append_range(Known, passedObject(nullptr, Callee));
  else if (Var && !Ref->refersToEnclosingVariableOrCapture() &&
           (Var->getType()->isReferenceType() || keepsValue(*Var) ||
            Var->getType()->isRecordType()))
    llvm::append_range(Known, passedObject(Var, Callee));
  else if (Object->getType()->isRecordType() && !Ref)
    passFields(Object, *Object->getType()->getAsCXXRecordDecl(), OwnObject,
               Known);
}

} // namespace corolint::reach
