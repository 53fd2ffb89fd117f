// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Program.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/FileSystem.h"
#include <map>
#include <mutex>

namespace corolint::reach {

static Lists launchesIn(const Summary &Facts, const Links &Linked) {
  std::vector<std::pair<uint32_t, uint32_t>> Found;
  auto Add = [&](uint32_t Function, uint32_t Edge) {
    if (Function != None)
      Found.push_back({Function, Edge});
  };
  for (uint32_t I = 0; I != Facts.Edges.size(); ++I) {
    const RemoteEdge &Edge = Facts.Edges[I];
    if (Edge.isPlain() && Edge.Context != When::Now) {
      Add(Edge.Callee, I);
      if (uint32_t Entry = Linked.target(Edge);
          Entry != Edge.Callee && !(Entry != None && Linked.isDispatch(Entry)))
        Add(Entry, I);
    } else {
      Add(Edge.Target, I);
    }
  }
  return {Facts.Functions.size(), Found};
}

Program::Program(Summary Given)
    : Facts(std::move(Given)), Linked(Facts),
      Launches(launchesIn(Facts, Linked)) {}

llvm::Expected<std::shared_ptr<const Program>>
Program::load(llvm::StringRef Path) {
  struct Entry {
    llvm::sys::TimePoint<> Written;
    std::shared_ptr<const Program> Loaded;
  };
  static std::mutex Lock;
  static std::map<std::string, Entry> Known;
  llvm::sys::fs::file_status Status;
  (void)llvm::sys::fs::status(Path, Status); // reading it says what is wrong
  std::lock_guard Guard(Lock);
  Entry &Last = Known[Path.str()];
  if (Last.Loaded && Last.Written == Status.getLastModificationTime())
    return Last.Loaded;
  SummaryBuilder Facts;
  if (llvm::Error E = Facts.addFile(Path))
    return std::move(E);
  Last = {Status.getLastModificationTime(),
          std::make_shared<const Program>(Facts.finish())};
  return Last.Loaded;
}

/// Copies the facts that matter to one unit out of a program.
class Program::Excerpt {
public:
  Excerpt(const Program &From, SummaryBuilder &To) : From(From), To(To) {}
  void add(const Summary &Unit);

private:
  void begin(const RemoteFunction &Function);
  void reach(uint32_t Function);
  void copy(uint32_t Function);
  void copy(const RemoteEdge &Edge);
  void define(uint32_t Function);
  void reachTargets(const RemoteEdge &Edge);
  uint32_t number(uint32_t Function) {
    return Function == None ? None
                            : To.function(From.Facts.Functions[Function].Id);
  }
  uint32_t text(uint32_t Text) {
    return To.Texts.intern(From.Facts.Texts.text(Text));
  }

  const Program &From;
  SummaryBuilder &To;
  llvm::DenseSet<uint64_t> Own; // ids of the unit's definitions
  llvm::SetVector<uint32_t> Reached;
};

void Program::Excerpt::reach(uint32_t Function) {
  if (!Own.contains(From.Facts.Functions[Function].Id))
    Reached.insert(Function);
}

void Program::Excerpt::reachTargets(const RemoteEdge &Edge) {
  if (Edge.Target != None)
    reach(Edge.Target);
  if (Edge.Callee != None)
    reach(Edge.Callee);
}

void Program::Excerpt::copy(const RemoteEdge &Edge) {
  RemoteEdge Copy = Edge;
  Copy.Function = number(Edge.Function);
  Copy.Callee = number(Edge.Callee);
  Copy.Target = number(Edge.Target);
  Copy.Terms = text(Edge.Terms);
  Copy.Open = 0; // other units report paths that begin there
  if (Edge.End != None) {
    RemoteEnd End = From.Facts.Ends[Edge.End];
    End.Name = text(End.Name);
    End.Instead = text(End.Instead);
    Copy.End = To.end(End);
  }
  std::vector<RemoteHop> Path;
  for (RemoteHop Hop : From.Facts.hops(Edge)) {
    Hop.At.File = text(Hop.At.File);
    Hop.Callee = text(Hop.Callee);
    Path.push_back(Hop);
  }
  To.add(Copy, Path);
}

void Program::Excerpt::define(uint32_t Function) {
  RemoteFunction Fact = From.Facts.Functions[Function];
  Fact.Name = text(Fact.Name);
  Fact.File = text(Fact.File);
  Fact.Declared = number(Fact.Declared);
  To.define(number(Function), Fact);
}

// A definition with its calls, or a declaration with all that may be executed
// when it is called.
void Program::Excerpt::copy(uint32_t Function) {
  const RemoteFunction &Known = From.Facts.Functions[Function];
  uint32_t Declared = Known.IsDefined ? Known.Declared : Function;
  for (uint32_t Definition : From.Linked.definitionsOf(Declared))
    reach(Definition);
  for (uint32_t Method :
       From.Linked.candidates(From.Linked.dispatchOf(Declared)))
    reach(Method);
  if (!Known.IsDefined)
    return;
  define(Function);
  for (const RemoteEdge &Edge : From.Facts.edges(Function)) {
    copy(Edge);
    reachTargets(Edge);
  }
  for (RemoteNeed Need : From.Facts.needs(Function)) {
    Need.forEachFunction([&](uint32_t &Other) {
      if (Other != None)
        reach(Other);
      Other = number(Other);
    });
    Need.forEachText([&](uint32_t &Text) { Text = text(Text); });
    To.add(Need);
  }
}

void Program::Excerpt::begin(const RemoteFunction &Function) {
  uint32_t Known = From.Facts.find(Function.Id);
  if (Known == None)
    return;
  if (!Function.IsDefined)
    reach(Known);
  for (uint32_t Number : From.Launches[Known]) {
    const RemoteEdge &Edge = From.Facts.Edges[Number];
    if (!Own.contains(From.Facts.Functions[Edge.Function].Id)) {
      define(Edge.Function);
      copy(Edge);
      reachTargets(Edge);
    }
  }
}

void Program::Excerpt::add(const Summary &Unit) {
  for (const RemoteFunction &Function : Unit.Functions)
    if (Function.IsDefined)
      Own.insert(Function.Id);
  for (const RemoteFunction &Function : Unit.Functions)
    begin(Function);
  for (size_t I = 0; I != Reached.size(); ++I)
    copy(Reached[I]);
  for (auto [Overrider, Method] : From.Facts.Overrides)
    To.override(number(Overrider), number(Method));
  for (auto [What, Class] : From.Facts.Classes)
    To.classify(number(What), number(Class));
}

Summary Program::around(const Summary &Unit) const {
  SummaryBuilder All;
  All.merge(Unit);
  Excerpt(*this, All).add(Unit);
  return All.finish();
}

} // namespace corolint::reach
