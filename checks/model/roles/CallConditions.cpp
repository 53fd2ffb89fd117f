// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/CallConditions.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/code/Statements.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace corolint::model {

// `LOCK_EX`, and nothing else.
static bool isMacro(const Expr *Arg, llvm::StringRef Name,
                    const ASTContext &Context) {
  return isa<IntegerLiteral>(Arg) && Arg->getBeginLoc().isMacroID() &&
         Lexer::getImmediateMacroName(Arg->getBeginLoc(),
                                      Context.getSourceManager(),
                                      Context.getLangOpts()) == Name;
}

// True if the argument is just the name of this declaration. A combination of
// flags is something else.
static bool namesDeclaration(const Expr *Arg, llvm::StringRef Name,
                             const ASTContext &Context) {
  if (isMacro(stripMove(Arg), Name, Context))
    return true;
  const auto *Ref = dyn_cast<DeclRefExpr>(stripMove(Arg));
  // `auto policy = std::launch::async;` names it once removed.
  if (const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      Var && Var->getInit() && !isa<ParmVarDecl>(Var))
    Ref = dyn_cast<DeclRefExpr>(stripMove(Var->getInit()));
  return Ref && qualifiedName(*Ref->getDecl()) == Name;
}

static bool isOfClass(const CXXRecordDecl *Record,
                      llvm::ArrayRef<std::string> Names) {
  if (llvm::is_contained(Names, qualifiedName(*primaryPattern(Record))))
    return true;
  return Record->hasDefinition() &&
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *Class = Base.getType()->getAsCXXRecordDecl();
           return Class && isOfClass(Class, Names);
         });
}

// `std::shared_ptr<T>`, and its counterparts in libraries.
static const CXXRecordDecl *pointee(const CXXRecordDecl *Pointer) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Pointer);
  if (!Spec || Spec->getTemplateArgs().size() == 0 ||
      Spec->getTemplateArgs()[0].getKind() != TemplateArgument::Type ||
      !findOperator(Spec, OO_Arrow))
    return nullptr;
  return Spec->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
}

static bool isOfClass(const Expr *E, llvm::ArrayRef<std::string> Names) {
  QualType Type = stripMove(E)->getType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return false;
  const CXXRecordDecl *Pointee = pointee(Record);
  return isOfClass(Record, Names) || (Pointee && isOfClass(Pointee, Names));
}

namespace {
/// True if a variable is mentioned in the operand of a `co_await`.
class AwaitsVariable : public ConstDynamicRecursiveASTVisitor {
public:
  explicit AwaitsVariable(const VarDecl *Var) : Var(Var) {}
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Found |= Depth != 0 && E->getDecl() == Var;
    return !Found;
  }
  bool TraverseCoawaitExpr(const CoawaitExpr *E) override {
    ++Depth;
    TraverseStmt(E->getOperand());
    --Depth;
    return !Found;
  }

private:
  const VarDecl *Var;
  unsigned Depth = 0;
};
} // namespace

namespace {
/// The variables whose methods receive a variable as an argument.
class GivenTo : public ConstDynamicRecursiveASTVisitor {
public:
  explicit GivenTo(const VarDecl *Var) : Var(Var) {}
  llvm::SmallVector<const VarDecl *> Takers;
  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    const auto *Object =
        dyn_cast<DeclRefExpr>(stripMove(E->getImplicitObjectArgument()));
    const auto *Taker = Object ? dyn_cast<VarDecl>(Object->getDecl()) : nullptr;
    bool IsGiven = llvm::any_of(E->arguments(), [&](const Expr *Arg) {
      const auto *Ref = dyn_cast<DeclRefExpr>(stripMove(Arg));
      return Ref && Ref->getDecl() == Var;
    });
    if (Taker && IsGiven)
      Takers.push_back(Taker);
    return true;
  }

private:
  const VarDecl *Var;
};
} // namespace

// The variable that a structured binding is a part of, or the variable itself.
static const VarDecl *variable(const ValueDecl *Decl) {
  if (const auto *Binding = dyn_cast<BindingDecl>(Decl))
    return dyn_cast<VarDecl>(Binding->getDecomposedDecl());
  return dyn_cast<VarDecl>(Decl);
}

// `group.attach(task); co_await group;`
static bool isInAwaited(const VarDecl *Var, const Stmt *Body) {
  GivenTo Visitor(Var);
  Visitor.TraverseStmt(Body);
  return llvm::any_of(Visitor.Takers, [&](const VarDecl *Taker) {
    AwaitsVariable Awaits(Taker);
    Awaits.TraverseStmt(Body);
    return Awaits.Found;
  });
}

static bool isAwaited(const Expr *E) {
  if (isa<CoawaitExpr>(E))
    return true;
  if (const auto *Call = dyn_cast<CallExpr>(E); Call && Call->getNumArgs() == 1)
    return isAwaited(stripMove(Call->getArg(0))); // std::get<0>(all)
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
      Operator && Operator->getOperator() == OO_Subscript)
    return isAwaited(stripMove(Operator->getArg(0)));
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const VarDecl *Var = Ref ? variable(Ref->getDecl()) : nullptr;
  if (!Var || !Var->isLocalVarDeclOrParm())
    return false;
  if (Var->getInit() && isa<CoawaitExpr>(stripMove(Var->getInit())))
    return true;
  const auto *Function = dyn_cast<FunctionDecl>(Var->getDeclContext());
  if (!Function || !Function->getBody())
    return false;
  AwaitsVariable Visitor(Var);
  Visitor.TraverseStmt(Function->getBody());
  return Visitor.Found || isInAwaited(Var, Function->getBody());
}

static bool isParameter(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Param = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  const auto *Function =
      Param ? dyn_cast<FunctionDecl>(Param->getDeclContext()) : nullptr;
  return Function && !isa_and_nonnull<CoroutineBodyStmt>(Function->getBody());
}

namespace {
/// True if one of some members is called on an object, before a place.
class CallsBefore : public ConstDynamicRecursiveASTVisitor {
public:
  CallsBefore(const ValueDecl *Object, llvm::ArrayRef<std::string> Names,
              SourceLocation Place)
      : Object(Object), Names(Names), Place(Place),
        SM(Object->getASTContext().getSourceManager()) {}
  bool Found = false;
  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    const CXXMethodDecl *Method = E->getMethodDecl();
    if (Method && Method->getIdentifier() &&
        llvm::is_contained(Names, Method->getName()) &&
        named(E->getImplicitObjectArgument()) == Object &&
        SM.isBeforeInTranslationUnit(E->getBeginLoc(), Place))
      Found = true;
    return !Found;
  }
  /// The variable, or the member of the object itself, that \p E is.
  static const ValueDecl *named(const Expr *E) {
    E = stripMove(E);
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      return dyn_cast<VarDecl>(Ref->getDecl());
    const auto *Member = dyn_cast<MemberExpr>(E);
    bool IsOwn = Member && isa<CXXThisExpr>(strip(Member->getBase()));
    return IsOwn ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  }

private:
  const ValueDecl *Object;
  llvm::ArrayRef<std::string> Names;
  SourceLocation Place;
  const SourceManager &SM;
};
} // namespace

// The function that the variable is local to, or the method of the member's
// class that Place is in.
static const FunctionDecl *functionAround(const ValueDecl *Object,
                                          SourceLocation Place) {
  const auto *Field = dyn_cast<FieldDecl>(Object);
  if (!Field)
    return dyn_cast<FunctionDecl>(Object->getDeclContext());
  const SourceManager &SM = Object->getASTContext().getSourceManager();
  const auto *Record = dyn_cast<CXXRecordDecl>(Field->getParent());
  const FunctionDecl *Around = nullptr;
  for (const CXXMethodDecl *Method :
       Record ? Record->methods() : CXXRecordDecl::method_range({}, {}))
    if (const FunctionDecl *Definition = nullptr;
        Method->hasBody(Definition) &&
        SM.isPointWithin(Place, Definition->getBody()->getBeginLoc(),
                         Definition->getBody()->getEndLoc()))
      Around = Definition;
  return Around;
}

static bool isAfter(const Call &Called, llvm::ArrayRef<std::string> Names) {
  const ValueDecl *Object =
      Called.Object ? CallsBefore::named(Called.Object) : nullptr;
  SourceLocation Place = Called.location();
  const FunctionDecl *Around = Object ? functionAround(Object, Place) : nullptr;
  if (!Around)
    return false;
  CallsBefore Visitor(Object, Names, Place);
  Visitor.TraverseStmt(Around->getBody());
  return Visitor.Found;
}

// `~awaiter() { thread.join(); }`, where `await_suspend` starts the thread that
// resumes the coroutine.
static bool isOfEndingAwaiter(const Call &Called, const Expr *Object) {
  const auto *Field = dyn_cast_or_null<FieldDecl>(CallsBefore::named(Object));
  const auto *Record =
      Field ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  return Record && findMethod(Record, "await_suspend") &&
         isa_and_nonnull<CXXDestructorDecl>(
             functionAround(Field, Called.location()));
}

// `make_ready_future(1)`, and what a coroutine returns that never suspends.
static bool isReady(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (isNamedReady(Callee))
    return true;
  return Callee && isa_and_nonnull<CoroutineBodyStmt>(Callee->getBody()) &&
         !anyStatement(writtenBody(*Callee), [](const Stmt &S) {
           return isa<CoawaitExpr, CoyieldExpr>(S);
         });
}

static bool isOfKind(const Call &Called, const Expr *Object, ObjectKind Kind) {
  const Expr *E = stripMove(Object);
  switch (Kind) {
  case ObjectKind::Temporary:
    return isa<CallExpr>(E) && E->isPRValue() && !isReady(*cast<CallExpr>(E));
  case ObjectKind::Awaited:
    return isAwaited(E);
  case ObjectKind::Parameter:
    return isParameter(E);
  case ObjectKind::Awaiter:
    return isOfEndingAwaiter(Called, E);
  case ObjectKind::Member: {
    const auto *Member = dyn_cast<MemberExpr>(E);
    return Member && isa<FieldDecl>(Member->getMemberDecl()) &&
           Member->getMemberDecl()->getType()->isRecordType() &&
           isa<CXXThisExpr>(Member->getBase()->IgnoreParenImpCasts());
  }
  case ObjectKind::Local: {
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    return Var && Var->isLocalVarDecl() && Var->hasLocalStorage() &&
           !Var->getType()->isReferenceType() &&
           !Ref->refersToEnclosingVariableOrCapture();
  }
  }
  llvm_unreachable("all kinds are handled");
}

static const Expr *objectOf(const FunctionProfile &Profile,
                            const Call &Called) {
  if (!Profile.Object)
    return Called.Object;
  return *Profile.Object < Called.Args.size() ? Called.Args[*Profile.Object]
                                              : nullptr;
}

// `std::chrono::seconds(10)`: the value of an object with one number.
static std::optional<int64_t> constantNumberIn(const Expr *Arg,
                                               const ASTContext &Context) {
  Expr::EvalResult Result;
  if (!Arg->EvaluateAsRValue(Result, Context) || Result.HasSideEffects ||
      !Result.Val.isStruct() || Result.Val.getStructNumFields() != 1 ||
      !Result.Val.getStructField(0).isInt())
    return std::nullopt;
  return Result.Val.getStructField(0).getInt().tryExtValue();
}

static std::optional<int64_t> constantValue(const Expr *Arg,
                                            const ASTContext &Context) {
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Arg))
    Arg = Default->getExpr();
  if (Arg->isValueDependent())
    return std::nullopt;
  if (Arg->isNullPointerConstant(const_cast<ASTContext &>(Context),
                                 Expr::NPC_ValueDependentIsNotNull))
    return 0;
  if (Arg->getType()->isRecordType())
    return constantNumberIn(Arg, Context);
  std::optional<llvm::APSInt> Value =
      Arg->getType()->isIntegralOrEnumerationType()
          ? Arg->getIntegerConstantExpr(Context)
          : std::nullopt;
  return Value ? Value->tryExtValue() : std::nullopt;
}

static bool hasValue(const Call &Called, const ValueCondition &Wanted,
                     const ASTContext &Context) {
  if (Wanted.Parameter >= Called.Args.size())
    return false;
  std::optional<int64_t> Value =
      constantValue(Called.Args[Wanted.Parameter], Context);
  return Value && (*Value == Wanted.Value) != Wanted.IsUnequal;
}

bool conditionsHold(const FunctionProfile &Profile, const Call &Called,
                    const ASTContext &Context) {
  auto Names = [&](const Expr *Arg) {
    return namesDeclaration(Arg, Profile.IfArgument, Context);
  };
  auto IsOfClass = [&](const Expr *E) { return isOfClass(E, Profile.IfType); };
  if (!Profile.IfArgument.empty() && llvm::none_of(Called.Args, Names) &&
      !(Called.Object && Names(Called.Object)))
    return false;
  if (Profile.IfValue && !hasValue(Called, *Profile.IfValue, Context))
    return false;
  if (!Profile.IfType.empty() && llvm::none_of(Called.Args, IsOfClass) &&
      !(Called.Object && IsOfClass(Called.Object)))
    return false;
  if (!Profile.IfAfter.empty() && !isAfter(Called, Profile.IfAfter))
    return false;
  const Expr *Object = objectOf(Profile, Called);
  return !Profile.IfObject ||
         (Object && isOfKind(Called, Object, *Profile.IfObject));
}

} // namespace corolint::model
