// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/Overriders.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "reach/sites/CallSites.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint::reach {

// Of several callables behind one interface, the callee is unknown.
static void
dropCallables(llvm::SmallVectorImpl<const CXXMethodDecl *> &Methods) {
  auto Hides = [](const CXXMethodDecl *M) { return model::hidesCallable(*M); };
  if (llvm::count_if(Methods, Hides) > 1)
    llvm::erase_if(Methods, Hides);
}

void Overriders::add(const CXXMethodDecl &Overrider,
                     const CXXMethodDecl &From) {
  for (const CXXMethodDecl *Base : From.overridden_methods()) {
    Known[Base->getCanonicalDecl()].push_back(&Overrider);
    add(Overrider, *Base);
  }
}

void Overriders::collect() {
  if (std::exchange(IsCollected, true))
    return;
  for (const CXXMethodDecl *Overrider : TheModel.userCode().overriding())
    add(*Overrider, *Overrider);
  for (auto &[Base, All] : Known)
    dropCallables(All);
}

// True if the unit makes an object of this class or of a derived one: then its
// constructors are used. The compiler may make objects of a class without any.
static bool isMade(const CXXRecordDecl &Class) {
  return llvm::any_of(Class.ctors(), [](const CXXConstructorDecl *Ctor) {
    return Ctor->isUsed(/*CheckUsedAttr=*/false) || Ctor->isReferenced();
  });
}

static bool derives(const CXXRecordDecl *A, const CXXRecordDecl *B) {
  return A->hasDefinition() && B->hasDefinition() && A->isDerivedFrom(B);
}

// The class in `T`, `const T &` and `T *`.
static QualType bare(const TemplateArgument &Arg) {
  QualType Type = Arg.getAsType().getNonReferenceType();
  return (Type->isPointerType() ? Type->getPointeeType() : Type)
      .getUnqualifiedType();
}

static bool areRelated(const TemplateArgument &A, const TemplateArgument &B) {
  if (A.getKind() == TemplateArgument::Pack)
    return llvm::any_of(A.pack_elements(),
                        [&](const auto &Part) { return areRelated(Part, B); });
  if (B.getKind() == TemplateArgument::Pack)
    return areRelated(B, A);
  if (A.getKind() != TemplateArgument::Type ||
      B.getKind() != TemplateArgument::Type)
    return false;
  QualType Left = bare(A), Right = bare(B);
  if (Left->isVoidType() || Right->isVoidType() ||
      Left.getCanonicalType() == Right.getCanonicalType())
    return true;
  const CXXRecordDecl *Class = Left->getAsCXXRecordDecl();
  const CXXRecordDecl *Other = Right->getAsCXXRecordDecl();
  return Class && Other && (derives(Class, Other) || derives(Other, Class));
}

static llvm::ArrayRef<TemplateArgument>
argumentsOf(const CXXRecordDecl *Class) {
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class);
  return Spec ? Spec->getTemplateArgs().asArray()
              : llvm::ArrayRef<TemplateArgument>();
}

static bool hasTypes(llvm::ArrayRef<TemplateArgument> Args) {
  return llvm::any_of(Args, [](const TemplateArgument &Arg) {
    return Arg.getKind() == TemplateArgument::Type;
  });
}

// True if the method executes code of the template arguments of its class. Only
// then do instantiations differ.
static bool executesArguments(const CXXMethodDecl &Method) {
  const FunctionDecl *Definition = nullptr;
  if (!Method.hasBody(Definition)) {
    if (!isa<CXXDestructorDecl>(Method) || !Method.isImplicit())
      return false;
    Definition = &Method;
  }
  llvm::ArrayRef<TemplateArgument> Args = argumentsOf(Method.getParent());
  const ASTContext &Context = Method.getASTContext();
  return llvm::any_of(callSites(*Definition), [&](const CallSite &Site) {
    const auto *Callee = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
    if (!Callee)
      return false;
    TemplateArgument Class(
        QualType(Context.getCanonicalTagType(Callee->getParent())));
    return llvm::any_of(Args, [&](const TemplateArgument &Arg) {
      return areRelated(Arg, Class);
    });
  });
}

// `~shared<int>` does not call what `counted_of<pool>` does.
static bool isForOtherTypes(const CXXMethodDecl &Overrider,
                            const FunctionDecl &Caller) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Caller);
  llvm::ArrayRef<TemplateArgument> Own = argumentsOf(
                                       Method ? Method->getParent() : nullptr),
                                   Its = argumentsOf(Overrider.getParent());
  return hasTypes(Own) && hasTypes(Its) && executesArguments(Overrider) &&
         llvm::none_of(Own, [&](const TemplateArgument &A) {
           return llvm::any_of(Its, [&](const TemplateArgument &B) {
             return areRelated(A, B);
           });
         });
}

static const ClassTemplateDecl *templateOf(const CXXMethodDecl &Method) {
  const auto *Spec =
      dyn_cast<ClassTemplateSpecializationDecl>(Method.getParent());
  return Spec && Spec->getSpecializationKind() != TSK_ExplicitSpecialization
             ? Spec->getSpecializedTemplate()->getCanonicalDecl()
             : nullptr;
}

static bool hasSibling(const CXXMethodDecl &Method,
                       llvm::ArrayRef<const CXXMethodDecl *> All) {
  const ClassTemplateDecl *Template = templateOf(Method);
  return Template &&
         llvm::count_if(All,
                        [&](const CXXMethodDecl *Other) {
                          return templateOf(*Other) == Template;
                        }) > 1 &&
         executesArguments(Method);
}

// The control block of a library, which other units make for other types.
static bool isOfErasedOwner(const CXXMethodDecl &Method) {
  return templateOf(Method) && Method.getParent()->isInStdNamespace() &&
         executesArguments(Method);
}

bool Overriders::isOneOfSeveralInstantiations(const CXXMethodDecl &Method) {
  collect();
  return llvm::any_of(
      Method.overridden_methods(), [&](const CXXMethodDecl *Base) {
        auto It = Known.find(Base->getCanonicalDecl());
        return It != Known.end() && hasSibling(Method, It->second);
      });
}

llvm::ArrayRef<const CXXMethodDecl *>
Overriders::all(const CXXMethodDecl &Method) {
  if (!Method.isVirtual())
    return {};
  collect();
  auto It = Known.find(Method.getCanonicalDecl());
  return It == Known.end() ? llvm::ArrayRef<const CXXMethodDecl *>()
                           : llvm::ArrayRef(It->second);
}

llvm::SmallVector<Overriders::Candidate, 2>
Overriders::of(const CXXMethodDecl &Method, const FunctionDecl &Caller) {
  Methods All(all(Method));
  llvm::erase_if(
      All, [&](const CXXMethodDecl *M) { return isForOtherTypes(*M, Caller); });
  auto IsMade = [](const CXXMethodDecl *M) { return isMade(*M->getParent()); };
  if (llvm::any_of(All, IsMade))
    llvm::erase_if(All, [&](const CXXMethodDecl *M) { return !IsMade(M); });
  llvm::SmallVector<Candidate, 2> Found;
  for (const CXXMethodDecl *M : All)
    Found.push_back({M, All.size() > limits::ClassesOfInterface ||
                            hasSibling(*M, All) || isOfErasedOwner(*M)});
  return Found;
}

} // namespace corolint::reach
