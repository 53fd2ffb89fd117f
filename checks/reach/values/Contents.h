// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_CONTENTS_H
#define COROLINT_REACH_VALUES_CONTENTS_H

#include "reach/values/OwnerPath.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

/// Is there anything in a smart pointer, optional or container when it is given
/// something else? Only then does the assignment destroy an object.
namespace corolint::reach {

/// Which functions of the unit put something into a member that owns.
class Fillers {
public:
  explicit Fillers(const clang::ASTContext &Context) : Context(Context) {}
  llvm::ArrayRef<const clang::FunctionDecl *> of(const clang::FieldDecl &Field);

private:
  class Collector;
  const clang::ASTContext &Context;
  bool IsCollected = false;
  llvm::DenseMap<const clang::ValueDecl *,
                 llvm::SmallVector<const clang::FunctionDecl *, 2>>
      Known;
};

/// The owners of one function, statement by statement.
class Contents {
public:
  Contents(const clang::FunctionDecl &Function, Fillers &OfUnit);

  enum Answer {
    Nothing, ///< the owner is empty for certain
    Perhaps, ///< only another execution of the same call may have filled it
    Something
  };
  /// What \p Call, which replaces the object of its owner, finds there.
  Answer before(const clang::CallExpr &Call) const;

  /// Is nothing ever put into the local variable \p Var?
  bool isAlwaysEmpty(const clang::VarDecl &Var) const;

  struct Event {
    OwnerPath Path;
    OwnerCall Kind = OwnerCall::Fills;
    const clang::Stmt *Node = nullptr;
    /// The branches and loops around it, outermost first.
    llvm::SmallVector<const clang::Stmt *, 4> Branches, Loops;
  };

private:
  Answer atFirst(const OwnerPath &Path) const;
  Answer ofMember(const clang::FieldDecl &Field) const;

  const clang::FunctionDecl &Function;
  Fillers &OfUnit;
  std::vector<Event> Events; ///< in the order of the source
};

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_CONTENTS_H
