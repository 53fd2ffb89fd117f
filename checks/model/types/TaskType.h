// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_TASKTYPE_H
#define COROLINT_MODEL_TYPES_TASKTYPE_H

#include "model/roles/Profile.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

/// The class types that coroutines return, recognised from the promise type
/// alone:
///
///   class -> promise type -> initial awaiter -> lazy or eager
///                        \-> yield_value, awaitability -> task or generator
///
/// No library names take part, except the standard's own (`promise_type`,
/// `std::coroutine_traits`, `std::suspend_always`, ...). Awaitability alone
/// does not identify a task: the tasks of several libraries are not awaitable.
namespace corolint::model {

struct InitialSuspend;

/// The answer for one class type. A value type.
struct TaskType {
  TypeKind Kind = TypeKind::None;
  Start Begins = Start::Unknown;
  /// `co_await object` is known to be possible (operator co_await, an awaiter
  /// of its own, or the promise's await_transform).
  bool Awaitable = false;
  /// Coroutine functions return it (it has a promise type); false for a handle
  /// to something that is already scheduled.
  bool HasPromise = false;
  /// It may be awaited any number of times: it can be copied, or a profile says
  /// so.
  bool Shared = false;
  /// The library's contract allows to discard one as a statement.
  bool MayDrop = false;
  /// Keeping one without awaiting it can be intended, according to a profile.
  bool Scoped = false;
  /// A cast to void marks an intended drop, according to a profile.
  bool VoidDrops = false;
  /// The methods that take the result out of the object, according to a
  /// profile: a second call finds nothing. Belongs to the profile.
  llvm::ArrayRef<std::string> TakenBy;
  /// A coroutine with a parameter of one of these classes runs by itself, and
  /// its task may be dropped. Belongs to the profile.
  llvm::ArrayRef<std::string> DetachedBy;
  /// It is awaited once for each value that it yields, and for its result.
  bool Yields = false;
  /// Its destructor destroys the coroutine even before it is done.
  bool Ends = false;
  /// The kind of lock, according to a profile or an annotation.
  LockKind Lock = LockKind::Unknown;
  /// The effect of a drop, if a profile has it; else empty.
  std::string Dropped;
  /// The reason for this classification, for `corolint dump-model`.
  std::string Why;

  bool isTask() const { return Kind == TypeKind::Task; }
  bool isLazy() const { return isTask() && Begins == Start::Lazy; }
};
/// Its kind and start: `lazy task`, `generator`, `no task`.
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const TaskType &Type);

/// Reads classes of one translation unit. Reads declarations only as far as
/// they are written or instantiated; never instantiates anything.
class StructuralClassifier {
public:
  explicit StructuralClassifier(const clang::ASTContext &Context);

  /// Classifies \p Record (never null) by its structure.
  TaskType classify(const clang::CXXRecordDecl *Record);

  /// True if an object of this class can be awaited without the help of a
  /// promise: operator co_await (member or free) or await_ready/await_resume.
  bool isAwaitable(const clang::CXXRecordDecl *Record) const;

  /// True if a coroutine which returns \p Result is known to be unable to await
  /// an object of the class \p Operand.
  bool refuses(const clang::CXXRecordDecl *Result,
               const clang::CXXRecordDecl *Operand);

private:
  struct TraitsEntry {
    const clang::CXXRecordDecl *Result; // pattern or record of argument 0
    const clang::CXXRecordDecl *Traits;
  };

  struct Promise {
    const clang::CXXRecordDecl *Record = nullptr; // what can be read
    const clang::CXXRecordDecl *Class = nullptr;  // what is named, if known
    llvm::ArrayRef<clang::TemplateArgument> Written;
  };

  static Promise promiseNamed(const clang::TypeDecl *Type);
  static InitialSuspend initialSuspend(const Promise &Found,
                                       const clang::CXXRecordDecl *Record);
  Promise promiseOf(const clang::CXXRecordDecl *Record, std::string &Why);
  Promise promiseFromTraits(const clang::CXXRecordDecl *Record);
  void collectTraits();

  const clang::ASTContext &Context;
  llvm::SmallVector<TraitsEntry> Traits;
  bool TraitsCollected = false;
};

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_TASKTYPE_H
