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
#include "reach/values/Changes.h"
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

bool Conditions::isOwnLocal(const VarDecl &Variable) const {
  return Variable.isLocalVarDecl() && Variable.hasLocalStorage() &&
         Variable.getDeclContext() == &Function;
}

// The initializer of a variable that keeps its value.
const Expr *Conditions::valueOfLocal(const ValueDecl &Decl) {
  const auto *Var = dyn_cast<VarDecl>(&Decl);
  return Var && isOwnLocal(*Var) && keepsValue(*Var) ? Var->getInit() : nullptr;
}

// `[slow] { if (slow) f(); }`: a local variable around the closure that never
// changes. Cost: the size of the function around it, once for each closure.
std::optional<Passed> Conditions::valueOfCaptured(const ValueDecl &Decl) {
  const auto *Var = dyn_cast<VarDecl>(&Decl);
  const auto *Around = Var && Var->isLocalVarDecl() && Var->hasLocalStorage()
                           ? dyn_cast<FunctionDecl>(Var->getDeclContext())
                           : nullptr;
  const Expr *Init = Around && Around != &Function && Around->getBody() &&
                             isAnswer(Var->getType())
                         ? Var->getInit()
                         : nullptr;
  std::optional<int64_t> Known =
      Init ? constantOf(*Init, Context) : std::nullopt;
  if (!Known)
    return std::nullopt;
  if (std::exchange(LastAround, Around) != Around)
    ChangedAround = changedIn(*Around->getBody());
  return !ChangedAround.contains(Var)
             ? std::optional<Passed>({0, Passed::Constant, *Known})
             : std::nullopt;
}

// Guards compare fields of one object only: the plain name of the class will
// do.
static unsigned numberOfOne(const FieldDecl &Field) {
  const uint64_t Class = llvm::xxh3_64bits(model::nameOf(Field.getParent()));
  const unsigned Index = std::min(Field.getFieldIndex(), 63U);
  return static_cast<unsigned>(Class & 0x7fff) << 6 | Index;
}

unsigned numberOf(FieldRef Field) {
  uint64_t Number = 0;
  for (const FieldDecl *Part : Field)
    Number = Number * 0x9e3779b1 + numberOfOne(*Part);
  return static_cast<unsigned>((Number ^ Number >> 21) & 0x1fffff);
}

unsigned classNumberOf(FieldRef Field) { return numberOf(Field) ^ 0x155555; }

bool Conditions::hasOwnFields() const {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Fields && Method && Method->isInstance() &&
         !Method->getParent()->isLambda();
}

// Of a variable, of what a parameter refers to, or (null) of the own object.
std::optional<Passed> Conditions::fieldOfObject(const VarDecl *Object,
                                                FieldRef Field,
                                                unsigned Depth) {
  if (!Object && !hasOwnFields())
    return std::nullopt;
  FieldState Now = Fields->of(Object, Field);
  if (Now.Kind == FieldState::Known)
    return Now.Value;
  if (Now.Kind == FieldState::Unknown)
    return std::nullopt;
  if (std::optional<unsigned> Index = numberedObject(Object))
    return Passed{0, Passed::OwnParameter, fieldOf(*Index, numberOf(Field))};
  if (!isOwnLocal(*Object) || !Object->getInit() ||
      !Object->getType()->isRecordType())
    return std::nullopt;
  if (const Expr *Made = madeFor(*Object))
    return valueOfOwned(*Made, Field, Depth + 1);
  return valueOfField(Object->getInit(), Field, Depth + 1);
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

std::optional<Passed> Conditions::valueOfOwned(const Expr &Made, FieldRef Field,
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

// A value inside a constructor in terms of its call.
std::optional<Passed> Conditions::given(const Construction &To,
                                        const Passed &Value, unsigned Depth) {
  if (Value.Kind == Passed::Constant || Value.Kind == Passed::NotNull)
    return Value;
  const auto Index = static_cast<unsigned>(Value.Value);
  if ((Value.Kind != Passed::OwnParameter &&
       Value.Kind != Passed::NoParameter) ||
      Index >= To.Constructor->getNumParams())
    return std::nullopt;
  const ParmVarDecl *Param = To.Constructor->getParamDecl(Index);
  const bool HasDefault = Param->hasDefaultArg() &&
                          !Param->hasUninstantiatedDefaultArg() &&
                          !Param->hasUnparsedDefaultArg();
  // `std::make_unique` gives fewer arguments than the constructor has.
  const Expr *Arg = Index < To.Args.size() ? To.Args[Index]
                    : HasDefault           ? Param->getDefaultArg()
                                           : nullptr;
  std::optional<Passed> Is = Arg ? value(Arg, Depth + 1) : std::nullopt;
  return Is && Value.Kind == Passed::NoParameter ? negated(*Is) : Is;
}

// The part \p Field of \p Value, or all of it.
std::optional<Passed> Conditions::fieldAmong(const Expr *Value, FieldRef Field,
                                             unsigned Depth) {
  return Field.empty() ? value(Value, Depth + 1)
                       : valueOfField(Value, Field, Depth + 1);
}

// The parameter of a constructor that \p E copies.
static const ParmVarDecl *copiedParameter(const Expr *E) {
  E = model::stripMove(E);
  while (const Expr *From = copied(E))
    E = model::stripMove(From);
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
}

// What the object has in the field when its constructor has been executed. The
// initializers belong to that, and so does what they know about fields.
std::optional<Passed> Conditions::atBirth(const Construction &Made,
                                          FieldRef Field, FieldSource &Effects,
                                          unsigned Depth) {
  if (const Expr *Value = defaultOf(*Made.Constructor, *Field.front()))
    return fieldAmong(Value, Field.drop_front(), Depth);
  const FunctionDecl *Definition = nullptr;
  if (Depth > limits::ConditionSteps || !Made.Constructor->hasBody(Definition))
    return std::nullopt;
  const auto &Ctor = *cast<CXXConstructorDecl>(Definition);
  FieldState End = Effects.after(Ctor, Field);
  if (End.Kind == FieldState::Unknown)
    return std::nullopt;
  if (End.Kind == FieldState::Known)
    return given(Made, End.Value, Depth);
  Conditions Inside(Ctor);
  for (const CXXCtorInitializer *Init : Ctor.inits()) {
    std::optional<Passed> Value;
    const auto *Part = dyn_cast<CXXConstructExpr>(Init->getInit());
    if (Init->isMemberInitializer() && Init->getMember()->getCanonicalDecl() ==
                                           Field.front()->getCanonicalDecl()) {
      const ParmVarDecl *Param =
          Field.size() > 1 ? copiedParameter(Init->getInit()) : nullptr;
      if (Param && Param->getFunctionScopeIndex() < Made.Args.size())
        return valueOfField(Made.Args[Param->getFunctionScopeIndex()],
                            Field.drop_front(), Depth + 1);
      Inside.Fields = Field.size() > 1 ? &Effects : nullptr;
      Value = Inside.fieldAmong(Init->getInit(), Field.drop_front(), Depth);
      Inside.Fields = nullptr;
    } else if (!Init->isMemberInitializer() && Part) {
      Value = Inside.atBirth(constructionOf(*Part), Field, Effects, Depth + 1);
    }
    if (Value)
      return given(Made, *Value, Depth);
    if (const auto *Inherited =
            dyn_cast<CXXInheritedCtorInitExpr>(Init->getInit()))
      return atBirth({Inherited->getConstructor(), Made.Args}, Field, Effects,
                     Depth + 1);
  }
  return std::nullopt;
}

// Nothing if the body of a constructor may put something else there.
std::optional<Conditions::Origin>
Conditions::originOf(const Expr *Made, FieldRef Field, const FunctionDecl &In) {
  Made = model::stripMove(Made);
  Origin From{nullptr, &In};
  if (const auto *List = dyn_cast<InitListExpr>(Made))
    From.Value = listed(*List, *Field.front());
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Made)) {
    if (!Construct->getConstructor()->hasBody(From.In) ||
        Fields->after(*From.In, Field).Kind != FieldState::Initial)
      return std::nullopt;
    for (const CXXCtorInitializer *Init :
         cast<CXXConstructorDecl>(From.In)->inits())
      if (Init->isMemberInitializer() &&
          declaresSameEntity(Init->getMember(), Field.front()))
        From.Value = Init->getInit();
    const ParmVarDecl *Param =
        From.Value ? copiedParameter(From.Value) : nullptr;
    if (Param && Param->getFunctionScopeIndex() < Construct->getNumArgs())
      From = {Construct->getArg(Param->getFunctionScopeIndex()), &In};
    else if (Param)
      return std::nullopt;
  }
  if (!From.Value)
    return std::nullopt;
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(From.Value))
    From.Value = Default->getExpr();
  return Field.size() == 1 ? std::optional(From)
                           : originOf(From.Value, Field.drop_front(), *From.In);
}

// Without \p Field the object is a member itself, `options.wait`.
std::optional<Passed> Conditions::valueOfField(const Expr *Object,
                                               FieldRef Field, unsigned Depth) {
  if (Depth > limits::ConditionSteps)
    return std::nullopt;
  Object = model::stripMove(Object);
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Object))
    return fieldAmong(Default->getExpr(), Field, Depth);
  if (const auto *Member = dyn_cast<MemberExpr>(Object)) {
    const auto *Part = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (!Part || Field.size() > limits::FieldLevels)
      return std::nullopt;
    FieldPath All{Part};
    llvm::append_range(All, Field);
    if (isa<CXXThisExpr>(model::strip(Member->getBase())))
      return fieldOfObject(nullptr, All, Depth);
    return Member->isArrow() ? std::nullopt
                             : valueOfField(Member->getBase(), All, Depth + 1);
  }
  if (Field.empty() || !Object->getType()->getAsCXXRecordDecl())
    return std::nullopt;
  if (const Expr *From = copied(Object))
    return valueOfField(From, Field, Depth + 1);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Object)) {
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
        Var && Fields && !Ref->refersToEnclosingVariableOrCapture()) {
      const Expr *Other = aliased(*Var);
      return Other ? valueOfField(Other, Field, Depth + 1)
                   : fieldOfObject(Var, Field, Depth);
    }
    if (std::optional<unsigned> Index = ownParameter(*Ref->getDecl()))
      return Passed{0, Passed::OwnParameter, fieldOf(*Index, numberOf(Field))};
    const Expr *Init = valueOfLocal(*Ref->getDecl());
    return Init ? valueOfField(Init, Field, Depth + 1) : std::nullopt;
  }
  const Expr *Value = nullptr;
  if (const auto *List = dyn_cast<InitListExpr>(Object))
    Value = listed(*List, *Field.front());
  else if (const auto *Construct = dyn_cast<CXXConstructExpr>(Object)) {
    if (Fields)
      return atBirth(constructionOf(*Construct), Field, *Fields, Depth + 1);
    Value = defaultOf(*Construct->getConstructor(), *Field.front());
  }
  return Value ? fieldAmong(Value, Field.drop_front(), Depth) : std::nullopt;
}

// What a getter gives, `options.fast()`: the field of that object, or a
// constant.
std::optional<Passed> Conditions::valueGiven(const CallExpr &Call,
                                             const Expr &Given,
                                             unsigned Depth) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Given.IgnoreParenImpCasts());
  if (const auto *Param = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
      Param && !isa<CXXOperatorCallExpr>(Call) &&
      Param->getFunctionScopeIndex() < Call.getNumArgs())
    return value(Call.getArg(Param->getFunctionScopeIndex()), Depth + 1);
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
  return valueOfField(Method->getImplicitObjectArgument(), Field, Depth + 1);
}

} // namespace corolint::reach
