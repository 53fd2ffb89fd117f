// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/ThreadOwner.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::model {

static OwnedThreads in(QualType Type, Model &TheModel, unsigned Level);

static bool isThread(const CXXRecordDecl &Record, Model &TheModel) {
  return llvm::any_of(Record.decls(), [&](const Decl *D) {
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      D = Template->getTemplatedDecl();
    const auto *Ctor = dyn_cast<CXXConstructorDecl>(D);
    return Ctor && TheModel.roles(*Ctor).Roles.has(Role::ThreadLauncher);
  });
}

static OwnedThreads inArguments(const ClassTemplateSpecializationDecl &Spec,
                                Model &TheModel, unsigned Level) {
  OwnedThreads Most = OwnedThreads::None;
  for (const TemplateArgument &Arg : Spec.getTemplateArgs().asArray())
    if (Arg.getKind() == TemplateArgument::Type)
      Most = std::max(Most, in(Arg.getAsType(), TheModel, Level));
  bool IsContainer = findMethod(&Spec, "begin");
  return Most == OwnedThreads::One && IsContainer ? OwnedThreads::Many : Most;
}

static OwnedThreads inMembers(const CXXRecordDecl &Record, Model &TheModel,
                              unsigned Level) {
  OwnedThreads Most = OwnedThreads::None;
  for (const FieldDecl *Field : Record.fields())
    if (!Field->getType()->isReferenceType())
      Most = std::max(Most, in(Field->getType(), TheModel, Level));
  for (const CXXBaseSpecifier &Base : Record.bases())
    Most = std::max(Most, in(Base.getType(), TheModel, Level));
  return Most;
}

// A template may have no definition yet: `std::unique_ptr<T>` in a vector.
static OwnedThreads of(const CXXRecordDecl &Record, Model &TheModel,
                       unsigned Level) {
  if (isStd(&Record))
    if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(&Record))
      return inArguments(*Spec, TheModel, Level);
  const CXXRecordDecl *Definition = Record.getDefinition();
  if (!Definition || Definition->isDependentContext())
    return OwnedThreads::None;
  if (isThread(*Definition, TheModel))
    return OwnedThreads::One;
  return isStd(&Record) || Level > limits::ThreadClasses
             ? OwnedThreads::None
             : inMembers(*Definition, TheModel, Level + 1);
}

static OwnedThreads in(QualType Type, Model &TheModel, unsigned Level) {
  if (const auto *Array = Type->getAsArrayTypeUnsafe()) {
    OwnedThreads Each = in(Array->getElementType(), TheModel, Level);
    return Each == OwnedThreads::None ? Each : OwnedThreads::Many;
  }
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record ? of(*Record, TheModel, Level) : OwnedThreads::None;
}

OwnedThreads ownedThreads(const CXXRecordDecl *Record, Model &TheModel) {
  return Record ? of(*Record, TheModel, 0) : OwnedThreads::None;
}

} // namespace corolint::model
