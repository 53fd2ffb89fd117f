// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/ScopeEnds.h"
#include "model/code/EvaluatedVisitor.h"
#include "reach/values/Ownership.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint::reach {

void ScopeEnds::add(size_t Site, const VarDecl &Var) {
  Alive.push_back({Site, &Var, {}});
}

// `job.reset();` leaves nothing to destroy. A shared pointer is destroyed where
// it was made, whatever happens to it.
static bool isEmpty(const VarDecl &Var, FieldStates &Fields) {
  const FieldState Now = Fields.ofVariable(Var);
  return Now.Kind == FieldState::Known && Now.Value.Kind == Passed::Constant &&
         Now.Value.Value == 0 && !ownedBySharedPointer(Var.getType());
}

void ScopeEnds::end(Living &Of, llvm::ArrayRef<CallSite> Sites,
                    Conditions &Asked, FieldStates &Fields) {
  const auto &Dtor = *cast<CXXDestructorDecl>(Sites[Of.Site].Callee);
  Arguments Here = Asked.passedObject(Of.Var, Dtor);
  if (Of.Fields)
    llvm::erase_if(Here, [&](const Passed &P) {
      return !llvm::is_contained(*Of.Fields, P);
    });
  Of.Fields = std::move(Here);
  Of.IsEmpty = Of.IsEmpty && isEmpty(*Of.Var, Fields);
}

void ScopeEnds::leave(llvm::ArrayRef<CallSite> Sites, Conditions &Asked,
                      FieldStates &Fields) {
  for (Living &Of : Alive)
    end(Of, Sites, Asked, Fields);
}

void ScopeEnds::endBlock(const CompoundStmt &Block,
                         llvm::MutableArrayRef<CallSite> Sites,
                         Conditions &Asked, FieldStates &Fields) {
  while (!Alive.empty() &&
         Alive.back().Var->getBeginLoc() >= Block.getBeginLoc()) {
    Living Of = Alive.pop_back_val();
    if (!Of.Fields || !model::leaves(&Block))
      end(Of, Sites, Asked, Fields);
    CallSite &Site = Sites[Of.Site];
    Site.Passes = std::move(*Of.Fields);
    if (Of.IsEmpty)
      Site.Callee = nullptr;
  }
}

} // namespace corolint::reach
