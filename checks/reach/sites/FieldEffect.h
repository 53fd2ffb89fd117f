// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_FIELDEFFECT_H
#define COROLINT_REACH_SITES_FIELDEFFECT_H

#include "reach/sites/GuardedVisitor.h"

namespace corolint::reach {

/// The effect of a function, or of the body of a constructor, on its object and
/// on those that it gets by reference. What a coroutine does may have happened
/// or not.
class FieldStates::Effect : public GuardedVisitor {
public:
  /// \p Depth is the number of functions around it.
  Effect(const clang::FunctionDecl &Function, unsigned Depth);
  bool VisitReturnStmt(clang::ReturnStmt *) override;
  /// Of the function's own object, or of what \p Parameter refers to.
  FieldState of(FieldRef Field, unsigned Parameter);

private:
  struct Exit {
    std::vector<Event> Events;
    Guards Known;
  };
  void leave();
  FieldState at(const Exit &From, const clang::VarDecl *Object,
                FieldRef Field) {
    return fields()->judge(From.Events, Object, Field);
  }

  const clang::FunctionDecl &Function;
  std::vector<Exit> Exits;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_FIELDEFFECT_H
