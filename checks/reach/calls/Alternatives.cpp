// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/Alternatives.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::reach {

using Classes = llvm::SmallVector<const CXXRecordDecl *, 4>;

// A class with a destructor that does something; null for others, and for the
// standard library's.
static const CXXRecordDecl *withOwnEnd(QualType Type) {
  const CXXRecordDecl *Class =
      Type.isNull() ? nullptr : Type->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() && !Class->hasTrivialDestructor() &&
                 !model::isStd(Class)
             ? Class->getCanonicalDecl()
             : nullptr;
}

static Classes alternatives(const ClassTemplateSpecializationDecl &Of) {
  Classes Found;
  auto Add = [&](const TemplateArgument &Arg) {
    if (Arg.getKind() == TemplateArgument::Type)
      if (const CXXRecordDecl *Class = withOwnEnd(Arg.getAsType()))
        Found.push_back(Class);
  };
  for (const TemplateArgument &Arg : Of.getTemplateArgs().asArray())
    if (Arg.getKind() == TemplateArgument::Pack)
      llvm::for_each(Arg.pack_elements(), Add);
    else
      Add(Arg);
  return Found;
}

// The class that a new variant, or a successful `expected`, holds.
static const CXXRecordDecl *firstOf(const ClassTemplateSpecializationDecl &Of) {
  const TemplateArgument &First = Of.getTemplateArgs()[0];
  if (First.getKind() == TemplateArgument::Type)
    return withOwnEnd(First.getAsType());
  return First.getKind() == TemplateArgument::Pack && First.pack_size() != 0
             ? withOwnEnd(First.pack_begin()->getAsType())
             : nullptr;
}

static bool names(const TemplateArgumentList *Args, const Classes &Any) {
  return Args && llvm::any_of(Args->asArray(), [&](const TemplateArgument &A) {
           const CXXRecordDecl *Class = A.getKind() == TemplateArgument::Type
                                            ? withOwnEnd(A.getAsType())
                                            : nullptr;
           return Class && llvm::is_contained(Any, Class);
         });
}

// `session(socket)`, `v.emplace<session>(socket)`
static bool makes(const Stmt &S, const Classes &Any) {
  const auto *E = dyn_cast<Expr>(&S);
  if (!E)
    return false;
  if (const CXXRecordDecl *Class = withOwnEnd(E->getType());
      Class && llvm::is_contained(Any, Class))
    return true;
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (Callee && names(Callee->getTemplateSpecializationArgs(), Any))
    return true;
  const auto *Tag = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      E->getType()->getAsCXXRecordDecl());
  return model::nameOf(Tag).starts_with("in_place_type") &&
         names(&Tag->getTemplateArgs(), Any);
}

bool mayDestroyAnother(const FunctionDecl &Callee, const FunctionDecl &Caller) {
  const auto *Destructor = dyn_cast<CXXDestructorDecl>(&Callee);
  const auto *Of = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Destructor ? Destructor->getParent() : nullptr);
  if (model::isStd(Of, "optional"))
    return model::isStd(&Caller);
  if (!Of || (!model::isStd(Of, "variant") && !model::isStd(Of, "expected")))
    return false;
  const Classes Any = alternatives(*Of);
  return !Any.empty() && !firstOf(*Of) &&
         !model::anyStatement(Caller.getBody(),
                              [&](const Stmt &S) { return makes(S, Any); });
}

} // namespace corolint::reach
