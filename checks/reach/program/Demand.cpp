// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Demand.h"
#include "reach/program/Links.h"
#include "llvm/ADT/StringExtras.h"

namespace corolint::reach {
namespace {

/// Everything that may execute in a context. An edge too many costs the reading
/// of a unit, an edge too few a finding.
class Forward {
public:
  explicit Forward(const Summary &Facts)
      : Facts(Facts), Program(Facts), Seen(Facts.Functions.size()) {}

  void run(Demand &Result) {
    for (uint32_t I = 0; I != Facts.Functions.size(); ++I)
      if (Facts.Functions[I].IsCoroutine || Facts.Functions[I].IsOnLoop)
        visit(I);
    for (const RemoteEdge &Edge : Facts.Edges)
      if (Edge.Context != When::Now || Edge.isGift())
        follow(Edge);
    for (size_t I = 0; I != Work.size(); ++I) {
      for (const RemoteEdge &Edge : Facts.edges(Work[I]))
        follow(Edge);
      if (!Facts.Functions[Work[I]].IsDefined)
        leave(Work[I], Result);
    }
  }

private:
  void visit(uint32_t Function) {
    if (Function == None || Seen[Function])
      return;
    Seen[Function] = true;
    Work.push_back(Function);
  }
  void follow(const RemoteEdge &Edge) {
    visit(Edge.Callee);
    visit(Edge.Target);
  }
  // A declaration: any unit may define it, or override it.
  void leave(uint32_t Declaration, Demand &Result) {
    Result.Words.insert(
        indispensableWord(Facts.Texts.text(Facts.Functions[Declaration].Name)));
    for (uint32_t Definition : Program.definitionsOf(Declaration))
      visit(Definition);
    for (uint32_t Definition :
         Program.candidates(Program.dispatchOf(Declaration)))
      visit(Definition);
  }

  const Summary &Facts;
  const Links Program;
  std::vector<bool> Seen;
  std::vector<uint32_t> Work;
};

} // namespace

static bool isPart(char C) { return llvm::isAlnum(C) || C == '_'; }

static llvm::StringRef lastIdentifier(llvm::StringRef Name) {
  Name = Name.rtrim(':');
  while (!Name.empty() && llvm::any_of(Name, [](char C) { return !isPart(C); }))
    Name = Name.drop_until([](char C) { return !isPart(C); }).drop_front();
  return Name;
}

llvm::StringRef indispensableWord(llvm::StringRef Name) {
  const size_t At = Name.rfind("operator");
  const bool IsOperator = At != llvm::StringRef::npos &&
                          (At == 0 || Name[At - 1] == ':') &&
                          (At + 8 == Name.size() || !isPart(Name[At + 8]));
  if (!IsOperator)
    return lastIdentifier(Name);
  llvm::StringRef Class = lastIdentifier(Name.take_front(At));
  return Class.empty() ? "operator" : Class;
}

Demand demandOf(const Summary &Facts, uint32_t ThreadRoles) {
  Demand Result;
  Forward(Facts).run(Result);
  for (const RemoteEdge &Edge : Facts.Edges)
    if (Edge.isOfParameter() && (Edge.Context != When::Now || Edge.isGift()))
      Result.Words.insert(indispensableWord(
          Facts.Texts.text(Facts.Functions[Edge.Function].Name)));
  for (const RemoteEnd &End : Facts.Ends)
    Result.AreThreadsOfInterest |= (End.Roles & ThreadRoles) != 0;
  return Result;
}

} // namespace corolint::reach
