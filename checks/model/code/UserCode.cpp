// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/UserCode.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::model {
namespace {

/// Visits declarations context by context: classes, functions, fields and
/// variables that are no patterns of templates.
class DeclarationWalk {
public:
  explicit DeclarationWalk(const SourceManager &Sources) : Sources(Sources) {}
  virtual ~DeclarationWalk() = default;

  void context(const DeclContext &In, bool IsInFunction = false) {
    for (const Decl *D : In.decls())
      declaration(*D, IsInFunction);
  }

protected:
  virtual bool wantsSystem() const = 0;
  /// True while what stands in a system header is visited.
  bool isInSystem() const { return IsInSystem; }
  /// True: walk into what stands in the function.
  virtual bool function(const FunctionDecl &Function, bool IsInFunction) = 0;
  virtual void value(const ValueDecl &, bool) {}

private:
  void declaration(const Decl &D, bool IsInFunction);
  void visit(const Decl &D, bool IsInFunction);
  void templated(const Decl &D, bool IsInFunction);
  void specializations(const FunctionTemplateDecl &Template, bool IsInFunction);
  void specializations(const ClassTemplateDecl &Template, bool IsInFunction);
  void visitFunction(const FunctionDecl &Function, bool IsInFunction);
  void visitRecord(const CXXRecordDecl &Record, bool IsInFunction);

  const SourceManager &Sources;
  bool IsInSystem = false;
};

// A file is included where namespaces have their members, so what stands deeper
// is in the same file.
void DeclarationWalk::declaration(const Decl &D, bool IsInFunction) {
  if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(D))
    return context(*cast<DeclContext>(&D));
  if (D.getLexicalDeclContext()->isFileContext())
    IsInSystem = Sources.isInSystemHeader(D.getLocation());
  if (!IsInSystem || wantsSystem())
    visit(D, IsInFunction);
}

void DeclarationWalk::visit(const Decl &D, bool IsInFunction) {
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
void DeclarationWalk::templated(const Decl &D, bool IsInFunction) {
  if (const auto *Template = dyn_cast<FunctionTemplateDecl>(&D))
    return IsInSystem ? void() : specializations(*Template, IsInFunction);
  if (const auto *Template = dyn_cast<ClassTemplateDecl>(&D))
    return specializations(*Template, IsInFunction);
  if (const auto *Template = dyn_cast<VarTemplateDecl>(&D))
    for (const VarTemplateSpecializationDecl *Spec :
         Template->specializations())
      if (!Spec->isExplicitSpecialization())
        value(*Spec, IsInFunction);
}

// Classes that are specialized or instantiated in writing stand in their
// contexts; of functions only specializations do.
void DeclarationWalk::specializations(const ClassTemplateDecl &Template,
                                      bool IsInFunction) {
  for (const ClassTemplateSpecializationDecl *Spec : Template.specializations())
    if (Spec->getSpecializationKind() == TSK_ImplicitInstantiation)
      if (const CXXRecordDecl *Definition = Spec->getDefinition();
          Definition && (!IsInSystem || Definition->isPolymorphic()))
        visitRecord(*Definition, IsInFunction);
}

void DeclarationWalk::specializations(const FunctionTemplateDecl &Template,
                                      bool IsInFunction) {
  for (const FunctionDecl *Spec : Template.specializations())
    if (Spec->getTemplateSpecializationKind() != TSK_ExplicitSpecialization)
      for (const FunctionDecl *Again : Spec->redecls())
        visitFunction(*Again, IsInFunction);
}

// A lambda outside of functions is a part of an initializer.
void DeclarationWalk::visitRecord(const CXXRecordDecl &Record,
                                  bool IsInFunction) {
  if (Record.isThisDeclarationADefinition() && !Record.isDependentContext())
    context(Record, IsInFunction || Record.isLambda());
}

void DeclarationWalk::visitFunction(const FunctionDecl &Function,
                                    bool IsInFunction) {
  if (!Function.isDependentContext() && function(Function, IsInFunction))
    context(Function, /*IsInFunction=*/true);
}

class OverriderWalk : public DeclarationWalk {
public:
  using DeclarationWalk::DeclarationWalk;
  std::vector<const CXXMethodDecl *> Found;

private:
  bool wantsSystem() const override { return true; }
  bool function(const FunctionDecl &Function, bool) override {
    const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
    if (Method && Method->isCanonicalDecl() &&
        Method->size_overridden_methods() != 0)
      Found.push_back(Method);
    return !isInSystem() && Function.doesThisDeclarationHaveABody();
  }
};

} // namespace

/// Fills the lists.
class UserCode::Walk : public DeclarationWalk {
public:
  Walk(UserCode &Result, const SourceManager &Sources)
      : DeclarationWalk(Sources), Result(Result) {}

private:
  bool wantsSystem() const override { return false; }
  bool function(const FunctionDecl &Function, bool IsInFunction) override {
    if (!Function.doesThisDeclarationHaveABody() || !Function.getBody())
      return false;
    Result.Definitions.push_back(&Function);
    if (!IsInFunction) {
      Result.Outermost.push_back(&Function);
      Result.Roots.push_back(&Function);
    }
    return true;
  }
  void value(const ValueDecl &Value, bool IsInFunction) override {
    const auto *Field = dyn_cast<FieldDecl>(&Value);
    const auto *Variable = dyn_cast<VarDecl>(&Value);
    if (Field && Field->getInClassInitializer())
      Result.Fields.push_back(Field);
    else if (!Variable || !Variable->getInit())
      return;
    if (!IsInFunction)
      Result.Roots.push_back(&Value);
  }

  UserCode &Result;
};

bool UserCodeVisitor::isSystem(const Decl &D) {
  return D.getASTContext().getSourceManager().isInSystemHeader(D.getLocation());
}

UserCode::UserCode(const ASTContext &Context) {
  Walk(*this, Context.getSourceManager())
      .context(*Context.getTranslationUnitDecl());
}

std::vector<const CXXMethodDecl *>
overridingMethods(const ASTContext &Context) {
  OverriderWalk Walk(Context.getSourceManager());
  Walk.context(*Context.getTranslationUnitDecl());
  return std::move(Walk.Found);
}

} // namespace corolint::model
