// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/types/TaskType.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/code/Std.h"
#include "model/types/HandleUse.h"
#include "model/types/InitialSuspend.h"
#include "model/types/InlineValue.h"
#include "model/types/KnownArguments.h"
#include "model/types/Leaving.h"
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

// The promise class that \p Type is, or is an alias of.
StructuralClassifier::Promise
StructuralClassifier::promiseNamed(const TypeDecl *Type) {
  if (const auto *Class = dyn_cast_or_null<CXXRecordDecl>(Type))
    return {definitionOrPattern(Class), Class, {}};
  const auto *Alias = dyn_cast_or_null<TypedefNameDecl>(Type);
  if (!Alias)
    return {};
  QualType Named = Alias->getUnderlyingType();
  const auto *Spec = Named->getAs<TemplateSpecializationType>();
  return {recordOrPattern(Named), Named->getAsCXXRecordDecl(),
          Spec ? Spec->template_arguments()
               : llvm::ArrayRef<TemplateArgument>()};
}

StructuralClassifier::Promise
StructuralClassifier::promiseFromTraits(const CXXRecordDecl *Record) {
  if (!TraitsCollected)
    collectTraits();
  const CXXRecordDecl *Pattern = primaryPattern(Record);
  for (const TraitsEntry &Entry : Traits)
    if (Entry.Result == Pattern)
      if (Promise Found = promiseNamed(findType(Entry.Traits, "promise_type"));
          Found.Record)
        return Found;
  return {};
}

// std::coroutine_traits itself and its helpers only refer to promises.
static bool isTraits(const CXXRecordDecl *Record) {
  return isStd(Record) && nameOf(Record).contains("coroutine_traits");
}

StructuralClassifier::Promise
StructuralClassifier::promiseOf(const CXXRecordDecl *Record, std::string &Why) {
  if (isTraits(Record))
    return {};
  if (Promise Nested = promiseNamed(findType(Record, "promise_type"));
      Nested.Record) {
    Why = "has the promise type '" + qualifiedName(*Nested.Record) + "'";
    return Nested;
  }
  Promise Found = promiseFromTraits(Record);
  if (Found.Record)
    Why = "std::coroutine_traits gives it the promise type '" +
          qualifiedName(*Found.Record) + "'";
  return Found;
}

// The class that a function returns; of a deduced type, what its only return
// statement makes.
static const CXXRecordDecl *resultClass(const FunctionDecl *Function) {
  if (const CXXRecordDecl *Named = recordOrPattern(Function->getReturnType()))
    return Named;
  const auto *Body = dyn_cast_or_null<CompoundStmt>(bodyOrPattern(Function));
  const auto *Return = Body && !Body->body_empty()
                           ? dyn_cast<ReturnStmt>(Body->body_back())
                           : nullptr;
  return Return && Return->getRetValue()
             ? recordOrPattern(Return->getRetValue()->getType())
             : nullptr;
}

// True if \p Pattern is the template of \p Record, or a base of it.
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

// A free `operator co_await` is searched where argument-dependent lookup finds
// it: in the namespaces around the class.
static const FunctionDecl *freeCoAwait(const ASTContext &Context,
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
        return Operator;
    }
  return nullptr;
}

bool StructuralClassifier::isAwaitable(const CXXRecordDecl *Record) const {
  return findOperator(Record, OO_Coawait) ||
         (findMethod(Record, "await_ready") &&
          findMethod(Record, "await_resume")) ||
         freeCoAwait(Context, Record);
}

// The overloads of `await_transform` that a promise has or inherits.
static void awaitTransforms(const CXXRecordDecl *Promise,
                            llvm::SmallVectorImpl<const FunctionDecl *> &Found,
                            unsigned Depth = 0) {
  Promise = definitionOrPattern(Promise);
  if (!Promise || !Promise->hasDefinition() || Depth > limits::PromiseBases)
    return;
  for (const Decl *D : Promise->decls()) {
    const FunctionDecl *Function =
        isa<NamedDecl>(D) ? cast<NamedDecl>(D)->getAsFunction() : nullptr;
    if (Function && Function->getIdentifier() &&
        Function->getName() == "await_transform" && Function->getNumParams())
      Found.push_back(Function);
  }
  for (const CXXBaseSpecifier &Base : Promise->bases())
    awaitTransforms(recordOrPattern(Base.getType()), Found, Depth + 1);
}

// The function of the promise that turns objects of \p Record, and of few
// others, into awaiters.
static const FunctionDecl *transforms(const CXXRecordDecl *Promise,
                                      const CXXRecordDecl *Record) {
  llvm::SmallVector<const FunctionDecl *, 4> Overloads;
  awaitTransforms(Promise, Overloads);
  const auto *It = llvm::find_if(Overloads, [&](const FunctionDecl *Function) {
    const CXXRecordDecl *Param =
        recordOrPattern(Function->getParamDecl(0)->getType());
    return Param && isA(Record, primaryPattern(Param));
  });
  return It == Overloads.end() ? nullptr : *It;
}

bool StructuralClassifier::refuses(const CXXRecordDecl *Result,
                                   const CXXRecordDecl *Operand) {
  std::string Why;
  const CXXRecordDecl *Promise = promiseOf(Result, Why).Record;
  if (!Promise)
    return false;
  llvm::SmallVector<const FunctionDecl *, 4> Overloads;
  awaitTransforms(Promise, Overloads);
  if (Overloads.empty())
    return !isAwaitable(Operand);
  return !transforms(Promise, Operand) &&
         llvm::all_of(Overloads, [](const FunctionDecl *Function) {
           return recordOrPattern(Function->getParamDecl(0)->getType());
         });
}

// The class whose `await_suspend` is executed when \p Record is awaited, as
// far as it is visible.
static const CXXRecordDecl *awaiterOf(const ASTContext &Context,
                                      const CXXRecordDecl *Record,
                                      const CXXRecordDecl *Promise) {
  const FunctionDecl *Maker = transforms(Promise, Record);
  if (!Maker && findMethod(Record, "await_suspend"))
    return Record;
  if (!Maker)
    Maker = findOperator(Record, OO_Coawait);
  if (!Maker)
    Maker = freeCoAwait(Context, Record);
  // `await_transform(auto &&result)`
  if (!Maker)
    Maker = findMethod(Promise, "await_transform");
  return Maker ? resultClass(Maker) : nullptr;
}

// A value or an error: awaiting it takes the value, or leaves the function for
// good. There is no wait, so nothing is lost with it. A promise whose base
// depends on a template argument may hide its methods.
static bool isValue(const ASTContext &Context, const CXXRecordDecl *Record,
                    const CXXRecordDecl *Promise, Start Begins) {
  const FunctionDecl *Final = findMethod(Promise, "final_suspend");
  bool EndsItself = Final && isStd(resultClass(Final), "suspend_never");
  bool MayKeep = Final && !EndsItself;
  if (Begins != Start::Lazy && !MayKeep && keepsInlineValue(Record))
    return true;
  const CXXRecordDecl *Awaiter = awaiterOf(Context, Record, Promise);
  const FunctionDecl *Suspend =
      Awaiter ? findMethod(Awaiter, "await_suspend") : nullptr;
  switch (Suspend ? leaving(Suspend) : Leaving::Waits) {
  case Leaving::Destroys:
  case Leaving::GoesOn:
    return true;
  case Leaving::Abandons:
    return Begins != Start::Lazy && !MayKeep;
  case Leaving::Reports:
    return Begins == Start::Eager && EndsItself;
  case Leaving::Waits:
    return false;
  }
  llvm_unreachable("all kinds are handled");
}

// The type of a method's only argument, as it is written in templates too.
static QualType takenBy(const FunctionDecl *Method) {
  if (!Method || Method->getNumParams() == 0 ||
      Method->getMinRequiredArguments() > 1)
    return {};
  QualType Type = Method->getParamDecl(0)->getType();
  return Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

// `stream<int>`, whose promise yields an `int`.
static bool isMadeOf(const CXXRecordDecl *Record, QualType Element) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Spec || Element.isNull() || Spec->getTemplateArgs().size() == 0)
    return false;
  // a promise that is read from its written template
  if (const auto *Param = Element->getAs<TemplateTypeParmType>())
    return Param->getDepth() == 0 && Param->getIndex() == 0;
  const TemplateArgument &First = Spec->getTemplateArgs()[0];
  return First.getKind() == TemplateArgument::Type &&
         First.getAsType()
                 .getNonReferenceType()
                 .getCanonicalType()
                 .getUnqualifiedType() == Element;
}

// A task that yields its values before the last one is awaited once for each. A
// `yield_value` of another type than the result has another purpose: some tasks
// use `co_yield` to fail.
static bool yieldsValues(const CXXRecordDecl *Record,
                         const CXXRecordDecl *Promise) {
  const FunctionDecl *Yield = findMethod(Promise, "yield_value");
  if (!Yield)
    return false;
  QualType Yielded = takenBy(Yield);
  return isMadeOf(Record, Yielded) ||
         (!Yielded.isNull() &&
          Yielded == takenBy(findMethod(Promise, "return_value")));
}

// A generator gives values while it runs, and none at its end but one of the
// same kind. A task's promise may have a `yield_value` too (some use `co_yield`
// to fail): such a task can be awaited, or has no way to be iterated. But what
// can be awaited and has only what it yields to give is a generator: each
// `co_await` gives the next one.
static bool isGenerator(const CXXRecordDecl *Record,
                        const CXXRecordDecl *Promise, bool Awaitable) {
  const FunctionDecl *Yield = findMethod(Promise, "yield_value");
  if (!Yield)
    return false;
  if (findMethod(Record, "begin") || findMethod(Record, "next"))
    return true;
  const FunctionDecl *Return = findMethod(Promise, "return_value");
  QualType Yielded = takenBy(Yield);
  if (Awaitable)
    return !Return && isMadeOf(Record, Yielded);
  return !Return || (!Yielded.isNull() && Yielded == takenBy(Return));
}

InitialSuspend
StructuralClassifier::initialSuspend(const Promise &Found,
                                     const CXXRecordDecl *Record) {
  KnownArguments Around(Record);
  if (!Found.Class && !Found.Written.empty())
    return readInitialSuspend(Found.Record,
                              KnownArguments(Found.Written, Around));
  return readInitialSuspend(Found.Record, KnownArguments(Found.Class));
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
  Promise Found = promiseOf(Record, Type.Why);
  if (!Found.Record) {
    Type.Why = Type.Awaitable ? "can be awaited, but has no promise type"
                              : "has no promise type";
    return Type;
  }
  Type.HasPromise = true;
  Type.Shared = isCopyable(Record);
  Type.Awaitable |= transforms(Found.Record, Record) != nullptr;
  InitialSuspend Initial = initialSuspend(Found, Record);
  Type.Begins = Initial.Begins;
  Type.Why += "; " + Initial.Why;
  if (isGenerator(Record, Found.Record, Type.Awaitable)) {
    Type.Kind = TypeKind::Generator;
    Type.Why += "; yields values";
  } else if (Type.Begins != Start::Lazy && !Type.Awaitable) {
    Type.Kind = TypeKind::Detached;
    Type.Why += "; cannot be awaited";
  } else if (resumesWhenDropped(Record)) {
    Type.Kind = TypeKind::Detached;
    Type.Why += "; its destructor resumes it";
  } else if (isValue(Context, Record, Found.Record, Type.Begins)) {
    Type.Why += "; a value or an error: awaiting it never waits";
  } else {
    Type.Kind = TypeKind::Task;
    Type.Yields = yieldsValues(Record, Found.Record);
    Type.Ends = Type.Begins == Start::Eager && endsWhenDropped(Record);
  }
  return Type;
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const TaskType &Type) {
  if (Type.Kind == TypeKind::None)
    return OS << "no task";
  if (Type.isTask() && Type.Begins != Start::Unknown)
    OS << Type.Begins << ' ';
  return OS << Type.Kind;
}

} // namespace corolint::model
