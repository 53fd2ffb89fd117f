// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_CONTENTS_H
#define COROLINT_REACH_VALUES_CONTENTS_H

#include "reach/values/OwnerPath.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

/// The contents of smart pointers, optionals and containers at the time of an
/// assignment, which destroys an object only if they hold one.
namespace corolint::reach {

/// The functions of the unit that put something into an owning member.
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

/// The contents of the owners in one function, statement by statement.
class Contents {
public:
  Contents(const clang::FunctionDecl &Function, Fillers &OfUnit);

  enum Answer {
    Nothing, ///< the owner is certainly empty
    Perhaps, ///< only an earlier execution of the same call may have filled it
    Something
  };
  /// The contents of the owner just before \p Call replaces them.
  Answer before(const clang::CallExpr &Call) const;

  /// True if nothing is ever put into the local variable \p Var.
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
