// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Situation.h"
#include "model/code/Names.h"

namespace corolint::reach {

Situation situationOf(const Reached &R) {
  Situation S;
  S.Context = R.Context;
  S.Root = model::quotedName(R.Root);
  S.First = R.Path.front().Callee;
  S.End = R.End;
  S.Roles = R.Roles;
  S.IsDirect = R.isDirect();
  S.IsEntry = R.Path.front().Loc == R.Launched;
  return S;
}

Situation situationOf(const Conclusion &C, const Summary &Facts) {
  const RemoteEnd &End = Facts.Ends[C.End];
  Situation S;
  S.Context = C.Context;
  S.Root = Facts.Texts.text(Facts.Functions[C.Root].Name).str();
  S.First = Facts.Texts.text(C.Path.front().Callee).str();
  S.End = Facts.Texts.text(End.Name).str();
  S.Roles.Roles = model::RoleSet::fromBits(End.Roles);
  S.Roles.WhenNested = static_cast<model::Nested>(End.NestedEffect);
  S.Roles.NestedKnown = End.NestedKnown;
  S.Roles.Instead = Facts.Texts.text(End.Instead).str();
  S.IsDirect = C.Path.size() == 1;
  S.IsEntry = C.IsEntry;
  return S;
}

} // namespace corolint::reach
