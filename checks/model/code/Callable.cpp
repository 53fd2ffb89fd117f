// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Callable.h"
#include "model/code/Call.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace corolint::model {

// A generic lambda counts when exactly one of its instantiations is used.
static const FunctionDecl *callOperator(const CXXRecordDecl *Record) {
  if (!Record || !Record->hasDefinition())
    return nullptr;
  const FunctionDecl *Found = nullptr;
  for (const Decl *D : Record->decls()) {
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D)) {
      if (Template->getTemplatedDecl()->getOverloadedOperator() != OO_Call)
        continue;
      for (const FunctionDecl *Spec : Template->specializations()) {
        if (Found)
          return nullptr;
        Found = Spec;
      }
    } else if (const auto *Method = dyn_cast<CXXMethodDecl>(D);
               Method && Method->getOverloadedOperator() == OO_Call) {
      if (Found)
        return nullptr;
      Found = Method;
    }
  }
  return Found;
}

// `template <typename F> Wrapper(F f)`
static bool takesAnything(const CXXConstructorDecl &Constructor,
                          const FunctionTemplateDecl &Template) {
  if (Constructor.getNumParams() == 0 ||
      Constructor.getParamDecl(0)->isParameterPack())
    return false;
  QualType Type = Constructor.getParamDecl(0)->getType().getNonReferenceType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const auto *Param = Type->getAs<TemplateTypeParmType>();
  return Param &&
         Param->getDepth() == Template.getTemplateParameters()->getDepth();
}

static bool isTakenByTemplate(const CXXRecordDecl &Record) {
  return llvm::any_of(Record.decls(), [](const Decl *D) {
    const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
    const auto *Constructor =
        Template ? dyn_cast<CXXConstructorDecl>(Template->getTemplatedDecl())
                 : nullptr;
    return Constructor && takesAnything(*Constructor, *Template);
  });
}

// The adaptors of the standard library know their callables by type, or are
// over a function type.
static bool isOfStandard(const CXXRecordDecl &Record) {
  for (const DeclContext *In = &Record; In; In = In->getParent())
    if (In->isStdNamespace())
      return true;
  return false;
}

bool isMadeForCallable(const CXXRecordDecl &Record) {
  auto IsCallable = [](const TemplateArgument &Arg) {
    if (Arg.getKind() != TemplateArgument::Type)
      return false;
    const CXXRecordDecl *Class = Arg.getAsType()->getAsCXXRecordDecl();
    return Class ? Class->isLambda() : Arg.getAsType()->isFunctionPointerType();
  };
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(&Record);
  return Spec && llvm::any_of(Spec->getTemplateArgs().asArray(), IsCallable);
}

bool isCallableWrapper(const CXXRecordDecl *Record) {
  if (!Record || !Record->hasDefinition() || Record->isLambda() ||
      isOfStandard(*Record) || isMadeForCallable(*Record))
    return false;
  Record = Record->getDefinition();
  DeclarationName Call =
      Record->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  return !Record->lookup(Call).empty() && isTakenByTemplate(*Record);
}

static bool isTypeErased(const CXXRecordDecl *Record) {
  if (isCallableWrapper(Record))
    return true;
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
  return Spec && Spec->getTemplateArgs().size() != 0 &&
         Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         Spec->getTemplateArgs()[0].getAsType()->isFunctionType();
}

// bind(f, ...), bind_front(f, ...), ref(f), cref(f) of the standard library
static const Expr *wrapped(const CallExpr *E) {
  const FunctionDecl *Callee = E->getDirectCallee();
  if (!Callee || !Callee->getIdentifier() || !Callee->isInStdNamespace() ||
      E->getNumArgs() == 0)
    return nullptr;
  static const llvm::StringSet<> Wrappers = {"bind", "bind_front", "bind_back",
                                             "ref",  "cref",       "mem_fn"};
  return Wrappers.contains(Callee->getName()) ? E->getArg(0) : nullptr;
}

static const FunctionDecl *target(const Expr *E, unsigned Depth);

// What a variable was given when it was declared, if it cannot change.
static const FunctionDecl *heldBy(const ValueDecl *D, unsigned Depth) {
  const auto *Var = dyn_cast<VarDecl>(D);
  if (!Var || !Var->getInit() || isa<ParmVarDecl>(Var))
    return nullptr;
  if (Var->isLocalVarDecl() || Var->getType().isConstQualified() ||
      Var->isConstexpr())
    return target(Var->getInit(), Depth);
  return nullptr;
}

static const FunctionDecl *target(const Expr *E, unsigned Depth) {
  if (Depth > 8)
    return nullptr;
  E = stripMove(E);
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E);
      Cast && Cast->getCastKind() == CK_UserDefinedConversion)
    return target(Cast->getSubExpr(), Depth + 1);
  if (const auto *Address = dyn_cast<UnaryOperator>(E);
      Address &&
      (Address->getOpcode() == UO_AddrOf || Address->getOpcode() == UO_Deref ||
       Address->getOpcode() == UO_Plus))
    return target(Address->getSubExpr(), Depth + 1);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (const auto *Function = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return Function;
  if (E->getType().isNull())
    return nullptr; // a list in a template that is only written
  const CXXRecordDecl *Record = E->getType()->getAsCXXRecordDecl();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E);
      Ref && (isTypeErased(Record) || E->getType()->isFunctionPointerType()))
    return heldBy(Ref->getDecl(), Depth + 1);
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (const Expr *Inner = wrapped(Call))
      return target(Inner, Depth + 1);
    // +lambda: the conversion to a function pointer
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E);
        Member && isa_and_nonnull<CXXConversionDecl>(Member->getMethodDecl()))
      return target(Member->getImplicitObjectArgument(), Depth + 1);
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
      Construct && isTypeErased(Record))
    return Construct->getNumArgs() == 1
               ? target(Construct->getArg(0), Depth + 1)
               : nullptr;
  if (isTypeErased(Record))
    return nullptr;
  return callOperator(Record);
}

const FunctionDecl *callableTarget(const Expr *E) { return target(E, 0); }

} // namespace corolint::model
