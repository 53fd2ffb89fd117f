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

// One for each alternative of a variant, or for the value and the error.
static Classes alternatives(const ClassTemplateSpecializationDecl &Of) {
  Classes Found;
  for (const TemplateArgument &Arg : Of.getTemplateArgs().asArray())
    for (const TemplateArgument &Part : Arg.getKind() == TemplateArgument::Pack
                                            ? Arg.pack_elements()
                                            : llvm::ArrayRef(Arg))
      Found.push_back(Part.getKind() == TemplateArgument::Type
                          ? withOwnEnd(Part.getAsType())
                          : nullptr);
  return Found;
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
  if (!E || E != E->IgnoreImplicit())
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

static unsigned countMakers(const Stmt *In, const Classes &Any) {
  unsigned Count = 0;
  model::forEachStatement(In, [&](const Stmt &S) { Count += makes(S, Any); });
  return Count;
}

bool mayReplaceAnother(const CallExpr &Call, const FunctionDecl &Caller) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
  const auto *Of = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Method ? Method->getParent() : nullptr);
  if (!Of || !model::isStd(Of, "variant") ||
      (Method->getOverloadedOperator() != OO_Equal &&
       model::nameOf(Method) != "emplace"))
    return false;
  const Classes Any = alternatives(*Of);
  return !Any.empty() && !Any.front() &&
         countMakers(Caller.getBody(), Any) == countMakers(&Call, Any);
}

bool mayDestroyAnother(const FunctionDecl &Callee, const FunctionDecl &Caller) {
  const auto *Destructor = dyn_cast<CXXDestructorDecl>(&Callee);
  const auto *Of = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Destructor ? Destructor->getParent() : nullptr);
  if (model::isStd(Of, "optional"))
    return model::isStd(&Caller);
  if (!Of || (!model::isStd(Of, "variant") && !model::isStd(Of, "expected")))
    return false;
  // A new variant holds the first one, and so does a successful `expected`.
  const Classes Any = alternatives(*Of);
  return !Any.empty() && !Any.front() &&
         !model::anyStatement(Caller.getBody(),
                              [&](const Stmt &S) { return makes(S, Any); });
}

} // namespace corolint::reach
