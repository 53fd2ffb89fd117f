// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/CallGraph.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/code/Statements.h"
#include "reach/calls/EdgeBuilder.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

std::string endName(const Edge &E) {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  if (!E.Roles.Name.empty())
    return E.Roles.Name;
  if (Callee && Callee->getOverloadedOperator() == OO_Call)
    if (const ValueDecl *Object =
            E.Called.Node ? E.Called.functionObject() : nullptr)
      return model::qualifiedName(*Object);
  return model::displayName(Callee);
}

bool CallGraph::isCoroutine(const FunctionDecl &Function) {
  return isa_and_nonnull<CoroutineBodyStmt>(Function.getBody());
}

bool CallGraph::isOnTheLoop(const FunctionDecl &Function) const {
  if (!isCoroutine(Function))
    return false;
  if (TheModel.taskType(Function.getReturnType()).Kind !=
      model::TypeKind::Generator)
    return true;
  return model::anyStatement(model::writtenBody(Function),
                             [](const Stmt &S) { return isa<CoawaitExpr>(S); });
}

static bool isSystem(const ASTContext &Context, const Decl &D) {
  return Context.getSourceManager().isInSystemHeader(D.getLocation());
}

static bool isMadeForUser(const ASTContext &Context,
                          const FunctionDecl &Function);

static bool namesUserType(const ASTContext &Context,
                          const TemplateArgument &Arg) {
  switch (Arg.getKind()) {
  case TemplateArgument::Type: {
    QualType Type = Arg.getAsType().getNonReferenceType();
    while (Type->isPointerType())
      Type = Type->getPointeeType();
    if (Type->isFunctionType())
      return true;
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record)
      return false;
    if (!isSystem(Context, *Record))
      return true;
    if (const FunctionDecl *In = Record->isLocalClass())
      return isMadeForUser(Context, *In);
    if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record))
      return llvm::any_of(
          Spec->getTemplateArgs().asArray(),
          [&](const auto &A) { return namesUserType(Context, A); });
    return false;
  }
  case TemplateArgument::Declaration:
    return true;
  case TemplateArgument::Pack:
    return llvm::any_of(Arg.pack_elements(), [&](const TemplateArgument &A) {
      return namesUserType(Context, A);
    });
  default:
    return false;
  }
}

// An instantiation for one of the user's types or functions, or a member of
// one.
static bool isMadeForUser(const ASTContext &Context,
                          const FunctionDecl &Function) {
  auto Names = [&](const TemplateArgument &A) {
    return namesUserType(Context, A);
  };
  if (const TemplateArgumentList *Args =
          Function.getTemplateSpecializationArgs())
    if (llvm::any_of(Args->asArray(), Names))
      return true;
  for (const DeclContext *In = Function.getParent(); In; In = In->getParent())
    if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(In))
      if (llvm::any_of(Spec->getTemplateArgs().asArray(), Names))
        return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  const FunctionDecl *Around =
      Method ? Method->getParent()->isLocalClass() : nullptr;
  return Around && isMadeForUser(Context, *Around);
}

bool CallGraph::isWorthReading(const FunctionDecl &Function) const {
  const ASTContext &Context = TheModel.context();
  return !isSystem(Context, Function) || isMadeForUser(Context, Function);
}

bool CallGraph::isOfLauncher(const FunctionDecl &Function) const {
  for (const DeclContext *In = &Function; In; In = In->getParent())
    if (const auto *Around = dyn_cast<FunctionDecl>(In);
        Around && contextOf(TheModel.roles(*Around).Roles))
      return true;
  return false;
}

const FunctionDecl *CallGraph::readable(const FunctionDecl &Function) const {
  const FunctionDecl *Definition = nullptr;
  bool HasCode = Function.hasBody(Definition) ||
                 (isa<CXXDestructorDecl>(Function) && Function.isImplicit());
  if (!Definition)
    Definition = &Function;
  return HasCode && !Definition->isDependentContext() &&
                 isWorthReading(*Definition) && !isOfLauncher(*Definition)
             ? Definition
             : nullptr;
}

const std::vector<Edge> &CallGraph::edges(const FunctionDecl *Function) {
  static const std::vector<Edge> None;
  Function = Function->getCanonicalDecl();
  auto [It, IsNew] = Known.try_emplace(Function);
  if (!IsNew) // being computed: a method that calls itself through another one
    return It->second ? *It->second : None;
  auto Computed = std::make_unique<std::vector<Edge>>();
  if (const FunctionDecl *Definition = readable(*Function))
    *Computed = compute(*Definition);
  return *(Known[Function] = std::move(Computed));
}

std::optional<When> CallGraph::contextOf(model::RoleSet Roles) {
  if (Roles.has(model::Role::ThreadLauncher))
    return When::OnThread;
  if (Roles.has(model::Role::Insulator))
    return When::Insulated;
  if (Roles.has(model::Role::LoopCallback))
    return When::OnLoop;
  if (Roles.has(model::Role::Caller))
    return When::Now;
  return std::nullopt;
}

} // namespace corolint::reach
