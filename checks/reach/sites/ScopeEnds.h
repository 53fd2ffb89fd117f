// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_SCOPEENDS_H
#define COROLINT_REACH_SITES_SCOPEENDS_H

#include "reach/sites/CallSites.h"
#include "reach/sites/FieldStates.h"

namespace corolint::reach {

/// The variables of one body whose destructors are called when control leaves
/// their blocks, and what their fields are at each place where that is.
class ScopeEnds {
public:
  /// The destructor of \p Var is \p Sites[\p Site].
  void add(size_t Site, const clang::VarDecl &Var);
  /// Control leaves the function here.
  void leave(llvm::ArrayRef<CallSite> Sites, Conditions &Asked,
             FieldStates &Fields);
  /// The end of \p Block: its variables die. The call of a destructor that
  /// finds an owner empty at each of these places loses its callee.
  void endBlock(const clang::CompoundStmt &Block,
                llvm::MutableArrayRef<CallSite> Sites, Conditions &Asked,
                FieldStates &Fields);

private:
  struct Living {
    size_t Site;
    const clang::VarDecl *Var;
    std::optional<Arguments> Fields; ///< the same at all places so far
    bool IsEmpty = true;             ///< at all of them
  };
  static void end(Living &Of, llvm::ArrayRef<CallSite> Sites, Conditions &Asked,
                  FieldStates &Fields);
  llvm::SmallVector<Living, 4> Alive;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_SCOPEENDS_H
