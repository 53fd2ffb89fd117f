// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/TaskType.h"
#include "model/InitialSuspend.h"
#include "model/Lookup.h"
#include "model/Names.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace corolint::model {

StructuralClassifier::StructuralClassifier(const ASTContext &Context)
    : Context(Context) {}

static const ClassTemplateDecl *coroutineTraits(const ASTContext &Context) {
  auto &Unconst = const_cast<ASTContext &>(Context);
  const DeclContext *Unit = Context.getTranslationUnitDecl();
  for (const NamedDecl *Std : Unit->lookup(&Unconst.Idents.get("std")))
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(Std))
      for (const NamedDecl *Found :
           Namespace->lookup(&Unconst.Idents.get("coroutine_traits")))
        if (const auto *Template = dyn_cast<ClassTemplateDecl>(Found))
          return Template;
  return nullptr;
}

// Specialisations are keyed by what argument 0 names: `task<T>` in
// `template <class T, class... A> struct coroutine_traits<task<T>, A...>`.
void StructuralClassifier::collectTraits() {
  TraitsCollected = true;
  const ClassTemplateDecl *Template = coroutineTraits(Context);
  if (!Template)
    return;
  auto Add = [&](const ClassTemplateSpecializationDecl *Spec) {
    const TemplateArgumentList &Args = Spec->getTemplateArgs();
    if (Args.size() == 0 || Args[0].getKind() != TemplateArgument::Type)
      return;
    if (const CXXRecordDecl *Result = recordOrPattern(Args[0].getAsType()))
      Traits.push_back({primaryPattern(Result), Spec});
  };
  auto *Unconst = const_cast<ClassTemplateDecl *>(Template);
  llvm::SmallVector<ClassTemplatePartialSpecializationDecl *, 8> Partial;
  Unconst->getPartialSpecializations(Partial);
  for (const auto *Spec : Partial)
    Add(Spec);
  for (const auto *Spec : Unconst->specializations())
    if (Spec->isExplicitSpecialization())
      Add(Spec);
}

static const CXXRecordDecl *recordOf(const TypeDecl *Type) {
  if (!Type)
    return nullptr;
  if (const auto *Record = dyn_cast<CXXRecordDecl>(Type))
    return definitionOrPattern(Record);
  if (const auto *Alias = dyn_cast<TypedefNameDecl>(Type))
    return recordOrPattern(Alias->getUnderlyingType());
  return nullptr;
}

// The arguments that an alias of a promise template is written with.
static llvm::ArrayRef<TemplateArgument> argumentsOf(const TypeDecl *Type) {
  const auto *Alias = dyn_cast_or_null<TypedefNameDecl>(Type);
  const auto *Spec =
      Alias ? Alias->getUnderlyingType()->getAs<TemplateSpecializationType>()
            : nullptr;
  return Spec ? Spec->template_arguments() : llvm::ArrayRef<TemplateArgument>();
}

StructuralClassifier::Promise
StructuralClassifier::promiseFromTraits(const CXXRecordDecl *Record) {
  if (!TraitsCollected)
    collectTraits();
  const CXXRecordDecl *Pattern = primaryPattern(Record);
  for (const TraitsEntry &Entry : Traits)
    if (Entry.Result == Pattern) {
      const TypeDecl *Type = findType(Entry.Traits, "promise_type");
      if (const CXXRecordDecl *Found = recordOf(Type))
        return {Found, argumentsOf(Type)};
    }
  return {};
}

// std::coroutine_traits itself and its helpers only talk about promises.
static bool isTraits(const CXXRecordDecl *Record) {
  return Record->isInStdNamespace() && Record->getIdentifier() &&
         Record->getName().contains("coroutine_traits");
}

StructuralClassifier::Promise
StructuralClassifier::promiseOf(const CXXRecordDecl *Record, std::string &Why) {
  if (isTraits(Record))
    return {};
  const TypeDecl *Nested = findType(Record, "promise_type");
  if (const CXXRecordDecl *Found = recordOf(Nested)) {
    Why = "has the promise type '" + qualifiedName(*Found) + "'";
    return {Found, argumentsOf(Nested)};
  }
  Promise Found = promiseFromTraits(Record);
  if (Found.Record)
    Why = "std::coroutine_traits gives it the promise type '" +
          qualifiedName(*Found.Record) + "'";
  return Found;
}

// Is \p Pattern what \p Record is an instance of, or a base of it?
static bool isA(const CXXRecordDecl *Record, const CXXRecordDecl *Pattern) {
  if (primaryPattern(Record) == Pattern)
    return true;
  Record = definitionOrPattern(Record);
  return Record && Record->hasDefinition() &&
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *Class = recordOrPattern(Base.getType());
           return Class && isA(Class, Pattern);
         });
}

// A free `operator co_await` is looked for where argument-dependent lookup
// would find it: in the namespaces around the class.
static bool hasFreeCoAwait(const ASTContext &Context,
                           const CXXRecordDecl *Record) {
  auto &Unconst = const_cast<ASTContext &>(Context);
  DeclarationName Name =
      Unconst.DeclarationNames.getCXXOperatorName(OO_Coawait);
  for (const DeclContext *In = Record->getDeclContext(); In;
       In = In->getParent())
    for (const NamedDecl *Found : In->lookup(Name)) {
      const FunctionDecl *Operator = Found->getAsFunction();
      if (!Operator || Operator->getNumParams() != 1)
        continue;
      const CXXRecordDecl *Param =
          recordOrPattern(Operator->getParamDecl(0)->getType());
      if (Param && isA(Record, primaryPattern(Param)))
        return true;
    }
  return false;
}

bool StructuralClassifier::isAwaitable(const CXXRecordDecl *Record) const {
  return findOperator(Record, OO_Coawait) ||
         (findMethod(Record, "await_ready") &&
          findMethod(Record, "await_resume")) ||
         hasFreeCoAwait(Context, Record);
}

// Does the promise itself, or a base of it, turn objects of \p Record into
// awaiters?
static bool transforms(const CXXRecordDecl *Promise,
                       const CXXRecordDecl *Record, unsigned Depth = 0) {
  Promise = definitionOrPattern(Promise);
  if (!Promise || !Promise->hasDefinition() || Depth > 8)
    return false;
  for (const Decl *D : Promise->decls()) {
    const FunctionDecl *Function =
        isa<NamedDecl>(D) ? cast<NamedDecl>(D)->getAsFunction() : nullptr;
    if (!Function || !Function->getIdentifier() ||
        Function->getName() != "await_transform" || !Function->getNumParams())
      continue;
    const CXXRecordDecl *Param =
        recordOrPattern(Function->getParamDecl(0)->getType());
    if (Param && isA(Record, primaryPattern(Param)))
      return true;
  }
  return llvm::any_of(Promise->bases(), [&](const CXXBaseSpecifier &Base) {
    return transforms(recordOrPattern(Base.getType()), Record, Depth + 1);
  });
}

// The type of a method's only argument, as it is written in templates too.
static QualType takenBy(const FunctionDecl *Method) {
  if (!Method || Method->getNumParams() != 1)
    return {};
  QualType Type = Method->getParamDecl(0)->getType();
  return Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

// A generator gives values while it runs, and none at its end but one of the
// same kind. A task's promise may have a `yield_value` too (some use `co_yield`
// to fail): such a task can be awaited, or has no way to be iterated.
static bool isGenerator(const CXXRecordDecl *Record,
                        const CXXRecordDecl *Promise, bool Awaitable) {
  const FunctionDecl *Yield = findMethod(Promise, "yield_value");
  if (!Yield)
    return false;
  if (findMethod(Record, "begin") || findMethod(Record, "next"))
    return true;
  const FunctionDecl *Return = findMethod(Promise, "return_value");
  QualType Yielded = takenBy(Yield);
  return !Awaitable &&
         (!Return || (!Yielded.isNull() && Yielded == takenBy(Return)));
}

// Copies of a handle share one coroutine, so its result can be had twice.
static bool isCopyable(const CXXRecordDecl *Record) {
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  return Definition && Definition->hasDefinition() &&
         llvm::any_of(Definition->ctors(), [](const CXXConstructorDecl *Ctor) {
           return Ctor->isCopyConstructor() && Ctor->isUserProvided() &&
                  !Ctor->isDeleted();
         });
}

TaskType StructuralClassifier::classify(const CXXRecordDecl *Record) {
  TaskType Type;
  Type.Awaitable = isAwaitable(Record);
  auto [Promise, Args] = promiseOf(Record, Type.Why);
  if (!Promise) {
    Type.Why = Type.Awaitable ? "can be awaited, but has no promise type"
                              : "has no promise type";
    return Type;
  }
  Type.HasPromise = true;
  Type.Shared = isCopyable(Record);
  Type.Awaitable |= transforms(Promise, Record);
  InitialSuspend Initial = readInitialSuspend(Promise, Args);
  Type.Begins = Initial.Begins;
  Type.Why += "; " + Initial.Why;
  if (isGenerator(Record, Promise, Type.Awaitable)) {
    Type.Kind = TypeKind::Generator;
    Type.Why += "; yields values";
  } else if (Type.Begins != Start::Lazy && !Type.Awaitable) {
    Type.Kind = TypeKind::Detached;
    Type.Why += "; cannot be awaited";
  } else {
    Type.Kind = TypeKind::Task;
  }
  return Type;
}

} // namespace corolint::model
