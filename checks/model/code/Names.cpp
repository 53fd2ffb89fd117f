// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Names.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace corolint::model {

static std::string ownName(const NamedDecl &Decl) {
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Decl))
    return Ctor->getParent()->getNameAsString();
  if (const auto *Dtor = dyn_cast<CXXDestructorDecl>(&Decl))
    return "~" + Dtor->getParent()->getNameAsString();
  return Decl.getNameAsString();
}

std::string qualifiedName(const NamedDecl &Decl) {
  std::string Name = ownName(Decl);
  for (const DeclContext *Context = Decl.getDeclContext(); Context;
       Context = Context->getParent()) {
    const auto *Namespace = dyn_cast<NamespaceDecl>(Context);
    if (Namespace &&
        (Namespace->isInline() || Namespace->isAnonymousNamespace()))
      continue;
    if (const auto *Enum = dyn_cast<EnumDecl>(Context);
        Namespace || isa<RecordDecl>(Context) || Enum)
      Name = cast<NamedDecl>(Context)->getNameAsString() + "::" + Name;
  }
  return Name;
}

const NamespaceDecl *outermostNamespace(const DeclContext *In) {
  const NamespaceDecl *Found = nullptr;
  for (; In; In = In->getParent())
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(In))
      Found = Namespace->getCanonicalDecl();
  return Found;
}

bool isOfLibraryOf(const FunctionDecl &Function, QualType Task) {
  const NamespaceDecl *Library = outermostNamespace(Task->getAsCXXRecordDecl());
  return Library && outermostNamespace(Function.getDeclContext()) == Library;
}

bool isNamedReady(const NamedDecl *Function) {
  const std::string Lower = nameOf(Function).lower();
  const llvm::StringRef Name = Lower;
  auto Has = [&](llvm::StringRef Word) { return Name.contains(Word); };
  const bool Waits = Has("wait") || Has("until") || Has("when") ||
                     Name.starts_with("on") || Name.starts_with("is") ||
                     Has("unready") || Has("not_ready") || Has("incomplete");
  const bool IsMade = Name == "makefuture" || Name == "makesemifuture" ||
                      Name == "make_exceptional_future";
  return IsMade ||
         (!Waits && (Has("ready") || Has("completed") || Has("resolved") ||
                     Has("fulfilled") || Has("immediate")));
}

static bool isClosure(const DeclContext *Context) {
  const auto *Record = dyn_cast<CXXRecordDecl>(Context);
  return Record && Record->isLambda();
}

// Many libraries' functions are objects, `constexpr sync_wait_t sync_wait;`.
// Users never write the name of such a class, but that of the variable, which
// is in a namespace around the class.
static const VarDecl *functionObject(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (!Method || Method->getOverloadedOperator() != OO_Call)
    return nullptr;
  const CXXRecordDecl *Class = Method->getParent()->getCanonicalDecl();
  for (const DeclContext *In = Class->getDeclContext(); In;
       In = In->getParent())
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(In))
      for (const NamespaceDecl *Part : Namespace->redecls())
        for (const Decl *D : Part->decls())
          if (const auto *Var = dyn_cast<VarDecl>(D))
            if (const CXXRecordDecl *Record =
                    Var->getType()->getAsCXXRecordDecl();
                Record && Record->getCanonicalDecl() == Class)
              return Var;
  return nullptr;
}

static constexpr llvm::StringLiteral Closure = "lambda", Unknown = "a function";

std::string displayName(const FunctionDecl &Function) {
  if (isClosure(Function.getParent()))
    return Closure.str();
  if (const VarDecl *Object = functionObject(Function))
    return qualifiedName(*Object);
  return qualifiedName(Function);
}

std::string displayName(const FunctionDecl *Function) {
  return Function ? displayName(*Function) : Unknown.str();
}

std::string quoted(llvm::StringRef DisplayName) {
  bool IsName = DisplayName != Closure && DisplayName != Unknown;
  return IsName ? ("'" + DisplayName + "'").str() : DisplayName.str();
}

std::string quotedName(const FunctionDecl *Function) {
  return quoted(displayName(Function));
}

std::string inSentence(llvm::StringRef Quoted) {
  return Quoted == "lambda" ? "a lambda" : Quoted.str();
}

// Names that belong to a library's inside: `detail::result_of_t`, `std::__get`.
static bool isHidden(const NamedDecl &Decl) {
  for (const DeclContext *In = Decl.getDeclContext(); In; In = In->getParent())
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(In)) {
      llvm::StringRef Name = Namespace->getName();
      if (Name.starts_with("_") || Name.starts_with("detail") ||
          Name.starts_with("impl") || Name.starts_with("internal"))
        return true;
    }
  return false;
}

// A type that a template computes: users never write its name.
static bool isComputed(QualType Type) {
  if (isa<DecltypeType, DeducedType, UnaryTransformType, DependentNameType,
          PackIndexingType, SubstTemplateTypeParmType>(Type))
    return true;
  if (const auto *Member = dyn_cast<TypedefType>(Type))
    return isa<ClassTemplateSpecializationDecl>(
        Member->getDecl()->getDeclContext());
  const auto *Alias = dyn_cast<TemplateSpecializationType>(Type);
  if (!Alias || !Alias->isTypeAlias())
    return false;
  const TemplateDecl *Template = Alias->getTemplateName().getAsTemplateDecl();
  return Template &&
         (isHidden(*Template) || Template->getName().ends_with("_t"));
}

namespace {
/// Looks for a computed type in the arguments of one.
struct ComputedFinder : RecursiveASTVisitor<ComputedFinder> {
  bool VisitType(clang::Type *Type) {
    return isa<SubstTemplateTypeParmType>(Type) ||
           !isComputed(QualType(Type, 0));
  }
};
} // namespace

std::string displayName(QualType Type, const ASTContext &Context) {
  Type = Type.getNonReferenceType().getUnqualifiedType();
  while (isComputed(Type) && Type != Type.getSingleStepDesugaredType(Context))
    Type = Type.getSingleStepDesugaredType(Context).getUnqualifiedType();
  if (const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
      Record && Record->isLambda())
    return Closure.str();
  PrintingPolicy Policy(Context.getPrintingPolicy());
  Policy.SuppressTagKeyword = true;
  Policy.SuppressInlineNamespace =
      llvm::to_underlying(PrintingPolicy::SuppressInlineNamespaceMode::All);
  Policy.SuppressDefaultTemplateArgs = true;
  Policy.FullyQualifiedName = true;
  Policy.AnonymousTagLocations = false;
  if (!ComputedFinder().TraverseType(Type))
    Type = Type.getCanonicalType();
  return Type.getAsString(Policy);
}

} // namespace corolint::model
