// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/CallCheck.h"
#include "model/code/Names.h"
#include "report/Report.h"

namespace corolint {

Situation situationOf(const reach::Conclusion &C, const reach::Summary &Facts) {
  auto Name = [&](uint32_t Text) {
    return model::quoted(Facts.Texts.text(Text));
  };
  const reach::RemoteEnd &End = Facts.Ends[C.End];
  Situation S;
  S.Context = C.Context;
  S.Root = Name(Facts.Functions[C.Root].Name);
  S.First = Name(C.Path.front().Callee);
  S.End = Name(End.Name);
  S.Roles.Roles = model::RoleSet::fromBits(End.Roles);
  S.Roles.WhenNested = static_cast<model::Nested>(End.NestedEffect);
  S.Roles.NestedKnown = End.NestedKnown;
  S.Roles.Instead = Facts.Texts.text(End.Instead).str();
  S.IsDirect = C.Path.size() == 1;
  S.IsEntry = C.IsEntry;
  S.IsAwaited = C.IsAwaited;
  return S;
}

std::vector<ShownStep> shownSteps(const reach::Conclusion &C,
                                  const reach::Summary &Facts) {
  std::vector<ShownStep> Steps;
  for (const reach::RemoteStep &Step : llvm::ArrayRef(C.Path).drop_front())
    if (Step.At.File != 0) // else implied by the compiler, written nowhere
      Steps.push_back({Step, Facts.Texts.text(Step.Caller).str(),
                       stepMessage(Facts.Texts.text(Step.Callee))});
  shorten(Steps);
  return Steps;
}

} // namespace corolint
