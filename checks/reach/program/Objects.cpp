// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Objects.h"
#include "llvm/ADT/SetVector.h"

namespace corolint::reach {

static Lists reversed(const Summary &Facts) {
  std::vector<std::pair<uint32_t, uint32_t>> Pairs;
  for (auto [What, Class] : Facts.Classes)
    Pairs.push_back({Class, What});
  return {Facts.Functions.size(), Pairs};
}

Objects::Objects(const Links &Program)
    : Program(Program),
      Kinds(Program.Facts.Functions.size(), Program.Facts.Classes),
      Members(reversed(Program.Facts)) {}

/// All that is reached from \p Start over \p Next, `Start` included.
static llvm::SetVector<uint32_t> closure(const Lists &Next, uint32_t Start) {
  llvm::SetVector<uint32_t> All;
  All.insert(Start);
  for (size_t I = 0; I != All.size(); ++I)
    for (uint32_t Other : Next[All[I]])
      All.insert(Other);
  return All;
}

bool Objects::isA(uint32_t Class, uint32_t Base) const {
  return closure(Kinds, Class).contains(Base);
}

Objects::Answer Objects::compute(uint32_t Class, uint32_t Method) const {
  const RemoteFunction &Fact = Program.Facts.Functions[Method];
  const llvm::SetVector<uint32_t> Bases = closure(Kinds, Class);
  for (uint32_t Of : Kinds[Method]) {
    if (!Bases.contains(Of))
      continue;
    // a class between them may have its own version
    const bool IsReplaced =
        Fact.Declared != None && Bases.contains(Fact.Declared);
    return IsReplaced ? Answer::No : Answer::Yes;
  }
  if (Kinds[Method].empty())
    return Answer::Perhaps;
  for (uint32_t Of : Kinds[Method])
    for (uint32_t Derived : closure(Members, Of))
      if (isA(Derived, Class))
        return Answer::Perhaps;
  return Answer::No;
}

Objects::Answer Objects::executes(uint32_t Class, uint32_t Method) const {
  auto [It, IsNew] = Known.try_emplace({Class, Method}, Answer::Perhaps);
  if (IsNew)
    It->second = compute(Class, Method);
  return It->second;
}

static const Passed *findPassed(llvm::ArrayRef<Passed> Passes,
                                llvm::function_ref<bool(const Passed &)> Is) {
  const auto *It = llvm::find_if(Passes, Is);
  return It == Passes.end() ? nullptr : It;
}

// The definition that a guard about dispatch names.
static uint32_t methodOf(const Guard &G, const Links &Program) {
  uint32_t Method = Program.Facts.find(static_cast<uint64_t>(G.Value));
  if (Method == None || Program.Facts.Functions[Method].IsDefined)
    return Method;
  llvm::ArrayRef<uint32_t> Definitions = Program.definitionsOf(Method);
  return Definitions.empty() ? None : Definitions.front();
}

std::optional<Guards> Objects::before(const Terms &OfCall,
                                      llvm::ArrayRef<Guard> OfCallee,
                                      uint32_t Caller,
                                      bool WithPossible) const {
  std::optional<Guards> Needed = reach::before(OfCall, OfCallee);
  if (!Needed)
    return std::nullopt;
  const Passed *Object = findPassed(
      OfCall.Passes, [](const Passed &P) { return P.Parameter == OwnClass; });
  const bool IsOwn = Object && Object->Kind == Passed::OwnParameter;
  for (const Guard &G : OfCallee) {
    if (!isAboutObject(G.Parameter))
      continue;
    const Passed *Empty = findPassed(OfCall.Passes, [&](const Passed &P) {
      return G.Parameter == OwnMember && P.Parameter == OwnMember &&
             P.Value == G.Value;
    });
    if (Empty && (Empty->Kind == Passed::Constant || !WithPossible))
      return std::nullopt;
    if (IsOwn)
      Needed->push_back(G);
    else if (Object && G.Parameter == OwnClass) {
      uint32_t Class = Program.Facts.find(static_cast<uint64_t>(Object->Value));
      uint32_t Method = methodOf(G, Program);
      if (Class != None && Method != None &&
          executes(Class, Method) == Answer::No)
        return std::nullopt;
    }
  }
  // What the caller's own class says.
  bool IsExcluded = false;
  llvm::erase_if(*Needed, [&](const Guard &G) {
    uint32_t Method = G.Parameter == OwnClass ? methodOf(G, Program) : None;
    if (Method == None || Kinds[Caller].empty())
      return false;
    const Answer Is = executes(Kinds[Caller].front(), Method);
    IsExcluded |= Is == Answer::No;
    return Is == Answer::Yes;
  });
  return IsExcluded ? std::nullopt : both(*Needed, {});
}

Guards Objects::dispatched(llvm::ArrayRef<Guard> OfMethod,
                           uint32_t Method) const {
  Guards All(OfMethod);
  if (!Kinds[Method].empty())
    All.push_back({OwnClass, Comparison::NotEqual,
                   static_cast<int64_t>(Program.Facts.Functions[Method].Id)});
  llvm::sort(All);
  return All;
}

} // namespace corolint::reach
