// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/OwnObject.h"
#include "flow/lifetimes/Owners.h"
#include "model/code/Lookup.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace corolint::flow {

static llvm::StringRef ownerMethod(const CXXRecordDecl *Class) {
  for (llvm::StringRef Name : {"get_strong", "shared_from_this"})
    if (model::findMethod(Class, Name))
      return Name;
  return "";
}

// `auto self = get_strong();`, `auto weak = weak_from_this();`
static bool isForOwner(const Expr *E) {
  std::optional<model::Call> Called = model::asCall(E);
  return Called && Called->Function && asksForOwner(*Called->Function);
}

// A parameter that is an owner of an object of the class, or of a class around
// or below it.
static bool isOwnerOf(const ParmVarDecl *Param, const CXXRecordDecl *Class) {
  QualType Object = pointee(Param->getType());
  const CXXRecordDecl *Of =
      Object.isNull() ? nullptr : Object->getAsCXXRecordDecl();
  if (!Of || !Of->hasDefinition())
    return false;
  return Of->getCanonicalDecl() == Class->getCanonicalDecl() ||
         Of->isDerivedFrom(Class) || Class->isDerivedFrom(Of);
}

std::optional<UnkeptObject> unkeptObject(const FunctionDecl &Function,
                                         Needs &TheNeeds) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (!Method || !Method->isImplicitObjectMemberFunction() ||
      Method->getParent()->isLambda() || !isCoroutine(Function) ||
      TheNeeds.model().taskType(Function.getReturnType()).Kind !=
          model::TypeKind::Detached)
    return std::nullopt;
  const CXXRecordDecl *Class = Method->getParent();
  llvm::StringRef Owner = ownerMethod(Class);
  if (Owner.empty() ||
      llvm::any_of(TheNeeds.index(Function).calls(), isForOwner) ||
      llvm::any_of(Function.parameters(), [&](const ParmVarDecl *Param) {
        return isOwnerOf(Param, Class);
      }))
    return std::nullopt;
  const Need Needed = TheNeeds.ofOwn(Function, Foreign::Object);
  if (Needed.User != &Function)
    return std::nullopt;
  UnkeptObject Found{Needed.Use, Needed.Suspension, Owner};
  if (!Found.Suspension)
    Found = {Needed.Later.Use, Needed.Later.Suspension, Owner};
  return Found.Use && Found.Suspension ? std::optional(Found) : std::nullopt;
}

} // namespace corolint::flow
