// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::model {

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
  // The adaptors of the standard library know their callables by type, or are
  // over a function type.
  if (!Record || !Record->hasDefinition() || Record->isLambda() ||
      isStd(Record) || isMadeForCallable(*Record))
    return false;
  Record = Record->getDefinition();
  DeclarationName Call =
      Record->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  return !Record->lookup(Call).empty() && isTakenByTemplate(*Record);
}

// `std::move_only_function` is declared with a pack.
const FunctionProtoType *signatureOf(const CXXRecordDecl *Record) {
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
  if (!Spec || Spec->getTemplateArgs().size() == 0)
    return nullptr;
  TemplateArgument First = Spec->getTemplateArgs()[0];
  if (First.getKind() == TemplateArgument::Pack && First.pack_size() == 1)
    First = *First.pack_begin();
  return First.getKind() == TemplateArgument::Type
             ? First.getAsType()->getAs<FunctionProtoType>()
             : nullptr;
}

bool isErased(const CXXRecordDecl *Record) {
  return isCallableWrapper(Record) || signatureOf(Record);
}

static bool hasCallableInside(const CXXRecordDecl *Record, unsigned Depth);

static bool isCallable(const CXXRecordDecl &Record) {
  return llvm::any_of(Record.decls(), [](const Decl *D) {
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      D = Template->getTemplatedDecl();
    const auto *Function = dyn_cast<FunctionDecl>(D);
    return Function && Function->getOverloadedOperator() == OO_Call;
  });
}

static bool hidesCallable(const TemplateArgument &Arg, unsigned Depth) {
  if (Arg.getKind() == TemplateArgument::Pack)
    return llvm::any_of(Arg.pack_elements(), [&](const TemplateArgument &Part) {
      return hidesCallable(Part, Depth);
    });
  if (Arg.getKind() != TemplateArgument::Type)
    return false;
  const CXXRecordDecl *Record =
      Arg.getAsType().getNonReferenceType()->getAsCXXRecordDecl();
  return Record &&
         (isCallable(*Record) || hasCallableInside(Record, Depth + 1));
}

// `JobOf<lambda>`, `JobOf<SafeCall<lambda>>`
static bool hasCallableInside(const CXXRecordDecl *Record, unsigned Depth) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  return Spec && Depth < limits::CallableClasses &&
         llvm::any_of(
             Spec->getTemplateArgs().asArray(),
             [&](const TemplateArgument &Arg) {
               return hidesCallable(Arg, Depth);
             });
}

bool hidesCallable(const CXXMethodDecl &Method) {
  return hasCallableInside(Method.getParent(), 0);
}

bool isErasedCall(const FunctionDecl &Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  return Method && isCallableWrapper(Method->getParent());
}

} // namespace corolint::model
