// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/FieldEffect.h"
#include "model/code/Limits.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

FieldStates::Effect::Effect(const FunctionDecl &Function, unsigned Depth)
    : GuardedVisitor(Function.getASTContext()), Function(Function) {
  enter(Function, Depth);
  if (isa<CoroutineBodyStmt>(Function.getBody()) && fields())
    fields()->enterLoop(*Function.getBody());
  else
    TraverseStmt(Function.getBody());
  leave();
}

bool FieldStates::Effect::VisitReturnStmt(ReturnStmt *) {
  leave();
  return true;
}

void FieldStates::Effect::leave() {
  if (fields() && Exits.size() <= limits::FieldExits)
    Exits.push_back({fields()->Events, guards()});
}

// `if (done) return;`: there it is true.
static FieldState refined(const Guards &Known, FieldRef Field,
                          unsigned Parameter) {
  const unsigned Asked = fieldOf(Parameter, numberOf(Field));
  for (const Guard &G : Known)
    if (G.Parameter == Asked) {
      if (G.Kind == Comparison::Equal)
        return {FieldState::Known, {0, Passed::Constant, G.Value}};
      if (G.Kind == Comparison::NotEqual && G.Value == 0 &&
          Field.back()->getType()->isBooleanType())
        return {FieldState::Known, {0, Passed::Constant, 1}};
    }
  return {};
}

FieldState FieldStates::Effect::of(FieldRef Field, unsigned Parameter) {
  const VarDecl *Object = Parameter < Function.getNumParams()
                              ? Function.getParamDecl(Parameter)
                              : nullptr;
  if (!fields() || fields()->IsFull || Exits.size() > limits::FieldExits)
    return {FieldState::Unknown};
  if (llvm::all_of(Exits, [&](const Exit &From) {
        return at(From, Object, Field).Kind == FieldState::Initial;
      }))
    return {};
  std::optional<FieldState> All;
  for (const Exit &From : Exits) {
    FieldState Here = at(From, Object, Field);
    if (Here.Kind == FieldState::Initial)
      Here = refined(From.Known, Field, Parameter);
    if (All && (All->Kind != Here.Kind || All->Value != Here.Value))
      return {FieldState::Unknown};
    All = Here;
  }
  return *All;
}

} // namespace corolint::reach
