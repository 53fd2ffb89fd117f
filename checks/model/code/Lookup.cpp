// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Lookup.h"
#include "model/code/Limits.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::model {

const CXXRecordDecl *definitionOrPattern(const CXXRecordDecl *Record) {
  if (!Record)
    return nullptr;
  if (const CXXRecordDecl *Definition = Record->getDefinition())
    return Definition;
  if (const CXXRecordDecl *Pattern = Record->getTemplateInstantiationPattern())
    return Pattern->getDefinition() ? Pattern->getDefinition() : Pattern;
  if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record))
    return Spec->getSpecializedTemplate()->getTemplatedDecl()->getDefinition();
  return nullptr;
}

const CXXRecordDecl *recordOrPattern(QualType Type) {
  if (Type.isNull())
    return nullptr;
  Type = Type.getNonReferenceType();
  if (const CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
    return definitionOrPattern(Record);
  if (const auto *Spec = Type->getAs<TemplateSpecializationType>())
    if (const auto *Template = dyn_cast_or_null<ClassTemplateDecl>(
            Spec->getTemplateName().getAsTemplateDecl()))
      return Template->getTemplatedDecl()->getDefinition();
  return nullptr;
}

// The first answer of `Visit` on the class and then, breadth last, its bases.
template <typename Fn>
static auto inHierarchy(const CXXRecordDecl *Record, const Fn &Visit,
                        unsigned Depth = 0) -> decltype(Visit(Record)) {
  Record = definitionOrPattern(Record);
  if (!Record || !Record->hasDefinition() || Depth > limits::BaseClasses)
    return nullptr;
  if (auto Found = Visit(Record))
    return Found;
  for (const CXXBaseSpecifier &Base : Record->bases())
    if (auto Found =
            inHierarchy(recordOrPattern(Base.getType()), Visit, Depth + 1))
      return Found;
  return nullptr;
}

static const FunctionDecl *asFunction(const Decl *D) {
  if (const auto *Shadow = dyn_cast<UsingShadowDecl>(D))
    D = Shadow->getTargetDecl();
  if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
    return Template->getTemplatedDecl();
  return dyn_cast<FunctionDecl>(D);
}

const FunctionDecl *findMethod(const CXXRecordDecl *Record,
                               llvm::StringRef Name) {
  return inHierarchy(
      Record, [&](const CXXRecordDecl *R) -> const FunctionDecl * {
        for (const Decl *D : R->decls())
          if (const FunctionDecl *Function = asFunction(D))
            if (const IdentifierInfo *Id = Function->getIdentifier();
                Id && Id->getName() == Name)
              return Function;
        return nullptr;
      });
}

const FunctionDecl *findOperator(const CXXRecordDecl *Record,
                                 OverloadedOperatorKind Kind) {
  return inHierarchy(Record,
                     [&](const CXXRecordDecl *R) -> const FunctionDecl * {
                       for (const Decl *D : R->decls())
                         if (const FunctionDecl *Function = asFunction(D))
                           if (Function->getOverloadedOperator() == Kind)
                             return Function;
                       return nullptr;
                     });
}

const TypeDecl *findType(const CXXRecordDecl *Record, llvm::StringRef Name) {
  return inHierarchy(Record, [&](const CXXRecordDecl *R) -> const TypeDecl * {
    for (const Decl *D : R->decls()) {
      if (const auto *Shadow = dyn_cast<UsingShadowDecl>(D))
        D = Shadow->getTargetDecl();
      if (const auto *Template = dyn_cast<ClassTemplateDecl>(D))
        D = Template->getTemplatedDecl();
      const auto *Type = dyn_cast<TypeDecl>(D);
      if (Type && Type->getIdentifier() && Type->getName() == Name)
        return Type;
    }
    return nullptr;
  });
}

const FunctionDecl *written(const FunctionDecl *Function) {
  if (Function->getBody())
    return Function;
  if (const FunctionDecl *Pattern = Function->getTemplateInstantiationPattern())
    return Pattern;
  // A member template of an instantiated class.
  const FunctionTemplateDecl *Template =
      Function->getDescribedFunctionTemplate();
  while (Template && !Template->getTemplatedDecl()->getBody())
    Template = Template->getInstantiatedFromMemberTemplate();
  return Template ? Template->getTemplatedDecl() : Function;
}

const Stmt *bodyOrPattern(const FunctionDecl *Function) {
  return written(Function)->getBody();
}

const Stmt *writtenBody(const FunctionDecl &Function) {
  const Stmt *Body = Function.getBody();
  const auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(Body);
  return Coroutine ? Coroutine->getBody() : Body;
}

const CXXDestructorDecl *destructorOf(const CXXRecordDecl &Record) {
  for (const Decl *Member : Record.decls())
    if (const auto *Destructor = dyn_cast<CXXDestructorDecl>(Member))
      return Destructor;
  return nullptr;
}

bool isCopyable(const CXXRecordDecl &Record) {
  if (Record.needsImplicitCopyConstructor())
    return !Record.hasUserDeclaredMoveConstructor() &&
           !Record.hasUserDeclaredMoveAssignment() &&
           !Record.defaultedCopyConstructorIsDeleted();
  return llvm::any_of(Record.ctors(), [](const CXXConstructorDecl *Ctor) {
    return Ctor->isCopyConstructor() && !Ctor->isDeleted();
  });
}

const CXXRecordDecl *primaryPattern(const CXXRecordDecl *Record) {
  if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record))
    return Spec->getSpecializedTemplate()
        ->getTemplatedDecl()
        ->getCanonicalDecl();
  if (const CXXRecordDecl *Member = Record->getInstantiatedFromMemberClass())
    return primaryPattern(Member);
  return Record->getCanonicalDecl();
}

namespace {
class SuspendCall : public ConstDynamicRecursiveASTVisitor {
public:
  const FunctionDecl *Callee = nullptr;
  bool VisitCallExpr(const CallExpr *E) override {
    const FunctionDecl *Called = E->getDirectCallee();
    if (Called && Called->getIdentifier() &&
        Called->getName() == "await_suspend")
      Callee = Called;
    return !Callee;
  }
};
} // namespace

const FunctionDecl *awaitSuspendOf(const CoroutineSuspendExpr &E) {
  SuspendCall Visitor;
  if (E.getSuspendExpr())
    Visitor.TraverseStmt(E.getSuspendExpr());
  return Visitor.Callee;
}

} // namespace corolint::model
