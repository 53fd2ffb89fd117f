// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/Erasure.h"
#include "model/code/Callable.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::reach {

static bool isMadeForCallable(const CXXRecordDecl *Record, unsigned Depth);

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
         (isCallable(*Record) || isMadeForCallable(Record, Depth + 1));
}

// `JobOf<lambda>`, `JobOf<SafeCall<lambda>>`
static bool isMadeForCallable(const CXXRecordDecl *Record, unsigned Depth) {
  constexpr unsigned Deepest = 4;
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  return Spec && Depth < Deepest &&
         llvm::any_of(
             Spec->getTemplateArgs().asArray(),
             [&](const TemplateArgument &Arg) {
               return hidesCallable(Arg, Depth);
             });
}

bool isOfErasure(const CXXMethodDecl &Method) {
  return isMadeForCallable(Method.getParent(), 0);
}

bool isOfWrapper(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Method && model::isCallableWrapper(Method->getParent());
}

} // namespace corolint::reach
