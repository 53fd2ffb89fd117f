// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/Annotations.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::model {

static void addOwn(const Decl &D, RoleSet &Roles) {
  for (const Decl *Redecl : D.redecls())
    for (const auto *Attr : Redecl->specific_attrs<AnnotateAttr>()) {
      llvm::StringRef Text = Attr->getAnnotation();
      if (Text.consume_front("corolint::"))
        if (std::optional<Role> R = parseRole(Text))
          Roles.insert(*R);
    }
}

static void addClass(const CXXRecordDecl &Record, RoleSet &Roles) {
  addOwn(Record, Roles);
  if (const CXXRecordDecl *Pattern = Record.getTemplateInstantiationPattern())
    addOwn(*Pattern, Roles);
  if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(&Record))
    addOwn(*Spec->getSpecializedTemplate()->getTemplatedDecl(), Roles);
}

static void addMethod(const CXXMethodDecl &Method, RoleSet &Roles) {
  for (const CXXMethodDecl *Overridden : Method.overridden_methods()) {
    addOwn(*Overridden, Roles);
    addMethod(*Overridden, Roles);
  }
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Method)) {
    // Copying or moving a launcher launches nothing.
    if (!Ctor->isCopyOrMoveConstructor() && !Ctor->isDefaultConstructor())
      addClass(*Ctor->getParent(), Roles);
  } else if (Method.getOverloadedOperator() == OO_Call) {
    addClass(*Method.getParent(), Roles);
  }
}

RoleSet annotatedRoles(const NamedDecl &D) {
  RoleSet Roles;
  addOwn(D, Roles);
  if (const auto *Record = dyn_cast<CXXRecordDecl>(&D))
    addClass(*Record, Roles);
  if (const auto *Function = dyn_cast<FunctionDecl>(&D)) {
    if (const FunctionDecl *Pattern =
            Function->getTemplateInstantiationPattern())
      addOwn(*Pattern, Roles);
    if (const FunctionTemplateDecl *Template = Function->getPrimaryTemplate())
      addOwn(*Template->getTemplatedDecl(), Roles);
  }
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&D))
    addMethod(*Method, Roles);
  return Roles;
}

} // namespace corolint::model
