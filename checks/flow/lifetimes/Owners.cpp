// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Owners.h"
#include "model/code/Call.h"
#include "model/code/Lookup.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

QualType pointee(QualType Owner) {
  const CXXRecordDecl *Class = Owner->getAsCXXRecordDecl();
  const FunctionDecl *Arrow = Class && Class->hasDefinition()
                                  ? model::findOperator(Class, OO_Arrow)
                                  : nullptr;
  return Arrow ? Arrow->getReturnType()->getPointeeType() : QualType();
}

// `owner->addRef()`, `kj::addRef(*owner)`: another owner of the same object.
static bool makesAnother(const BodyIndex &Index, const DeclRefExpr *Owner) {
  const Stmt *Parent = Index.parent(Owner);
  const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Parent);
  if (!Operator || (Operator->getOperator() != OO_Arrow &&
                    Operator->getOperator() != OO_Star))
    return false;
  Parent = Index.parent(Operator);
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(Parent))
    Parent = Index.parent(Member);
  const auto *Call = dyn_cast_or_null<CallExpr>(Parent);
  const ASTContext &Context = Owner->getDecl()->getASTContext();
  QualType Same = pointee(Owner->getType());
  QualType Of = Call ? pointee(Call->getType()) : QualType();
  return !Same.isNull() && !Of.isNull() &&
         Context.hasSameUnqualifiedType(Same, Of);
}

bool isGivenOn(const BodyIndex &Index, const VarDecl *Var, const Stmt *Except) {
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    if (Ref->getDecl() != Var || (Except && Index.isInside(Ref, Except)))
      return false;
    if (makesAnother(Index, Ref))
      return true;
    const Stmt *Parent = Index.parent(Ref);
    if (const auto *Member = dyn_cast_or_null<MemberExpr>(Parent);
        Member && model::means(Member->getMemberDecl(), model::Std::GivesUp))
      return true;
    const auto *Made = dyn_cast_or_null<CXXConstructExpr>(Parent);
    if (Made && Made->getNumArgs() == 1 && Made->getArg(0)->isXValue())
      Parent = Index.parent(Made);
    const auto *Call = dyn_cast_or_null<CallExpr>(Parent);
    return isa_and_nonnull<ReturnStmt, CoreturnStmt, CXXStaticCastExpr>(
               Parent) ||
           (Call && Call->isXValue() && Call->getNumArgs() == 1);
  });
}

bool asksForOwner(const NamedDecl &Called) {
  return llvm::is_contained({"shared_from_this", "weak_from_this", "get_strong",
                             "get_weak", "AddRef"},
                            model::nameOf(&Called));
}

// True if the methods of the class, all of them visible, ask for no owner.
static bool neverAsks(const CXXRecordDecl &Class) {
  return llvm::all_of(Class.methods(), [](const CXXMethodDecl *Method) {
    const FunctionDecl *Definition = nullptr;
    if (Method->isImplicit() || Method->isDefaulted() || Method->isDeleted())
      return true;
    return Method->hasBody(Definition) &&
           !model::anyStatement(Definition->getBody(), [](const Stmt &S) {
             const auto *Member = dyn_cast<MemberExpr>(&S);
             return Member && asksForOwner(*Member->getMemberDecl());
           });
  });
}

bool makesOwner(const Expr *E) {
  const auto *Call = dyn_cast<CallExpr>(model::strip(E));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!model::isStd(Callee, "make_shared"))
    return false;
  const TemplateArgumentList *Args = Callee->getTemplateSpecializationArgs();
  const CXXRecordDecl *Class =
      Args && Args->get(0).getKind() == TemplateArgument::Type
          ? Args->get(0).getAsType()->getAsCXXRecordDecl()
          : nullptr;
  if (!Class || !Class->hasDefinition())
    return Args != nullptr && !Class;
  bool Knows = !Class->forallBases([](const CXXRecordDecl *Base) {
    return !model::isStd(Base, "enable_shared_from_this");
  });
  return !Knows ||
         (Class->getNumBases() == 1 &&
          model::isStd(Class->bases_begin()->getType()->getAsCXXRecordDecl()) &&
          neverAsks(*Class));
}

bool isOnlyOwner(const BodyIndex &Index, const VarDecl *Pointer) {
  if (!Pointer->getInit() || !makesOwner(Pointer->getInit()))
    return false;
  return llvm::all_of(Index.references(), [&](const DeclRefExpr *Ref) {
    if (Ref->getDecl() != Pointer)
      return true;
    const auto *Parent = dyn_cast_or_null<Expr>(Index.parent(Ref));
    std::optional<model::Call> Called =
        Parent ? model::asCall(Parent) : std::nullopt;
    OverloadedOperatorKind Operator =
        Called && Called->Function ? Called->Function->getOverloadedOperator()
                                   : OO_None;
    return isa<CXXOperatorCallExpr>(Called ? Called->Node : Ref) &&
           (Operator == OO_Arrow || Operator == OO_Star);
  });
}

} // namespace corolint::flow
