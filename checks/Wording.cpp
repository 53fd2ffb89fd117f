// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Wording.h"
#include "model/Names.h"

namespace corolint {

Situation situationOf(const reach::Reached &R) {
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

Situation situationOf(const reach::Conclusion &C, const reach::Summary &Facts) {
  const reach::RemoteEnd &End = Facts.Ends[C.End];
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

static std::string effect(const model::FunctionRoles &Roles) {
  if (!Roles.NestedKnown)
    return "blocks the event loop";
  switch (Roles.WhenNested) {
  case model::Nested::Errs:
    return "fails";
  case model::Nested::Hangs:
    return "deadlocks";
  case model::Nested::Stalls:
  case model::Nested::Legal:
    return "stalls the event loop";
  }
  llvm_unreachable("all kinds are handled");
}

std::optional<std::string> nestedRunMessage(const Situation &S) {
  if (S.Context == reach::When::OnThread || !S.Roles.Roles.isRunner())
    return std::nullopt;
  if (S.Roles.NestedKnown && S.Roles.WhenNested == model::Nested::Legal)
    return std::nullopt;
  std::string Instead =
      S.Roles.Instead.empty() ? "'co_await'" : S.Roles.Instead;
  std::string While = S.Context == reach::When::Now
                          ? "coroutine " + S.Root
                          : "a callback of the event loop";
  std::string Rest =
      effect(S.Roles) + ": " + While + " is running; use " + Instead;
  return S.IsDirect ? S.End + " " + Rest
                    : S.First + " executes " + S.End + ", which " + Rest;
}

std::optional<std::string> runOffMainThreadMessage(const Situation &S) {
  if (S.Context != reach::When::OnThread ||
      !S.Roles.Roles.has(model::Role::MainThreadRunner))
    return std::nullopt;
  std::string Rule = S.End + " may only be called on the main thread, ";
  if (S.IsEntry)
    return Rule + "but another thread starts with it here";
  if (S.IsDirect)
    return Rule + "but " + S.Root + " is executed on another thread";
  return Rule + "but " + S.First + " executes it on another thread";
}

std::optional<std::string> blockingCallMessage(const Situation &S) {
  if (S.Context == reach::When::OnThread ||
      !S.Roles.Roles.has(model::Role::Blocking))
    return std::nullopt;
  std::string Instead = S.Roles.Instead.empty()
                            ? "await it, or hand it to another thread"
                            : "use " + S.Roles.Instead;
  std::string While = S.Context == reach::When::Now ? "coroutine " + S.Root
                                                    : "a callback of it";
  std::string Subject =
      S.IsDirect ? S.End : S.First + " executes " + S.End + ", which";
  return Subject + " blocks the event loop while " + While + " is running; " +
         Instead;
}

llvm::ArrayRef<CallCheck> callChecks() {
  static constexpr CallCheck Checks[] = {
      {"async-nested-run", nestedRunMessage},
      {"async-run-off-main-thread", runOffMainThreadMessage},
      {"async-blocking-call", blockingCallMessage},
  };
  return Checks;
}

std::optional<unsigned> callCheckNumber(llvm::StringRef Name) {
  for (const auto &[Number, Check] : llvm::enumerate(callChecks()))
    if (Check.Name == Name)
      return Number;
  return std::nullopt;
}

std::string stepMessage(llvm::StringRef Callee) {
  return Callee.str() + " called here";
}

llvm::StringRef withoutQuotes(llvm::StringRef Quoted) {
  return Quoted.starts_with("'") ? Quoted.drop_front().drop_back() : Quoted;
}

} // namespace corolint
