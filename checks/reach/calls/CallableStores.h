// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_CALLABLESTORES_H
#define COROLINT_REACH_CALLS_CALLABLESTORES_H

#include "model/Model.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

/// The functions that can be called through a function pointer, a
/// `std::function`, or a table of them.
///
/// Every value that the unit puts into a variable, member or container counts,
/// whatever the order and the object: initializers, assignments, `push_back`
/// and its like, arguments of the user's own functions that keep their
/// callable.
namespace corolint::reach {

class CallableStores {
public:
  explicit CallableStores(model::Model &TheModel) : TheModel(TheModel) {}

  using Targets = llvm::SmallVector<const clang::FunctionDecl *, 4>;

  /// The functions that calling \p Callee in \p Caller may execute, in the
  /// order of the source. Empty if \p Callee is a parameter of \p Caller, so
  /// that it depends on the calls of \p Caller; unless that is a coroutine,
  /// which is executed later.
  Targets targets(const clang::Expr *Callee, const clang::FunctionDecl &Caller);

  /// True for `handler()` and `handlers[i]()` in a method whose object has the
  /// member: the callee depends on the object.
  static bool isMemberOfThis(const clang::Expr *Callee);

  /// The variable with static storage, known to other units too, that \p Callee
  /// is or is a part of: other units may put something into it. Null for
  /// others.
  static const clang::VarDecl *sharedVariable(const clang::Expr *Callee);

  /// A shared variable, and a function that this unit puts into it.
  using Shared = std::vector<
      std::pair<const clang::VarDecl *, const clang::FunctionDecl *>>;
  Shared shared();

  /// True if \p Class or one of its bases has such a member.
  static bool hasCallableMember(const clang::CXXRecordDecl &Class);

  /// The functions that \p Caller puts into its local variable \p Var: on
  /// construction, through its members and methods.
  Targets givenTo(const clang::VarDecl &Var, const clang::FunctionDecl &Caller);

  /// True if each new object of \p Class has \p Target in a member: its
  /// constructors and the initialisers of its members put it there.
  bool isGivenByConstruction(const clang::CXXRecordDecl &Class,
                             const clang::FunctionDecl &Target);

private:
  class Collector;
  class Search;
  void collect();

  model::Model &TheModel;
  bool IsCollected = false;
  llvm::DenseMap<const clang::ValueDecl *, std::vector<const clang::Expr *>>
      Stored;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_CALLABLESTORES_H
