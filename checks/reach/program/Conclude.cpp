// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From each end backwards: a program has few of them, and many roots.

#include "reach/program/Conclude.h"
#include "reach/program/Links.h"
#include <set>
#include <tuple>

namespace corolint::reach {
namespace {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;

/// In which contexts the body of each function begins.
class Roots {
public:
  explicit Roots(const Links &Program);
  bool is(uint32_t Function, When Context) const {
    return (Contexts[Function] & bit(Context)) != 0;
  }
  bool isAny(uint32_t Function) const { return Contexts[Function] != 0; }
  /// Does some certain launch, or the coroutine itself, begin it?
  bool isCertain(uint32_t Function, When Context) const {
    return (Certain[Function] & bit(Context)) != 0;
  }

private:
  static uint8_t bit(When Context) {
    return 1U << static_cast<uint8_t>(Context);
  }
  std::vector<uint8_t> Contexts, Certain;
};

Roots::Roots(const Links &Program)
    : Contexts(Program.Facts.Functions.size()), Certain(Contexts) {
  const auto &Functions = Program.Facts.Functions;
  for (uint32_t I = 0; I != Functions.size(); ++I)
    if (Functions[I].IsOnLoop)
      Contexts[I] = Certain[I] = bit(When::Now);
  for (uint32_t I = 0; I != Program.numEdges(); ++I) {
    const RemoteEdge &Edge = Program.edge(I);
    if (!Edge.isPlain() ||
        (Edge.Context != When::OnLoop && Edge.Context != When::OnThread))
      continue;
    uint32_t Entry = Program.target(Edge);
    if (Entry != None && !Program.isDispatch(Entry) &&
        !Functions[Entry].IsCoroutine)
      (Edge.IsPossible ? Contexts : Certain)[Entry] |= bit(Edge.Context);
  }
  for (uint32_t I = 0; I != Functions.size(); ++I)
    Contexts[I] |= Certain[I];
}

/// Plain calls that are executed now, by the node that they execute. A
/// coroutine that is called does not run there.
Lists callsOf(const Links &Program) {
  Pairs Calls;
  Calls.reserve(Program.numEdges());
  for (uint32_t I = 0; I != Program.numEdges(); ++I) {
    const RemoteEdge &Edge = Program.edge(I);
    if (!Edge.isPlain() || Edge.Context != When::Now)
      continue;
    uint32_t Node = Program.target(Edge);
    if (Node != None && (Program.isDispatch(Node) ||
                         !Program.Facts.Functions[Node].IsCoroutine))
      Calls.push_back({Node, I});
  }
  return {Program.numNodes(), Calls};
}

Lists callsOfEnds(const Links &Program) {
  Pairs Calls;
  for (uint32_t I = 0; I != Program.numEdges(); ++I)
    if (Program.edge(I).isPlain() && Program.edge(I).End != None)
      Calls.push_back({Program.edge(I).End, I});
  return {Program.Facts.Ends.size(), Calls};
}

/// The paths of one program, end by end.
class Search {
public:
  explicit Search(const Summary &Facts)
      : Program(Facts), Facts(Facts), Entries(Program), Calls(callsOf(Program)),
        CallsOfEnds(callsOfEnds(Program)), Distance(Program.numNodes(), None) {}
  std::vector<Conclusion> run();

private:
  void search(uint32_t End, bool Possible);
  bool isFollowed(const RemoteEdge &Edge) const {
    return Edge.Context == When::Now && (WithPossible || !Edge.IsPossible);
  }
  void reached(uint32_t Function, uint32_t Far);
  void callers(llvm::ArrayRef<uint32_t> Edges, uint32_t Far);
  void visit(uint32_t Node, uint32_t Far) {
    Distance[Node] = Far;
    Visited.push_back(Node);
  }
  void forget();
  void conclude(uint32_t End);
  void conclude(const RemoteEdge &First, uint32_t End);
  bool isConcluded(const RemoteEdge &First) const {
    return Concluded.contains({First.Function, Program.hops(First).front().At});
  }
  void addEntries(uint32_t End);
  bool maySpeakAt(const RemoteEdge &First) const {
    const RemoteHop &Hop = Program.hops(First).front();
    return (First.Open != 0 || Hop.Origin != None) && Hop.At.File != 0;
  }
  uint32_t length(const RemoteEdge &Edge) const {
    return Edge.End != None ? 1 : Distance[Program.target(Edge)] + 1;
  }
  bool isShortest(const RemoteEdge &Edge, uint32_t Far, uint32_t End) const;
  const RemoteEdge &next(uint32_t Node, uint32_t End) const;
  void append(std::vector<RemoteStep> &Path, const RemoteEdge &Edge) const;

  Links Program;
  const Summary &Facts;
  Roots Entries;
  Lists Calls, CallsOfEnds;
  std::vector<uint32_t> Distance; // of nodes to the current end, in edges
  std::vector<uint32_t> Visited, Dispatches;
  std::vector<uint32_t> Firsts; // edges of roots that lead to the end
  bool WithPossible = false;    // edges count in the current search
  bool IsAnyPossible = false;
  std::set<std::pair<uint32_t, Place>> Concluded; // by certain paths
  std::vector<Conclusion> Found;
};

} // namespace

// The edges of `Edges` lead to the end in `Far` steps: so do their functions,
// unless executing those is another matter.
void Search::callers(llvm::ArrayRef<uint32_t> Edges, uint32_t Far) {
  for (uint32_t Number : Edges) {
    const RemoteEdge &Edge = Program.edge(Number);
    if (!isFollowed(Edge))
      continue;
    if (Entries.isAny(Edge.Function))
      Firsts.push_back(Number);
    if (!Edge.IsOfObject && !Facts.Functions[Edge.Function].IsCoroutine &&
        Distance[Edge.Function] == None)
      visit(Edge.Function, Far);
  }
}

void Search::reached(uint32_t Function, uint32_t Far) {
  callers(Calls[Function], Far + 1);
  for (uint32_t Declaration : Program.dispatchedBy(Function)) {
    uint32_t Node = Program.dispatchOf(Declaration);
    if (Distance[Node] != None)
      continue;
    Distance[Node] = Far;
    Dispatches.push_back(Node);
    callers(Calls[Node], Far + 1);
  }
}

// Breadth first; `Visited` is the queue.
void Search::search(uint32_t End, bool Possible) {
  WithPossible = Possible;
  callers(CallsOfEnds[End], 1);
  for (size_t I = 0; I != Visited.size(); ++I)
    reached(Visited[I], Distance[Visited[I]]);
}

bool Search::isShortest(const RemoteEdge &Edge, uint32_t Far,
                        uint32_t End) const {
  if (!Edge.isPlain() || !isFollowed(Edge) || Edge.IsOfObject)
    return false;
  if (Edge.End != None)
    return Edge.End == End && Far == 1;
  uint32_t Node = Program.target(Edge);
  return Node != None && Distance[Node] != None && Distance[Node] + 1 == Far;
}

// The first of the edges that lead from `Node` to the end without a detour.
const RemoteEdge &Search::next(uint32_t Node, uint32_t End) const {
  uint32_t Function = Node, Found = None;
  if (Program.isDispatch(Node))
    Function = *llvm::find_if(Program.candidates(Node), [&](uint32_t Method) {
      return Distance[Method] == Distance[Node];
    });
  Program.forEachEdge(Function, [&](uint32_t Number) {
    if (Found == None &&
        isShortest(Program.edge(Number), Distance[Function], End))
      Found = Number;
  });
  return Program.edge(Found);
}

void Search::append(std::vector<RemoteStep> &Path,
                    const RemoteEdge &Edge) const {
  uint32_t Caller = Facts.Functions[Edge.Function].Name;
  for (const RemoteHop &Hop : Program.hops(Edge)) {
    Path.push_back({Hop, Caller});
    Caller = Hop.Callee;
  }
}

void Search::conclude(const RemoteEdge &First, uint32_t End) {
  Conclusion C;
  C.Root = First.Function;
  C.End = End;
  C.Open = First.Open;
  C.IsAwaited = First.IsAwaited;
  append(C.Path, First);
  const RemoteEdge *Edge = &First;
  while (Edge->End == None) {
    Edge = &next(Program.target(*Edge), End);
    append(C.Path, *Edge);
  }
  C.Silenced = Edge->Silenced;
  for (When Context : {When::Now, When::OnLoop, When::OnThread})
    if (Entries.is(C.Root, Context)) {
      C.Context = Context;
      C.IsPossible = WithPossible || !Entries.isCertain(C.Root, Context);
      Found.push_back(C);
    }
}

// One for each root and place of a first step, the one with the shortest path.
void Search::conclude(uint32_t End) {
  llvm::erase_if(Firsts, [&](uint32_t Number) {
    const RemoteEdge &Edge = Program.edge(Number);
    return !maySpeakAt(Edge) || isConcluded(Edge);
  });
  auto Key = [&](uint32_t Number) {
    const RemoteEdge &Edge = Program.edge(Number);
    return std::make_tuple(Edge.Function, Program.hops(Edge).front().At,
                           length(Edge), Number);
  };
  llvm::sort(Firsts, [&](uint32_t A, uint32_t B) { return Key(A) < Key(B); });
  const RemoteEdge *Last = nullptr;
  for (uint32_t Number : Firsts) {
    const RemoteEdge &Edge = Program.edge(Number);
    if (!Last || Last->Function != Edge.Function ||
        Program.hops(*Last).front().At != Program.hops(Edge).front().At)
      conclude(Edge, End);
    Last = &Edge;
  }
  if (IsAnyPossible)
    for (uint32_t Number : Firsts)
      Concluded.insert({Program.edge(Number).Function,
                        Program.hops(Program.edge(Number)).front().At});
}

// `std::thread t(drive)`, where `drive` is the end itself.
void Search::addEntries(uint32_t End) {
  for (uint32_t Number : CallsOfEnds[End]) {
    const RemoteEdge &Edge = Program.edge(Number);
    bool IsLaunch =
        Edge.Context == When::OnLoop || Edge.Context == When::OnThread;
    if (!IsLaunch || !maySpeakAt(Edge))
      continue;
    Conclusion C;
    C.Root = Edge.Function;
    C.Context = Edge.Context;
    C.IsEntry = true;
    C.IsPossible = Edge.IsPossible;
    C.Path.push_back(
        {Program.hops(Edge).front(), Facts.Functions[Edge.Function].Name});
    C.Path.front().Callee = Facts.Ends[End].Name;
    C.End = End;
    C.Open = Edge.Open;
    C.Silenced = Edge.Silenced;
    Found.push_back(std::move(C));
  }
}

void Search::forget() {
  for (const auto *Nodes : {&Visited, &Dispatches})
    for (uint32_t Node : *Nodes)
      Distance[Node] = None;
  Visited.clear();
  Dispatches.clear();
  Firsts.clear();
}

std::vector<Conclusion> Search::run() {
  for (uint32_t I = 0; I != Program.numEdges(); ++I)
    IsAnyPossible |= Program.edge(I).IsPossible;
  for (uint32_t End = 0; End != Facts.Ends.size(); ++End) {
    for (bool Possible : {false, true}) {
      if (Possible && !IsAnyPossible)
        continue;
      search(End, Possible);
      conclude(End);
      forget();
    }
    Concluded.clear();
    addEntries(End);
  }
  auto Key = [](const Conclusion &C) {
    return std::make_tuple(C.Path.front().At, C.IsPossible, C.Path.size(),
                           C.End);
  };
  llvm::stable_sort(Found, [&](const Conclusion &A, const Conclusion &B) {
    return Key(A) < Key(B);
  });
  return std::move(Found);
}

std::vector<Conclusion> conclude(const Summary &Facts) {
  return Search(Facts).run();
}

} // namespace corolint::reach
