// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/UserCode.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::model {
/// Visits declarations context by context: classes, functions, fields and
/// variables that are no patterns of templates. Of system headers only methods
/// that override are listed.
class UserCode::Walk {
public:
  Walk(UserCode &Result, const SourceManager &Sources)
      : Result(Result), Sources(Sources) {}

  void context(const DeclContext &In, bool IsInFunction = false) {
    for (const Decl *D : In.decls())
      declaration(*D, IsInFunction);
  }

private:
  void declaration(const Decl &D, bool IsInFunction);
  void visit(const Decl &D, bool IsInFunction);
  void templated(const Decl &D, bool IsInFunction);
  void specializations(const FunctionTemplateDecl &Template, bool IsInFunction);
  void specializations(const ClassTemplateDecl &Template, bool IsInFunction);
  void visitFunction(const FunctionDecl &Function, bool IsInFunction);
  void visitRecord(const CXXRecordDecl &Record, bool IsInFunction);
  void value(const ValueDecl &Value, bool IsInFunction);

  UserCode &Result;
  const SourceManager &Sources;
  bool IsInSystem = false;
};

// A file is included where namespaces have their members, so what stands deeper
// is in the same file.
void UserCode::Walk::declaration(const Decl &D, bool IsInFunction) {
  if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(D))
    return context(*cast<DeclContext>(&D));
  if (D.getLexicalDeclContext()->isFileContext())
    IsInSystem = Sources.isInSystemHeader(D.getLocation());
  visit(D, IsInFunction);
}

void UserCode::Walk::visit(const Decl &D, bool IsInFunction) {
  if (const auto *Function = dyn_cast<FunctionDecl>(&D))
    return visitFunction(*Function, IsInFunction);
  if (const auto *Record = dyn_cast<CXXRecordDecl>(&D))
    return visitRecord(*Record, IsInFunction);
  if (isa<TemplateDecl>(D))
    return D.isCanonicalDecl() ? templated(D, IsInFunction) : void();
  if (const auto *Friend = dyn_cast<FriendDecl>(&D)) {
    if (const NamedDecl *Declared = Friend->getFriendDecl();
        Declared && isa<FunctionDecl, FunctionTemplateDecl>(Declared))
      visit(*Declared, IsInFunction);
    return;
  }
  if (const auto *Value = dyn_cast<ValueDecl>(&D))
    value(*Value, IsInFunction);
}

// The local classes of a library override nothing, and neither do those in its
// class templates without virtual functions, such as its many type traits.
void UserCode::Walk::templated(const Decl &D, bool IsInFunction) {
  if (const auto *Template = dyn_cast<FunctionTemplateDecl>(&D))
    return IsInSystem ? void() : specializations(*Template, IsInFunction);
  if (const auto *Template = dyn_cast<ClassTemplateDecl>(&D))
    return specializations(*Template, IsInFunction);
  if (const auto *Template = dyn_cast<VarTemplateDecl>(&D);
      !IsInSystem && Template)
    for (const VarTemplateSpecializationDecl *Spec :
         Template->specializations())
      if (!Spec->isExplicitSpecialization())
        value(*Spec, IsInFunction);
}

// Classes that are specialized or instantiated in writing stand in their
// contexts; of functions only specializations do.
void UserCode::Walk::specializations(const ClassTemplateDecl &Template,
                                     bool IsInFunction) {
  for (const ClassTemplateSpecializationDecl *Spec : Template.specializations())
    if (Spec->getSpecializationKind() == TSK_ImplicitInstantiation)
      if (const CXXRecordDecl *Definition = Spec->getDefinition();
          Definition && (!IsInSystem || Definition->isPolymorphic()))
        visitRecord(*Definition, IsInFunction);
}

void UserCode::Walk::specializations(const FunctionTemplateDecl &Template,
                                     bool IsInFunction) {
  for (const FunctionDecl *Spec : Template.specializations())
    if (Spec->getTemplateSpecializationKind() != TSK_ExplicitSpecialization)
      for (const FunctionDecl *Again : Spec->redecls())
        visitFunction(*Again, IsInFunction);
}

// A lambda outside of functions is a part of an initializer.
void UserCode::Walk::visitRecord(const CXXRecordDecl &Record,
                                 bool IsInFunction) {
  if (Record.isThisDeclarationADefinition() && !Record.isDependentContext())
    context(Record, IsInFunction || Record.isLambda());
}

void UserCode::Walk::visitFunction(const FunctionDecl &Function,
                                   bool IsInFunction) {
  if (Function.isDependentContext())
    return;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (Method && Method->isCanonicalDecl() &&
      Method->size_overridden_methods() != 0)
    Result.Overriding.push_back(Method);
  if (IsInSystem || !Function.doesThisDeclarationHaveABody() ||
      !Function.getBody())
    return;
  Result.Definitions.push_back(&Function);
  if (!IsInFunction) {
    Result.Outermost.push_back(&Function);
    Result.Roots.push_back(&Function);
  }
  context(Function, /*IsInFunction=*/true);
}

void UserCode::Walk::value(const ValueDecl &Value, bool IsInFunction) {
  const auto *Field = dyn_cast<FieldDecl>(&Value);
  const auto *Variable = dyn_cast<VarDecl>(&Value);
  if (IsInSystem)
    return;
  if (Field && Field->getInClassInitializer())
    Result.Fields.push_back(Field);
  else if (!Variable || !Variable->getInit())
    return;
  if (!IsInFunction)
    Result.Roots.push_back(&Value);
}

bool UserCodeVisitor::isSystem(const Decl &D) {
  return D.getASTContext().getSourceManager().isInSystemHeader(D.getLocation());
}

UserCode::UserCode(const ASTContext &Context) {
  Walk(*this, Context.getSourceManager())
      .context(*Context.getTranslationUnitDecl());
}

} // namespace corolint::model
