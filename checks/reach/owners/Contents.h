// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_OWNERS_CONTENTS_H
#define COROLINT_REACH_OWNERS_CONTENTS_H

#include "reach/owners/Fillers.h"
#include "reach/owners/OwnerEvents.h"

/// The contents of smart pointers, optionals and containers at the time of an
/// assignment, which destroys an object only if they hold one.
namespace corolint::reach {

/// The owners of one function, statement by statement.
class Contents {
public:
  Contents(const clang::FunctionDecl &Function, Fillers &OfUnit);

  enum Answer {
    Nothing, ///< the owner is certainly empty
    Perhaps, ///< nothing shows that there is something in it
    Something
  };
  /// The contents of the owner just before \p Call replaces them.
  Answer before(const clang::CallExpr &Call) const;
  /// The same for the owner \p Member of the function's object, where \p Call
  /// calls a method of that object.
  Answer before(const clang::CallExpr &Call,
                const clang::FieldDecl &Member) const;

  /// True if nothing is ever put into the local variable \p Var.
  bool isAlwaysEmpty(const clang::VarDecl &Var) const;
  /// Is something put into what is at \p Path anywhere in the function?
  bool fills(const OwnerPath &Path) const;

private:
  const OwnerEvent *at(const clang::CallExpr &Call) const;
  bool isFilledByOthers(const clang::FieldDecl &Field) const;
  bool isShownFilled(const OwnerPath &Path) const;
  Answer judge(const OwnerEvent &Here, const OwnerPath &Path) const;
  Answer atFirst(const OwnerPath &Path) const;
  Answer ofMember(const clang::FieldDecl &Field) const;

  const clang::FunctionDecl &Function;
  Fillers &OfUnit;
  std::vector<OwnerEvent> Events; ///< in the order of the source
};

} // namespace corolint::reach

#endif // COROLINT_REACH_OWNERS_CONTENTS_H
