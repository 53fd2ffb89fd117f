// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/MemberLoans.h"
#include "model/code/Call.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

static bool onlyRefers(QualType Type) {
  return Type->isReferenceType() || Type->isPointerType() || isView(Type);
}

// What a member of the type `Of` refers to once it has the value `Init`.
static Referent referentFor(QualType Of, const Expr *Init) {
  return Of->isReferenceType() ? referentOf(Init)
                               : viewedBy(model::stripMove(Init));
}

static std::vector<MemberLoan> ofAggregate(const InitListExpr &List) {
  std::vector<MemberLoan> All;
  const CXXRecordDecl *Record = List.getType()->getAsCXXRecordDecl();
  if (!Record || Record->getNumBases() != 0)
    return All;
  unsigned Part = 0;
  for (const FieldDecl *Field : Record->fields()) {
    if (Part == List.getNumInits())
      break;
    const Expr *Init = List.getInit(Part++);
    if (onlyRefers(Field->getType()))
      All.push_back({Field, referentFor(Field->getType(), Init)});
  }
  return All;
}

// A lambda may mention any member.
static bool mayMention(const Stmt *Body, const FieldDecl *Field) {
  return model::anyStatement(Body, [&](const Stmt &S) {
    const auto *Member = dyn_cast<MemberExpr>(&S);
    return isa<LambdaExpr>(S) || (Member && Member->getMemberDecl() == Field);
  });
}

// `explicit request(std::string_view path) : path(path) {}`
static std::vector<MemberLoan>
ofConstructor(const CXXConstructorDecl &Of, llvm::ArrayRef<const Expr *> Args) {
  std::vector<MemberLoan> All;
  const FunctionDecl *Definition = nullptr;
  if (!Of.hasBody(Definition) || Definition->isDependentContext())
    return All;
  for (const CXXCtorInitializer *Init :
       cast<CXXConstructorDecl>(Definition)->inits()) {
    const FieldDecl *Field = Init->getMember();
    if (!Field || !Init->isWritten() || !onlyRefers(Field->getType()))
      continue;
    const Expr *Value = Init->getInit();
    if (const auto *List = dyn_cast<InitListExpr>(Value);
        List && List->getNumInits() == 1)
      Value = List->getInit(0);
    Referent Inner = referentFor(Field->getType(), Value);
    const auto *Param = dyn_cast_or_null<ParmVarDecl>(Inner.Variable);
    if (mayMention(Definition->getBody(), Field) || !Param ||
        Inner.Kind != Referent::What::Borrowed ||
        Param->getFunctionScopeIndex() >= Args.size())
      continue;
    const Expr *Arg = Args[Param->getFunctionScopeIndex()];
    // `make_shared` converts it to a view later.
    Referent To = onlyRefers(Arg->getType())
                      ? referentFor(Param->getType(), Arg)
                      : referentOf(Arg);
    To.IsContent |= Inner.IsContent;
    To.IsShared |= Inner.IsShared;
    All.push_back({Field, To});
  }
  return All;
}

// The only constructor of the class that takes so many arguments.
static const CXXConstructorDecl *constructorFor(const CXXRecordDecl &Class,
                                                unsigned Arguments) {
  const CXXConstructorDecl *Found = nullptr;
  for (const CXXConstructorDecl *C : Class.ctors()) {
    if (C->isCopyOrMoveConstructor() || C->getNumParams() < Arguments ||
        C->getMinRequiredArguments() > Arguments)
      continue;
    if (Found)
      return nullptr;
    Found = C;
  }
  return Found;
}

std::vector<MemberLoan> memberLoans(const Expr *Value) {
  Value = model::strip(Value);
  if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(Value))
    Value = model::strip(Cast->getSubExpr());
  if (const auto *List = dyn_cast<InitListExpr>(Value))
    return ofAggregate(*List);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Value))
    return ofConstructor(
        *Construct->getConstructor(),
        llvm::ArrayRef(Construct->getArgs(), Construct->getNumArgs()));
  const auto *Call = dyn_cast<CallExpr>(Value);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  const TemplateArgumentList *Of =
      model::isStd(Callee, "make_shared") || model::isStd(Callee, "make_unique")
          ? Callee->getTemplateSpecializationArgs()
          : nullptr;
  const CXXRecordDecl *Class =
      Of && Of->get(0).getKind() == TemplateArgument::Type
          ? Of->get(0).getAsType()->getAsCXXRecordDecl()
          : nullptr;
  if (!Class || !Class->hasDefinition())
    return {};
  llvm::ArrayRef Args(Call->getArgs(), Call->getNumArgs());
  const CXXConstructorDecl *Constructor =
      constructorFor(*Class->getDefinition(), Args.size());
  return Constructor ? ofConstructor(*Constructor, Args)
                     : std::vector<MemberLoan>();
}

} // namespace corolint::flow
