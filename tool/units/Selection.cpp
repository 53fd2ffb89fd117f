// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/Selection.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// The words without which there is no coroutine, task type or annotation.
constexpr StringLiteral Always[] = {"co_await",         "co_return",
                                    "co_yield",         "coroutine_handle",
                                    "coroutine_traits", "corolint"};

bool isSubject(model::RoleSet Roles) {
  using model::Role;
  return Roles.isRunner() || Roles.has(Role::Spawner) ||
         Roles.has(Role::LoopCallback) || Roles.has(Role::Task);
}

SmallVector<StringRef, 4> wordsOf(StringRef QualifiedName) {
  SmallVector<StringRef, 4> Words;
  SplitString(QualifiedName, Words, ":~ ()");
  erase_if(Words, [](StringRef W) { return W.starts_with("operator"); });
  return Words;
}

} // namespace

Selection::Selection(
    ArrayRef<std::shared_ptr<const model::ProfileSet>> Profiles)
    : Profiles(Profiles) {
  for (StringRef Word : Always)
    Subjects.push_back({Word});
  for (const auto &Set : Profiles)
    for (const model::ProfileSet::Entry &Entry : Set->entries()) {
      if (isSubject(Entry.Roles))
        Subjects.push_back(wordsOf(Entry.Name));
      else if (Entry.Roles.has(model::Role::ThreadLauncher))
        Launchers.push_back(wordsOf(Entry.Name).back());
    }
}

bool Selection::matters(ArrayRef<std::string> Files) {
  StringMap<bool> Known;
  auto Stands = [&](StringRef Word) {
    auto [It, IsNew] = Known.try_emplace(Word);
    if (IsNew)
      It->second = any_of(
          Files, [&](StringRef File) { return Words.contains(File, Word); });
    return It->second;
  };
  return any_of(Subjects,
                [&](const auto &Subject) { return all_of(Subject, Stands); });
}

reach::Demand Selection::demandOf(const reach::Summary &Known) {
  return reach::demandOf(Known,
                         model::RoleSet{model::Role::MainThreadRunner}.bits());
}

bool Selection::answers(ArrayRef<std::string> Files, const reach::Demand &Asked,
                        const StringSet<> &Read) {
  return any_of(Files, [&](StringRef File) {
    if (Read.contains(File))
      return false;
    auto Stands = [&](StringRef Word) { return Words.contains(File, Word); };
    return any_of(Asked.Words.keys(), Stands) ||
           (Asked.AreThreadsOfInterest && any_of(Launchers, Stands));
  });
}

} // namespace corolint::tool
