// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The search goes backwards from each end: a program has few of them, and many
// roots.

#include "reach/program/Conclude.h"
#include "model/code/Limits.h"
#include "reach/facts/Guard.h"
#include "reach/program/Links.h"
#include "reach/program/Objects.h"
#include "reach/program/Roots.h"
#include "llvm/ADT/DenseMap.h"
#include <set>
#include <tuple>

namespace corolint::reach {
namespace {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;

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
      : Program(Facts), Facts(Facts), Owners(Program), Entries(Program),
        Calls(callsOf(Program)), CallsOfEnds(callsOfEnds(Program)),
        Latest(Program.numNodes(), None) {}
  std::vector<Conclusion> run();

private:
  /// From a node paths lead to the end under some conditions.
  struct State {
    uint32_t Node;
    uint32_t Far; // in edges
    Guards Under;
    uint32_t Earlier;   // another state of the node, reached before, or None
    bool IsAny = false; // for one of more sets of conditions than are kept
  };
  void search(uint32_t End, bool Possible);
  bool isFollowed(const RemoteEdge &Edge) const {
    return Edge.Context == When::Now && (WithPossible || !Edge.IsPossible);
  }
  void reached(uint32_t Number);
  void callers(llvm::ArrayRef<uint32_t> Edges, uint32_t Far,
               const Guards &OfCallee);
  bool visit(uint32_t Node, uint32_t Far, const Guards &Under);
  void forget();
  void conclude(uint32_t End);
  void conclude(uint32_t First, uint32_t End);
  bool isConcluded(const RemoteEdge &First) const {
    return Concluded.contains({First.Function, Program.hops(First).front().At});
  }
  void addEntries(uint32_t End);
  bool maySpeakAt(const RemoteEdge &First) const {
    const RemoteHop &Hop = Program.hops(First).front();
    return (First.Open != 0 || Hop.Origin != None) && Hop.At.File != 0;
  }
  template <typename Predicate>
  const State *findState(uint32_t Node, Predicate Is) const {
    for (uint32_t I = Latest[Node]; I != None; I = States[I].Earlier)
      if (Is(States[I]))
        return &States[I];
    return nullptr;
  }
  const Terms &terms(uint32_t Edge);
  std::optional<Guards> beforeEdge(uint32_t Edge, const Guards &OfCallee) {
    return Owners.before(terms(Edge), OfCallee, Program.edge(Edge).Function,
                         WithPossible);
  }
  const State *nearest(uint32_t Edge);
  bool leadsOn(uint32_t Edge, const State &From, uint32_t End,
               const State *&Next);
  bool namesMethod(uint32_t Edge, uint32_t Declared) const;
  uint32_t next(const State *&From, uint32_t End);
  void append(std::vector<RemoteStep> &Path, const RemoteEdge &Edge) const;

  Links Program;
  const Summary &Facts;
  Objects Owners;
  Roots Entries;
  Lists Calls, CallsOfEnds;
  std::vector<uint32_t> Latest; // by node: the last state, or None
  std::vector<State> States;    // for the current end
  std::vector<uint32_t> Firsts; // edges of roots that lead to the end
  llvm::DenseMap<uint32_t, Terms> Decoded;
  bool WithPossible = false; // edges count in the current search
  bool IsAnyPossible = false;
  std::set<std::pair<uint32_t, Place>> Concluded; // by certain paths
  std::vector<Conclusion> Found;
};

} // namespace

// The arguments of a callable that was passed on belong to another call.
const Terms &Search::terms(uint32_t Edge) {
  static const Terms Always;
  const uint32_t Text = Program.edge(Edge).Terms;
  if (Text == 0)
    return Always;
  const bool IsComposed = Edge >= Facts.Edges.size();
  auto [It, IsNew] = Decoded.try_emplace(2 * Text + IsComposed);
  if (IsNew) {
    It->second = decode(Facts.Texts.text(Text));
    if (IsComposed)
      It->second.Passes.clear();
  }
  return It->second;
}

// False if the same, or more, is already known about the node.
bool Search::visit(uint32_t Node, uint32_t Far, const Guards &Under) {
  unsigned Count = 0;
  const bool IsKnown = findState(Node, [&](const State &Known) {
    ++Count;
    return llvm::includes(Under, Known.Under);
  });
  if (IsKnown || Count > limits::GuardSets)
    return false;
  // rather too many paths than none
  const bool IsAny = Count == limits::GuardSets;
  States.push_back({Node, Far, IsAny ? Guards() : Under, Latest[Node], IsAny});
  Latest[Node] = States.size() - 1;
  return true;
}

// The edges of `Edges` lead to the end in `Far` steps: so do their functions,
// unless a call does not execute those.
void Search::callers(llvm::ArrayRef<uint32_t> Edges, uint32_t Far,
                     const Guards &OfCallee) {
  for (uint32_t Number : Edges) {
    const RemoteEdge &Edge = Program.edge(Number);
    if (!isFollowed(Edge))
      continue;
    std::optional<Guards> Under = beforeEdge(Number, OfCallee);
    if (!Under)
      continue;
    if (Entries.isAny(Edge.Function))
      Firsts.push_back(Number);
    if (!Edge.IsOfObject && !Facts.Functions[Edge.Function].IsCoroutine)
      visit(Edge.Function, Far, *Under);
  }
}

void Search::reached(uint32_t Number) {
  const State Here = States[Number];
  if (Program.isDispatch(Here.Node))
    return;
  callers(Calls[Here.Node], Here.Far + 1, Here.Under);
  for (uint32_t Declaration : Program.dispatchedBy(Here.Node)) {
    uint32_t Node = Program.dispatchOf(Declaration);
    const Guards Under = Owners.dispatched(Here.Under, Here.Node);
    if (visit(Node, Here.Far, Under))
      callers(Calls[Node], Here.Far + 1, Under);
  }
}

// [search]
// Breadth first; `States` is the queue.
void Search::search(uint32_t End, bool Possible) {
  WithPossible = Possible;
  callers(CallsOfEnds[End], 1, {});
  for (size_t I = 0; I != States.size(); ++I)
    reached(I);
}
// [/search]

// The state of the edge's callee that is nearest to the end, of those that the
// call does not exclude.
const Search::State *Search::nearest(uint32_t Edge) {
  const State *Best = nullptr;
  uint32_t Node = Program.target(Program.edge(Edge));
  for (uint32_t I = Latest[Node]; I != None; I = States[I].Earlier)
    if ((!Best || States[I].Far <= Best->Far) &&
        beforeEdge(Edge, States[I].Under))
      Best = &States[I];
  return Best;
}

bool Search::leadsOn(uint32_t Number, const State &From, uint32_t End,
                     const State *&Next) {
  const RemoteEdge &Edge = Program.edge(Number);
  if (!Edge.isPlain() || !isFollowed(Edge) || Edge.IsOfObject)
    return false;
  auto Holds = [&](const Guards &OfCallee) {
    std::optional<Guards> Needed = beforeEdge(Number, OfCallee);
    return Needed && (From.IsAny || llvm::includes(From.Under, *Needed));
  };
  Next = nullptr;
  if (Edge.End != None)
    return Edge.End == End && From.Far == 1 && Holds({});
  uint32_t Node = Program.target(Edge);
  if (Node != None)
    Next = findState(Node, [&](const State &There) {
      return There.Far + 1 == From.Far && Holds(There.Under);
    });
  return Next;
}

// True if the one edge names what the other, a virtual call, executes.
bool Search::namesMethod(uint32_t Edge, uint32_t Declared) const {
  const RemoteEdge &Exact = Program.edge(Edge), &Call = Program.edge(Declared);
  return !Exact.IsVirtual && Call.IsVirtual &&
         Program.hops(Exact).front().At == Program.hops(Call).front().At;
}

// The first of the edges that lead from `From` to the end without a detour; of
// a virtual call, the one that names what is executed. `From` becomes the state
// behind it, null at the end.
uint32_t Search::next(const State *&From, uint32_t End) {
  if (Program.isDispatch(From->Node))
    for (uint32_t Method : Program.candidates(From->Node))
      if (const State *There = findState(Method, [&](const State &S) {
            return S.Far == From->Far &&
                   (From->IsAny ||
                    Owners.dispatched(S.Under, Method) == From->Under);
          })) {
        From = There;
        break;
      }
  uint32_t Found = None;
  const State *After = nullptr;
  Program.forEachEdge(From->Node, [&](uint32_t Number) {
    const State *Next = nullptr;
    if ((Found == None || namesMethod(Number, Found)) &&
        leadsOn(Number, *From, End, Next)) {
      Found = Number;
      After = Next;
    }
  });
  From = After;
  return Found;
}

void Search::append(std::vector<RemoteStep> &Path,
                    const RemoteEdge &Edge) const {
  uint32_t Caller = Facts.Functions[Edge.Function].Name;
  for (const RemoteHop &Hop : Program.hops(Edge)) {
    Path.push_back({Hop, Caller});
    Caller = Hop.Callee;
  }
}

// True if the context excludes the path.
static bool excludes(llvm::ArrayRef<Guard> Under, When Context) {
  const bool OnLoop = Context != When::OnThread;
  return llvm::any_of(Under, [&](const Guard &G) {
    return G.Parameter == IsOnLoop && !holds(OnLoop, G.Kind, G.Value);
  });
}

void Search::conclude(uint32_t First, uint32_t End) {
  const RemoteEdge *Edge = &Program.edge(First);
  Conclusion C;
  C.Root = Edge->Function;
  C.End = End;
  C.Open = Edge->Open;
  C.IsAwaited = Edge->IsAwaited;
  append(C.Path, *Edge);
  const State *At = Edge->End == None ? nearest(First) : nullptr;
  std::optional<Guards> Under = beforeEdge(First, At ? At->Under : Guards());
  while (At) {
    Edge = &Program.edge(next(At, End));
    append(C.Path, *Edge);
  }
  C.Silenced = Edge->Silenced;
  for (When Context : {When::Now, When::OnLoop, When::OnThread})
    if (Entries.is(C.Root, Context) && !excludes(*Under, Context)) {
      C.Context = Context;
      C.IsPossible = WithPossible || !Entries.isCertain(C.Root, Context);
      Found.push_back(C);
    }
}

// One for each root and place of a first step, the one with the shortest path;
// of a virtual call, the one that names what is executed.
void Search::conclude(uint32_t End) {
  llvm::erase_if(Firsts, [&](uint32_t Number) {
    const RemoteEdge &Edge = Program.edge(Number);
    return !maySpeakAt(Edge) || isConcluded(Edge);
  });
  auto Key = [&](uint32_t Number) {
    const RemoteEdge &Edge = Program.edge(Number);
    const uint32_t Length = Edge.End != None ? 1 : nearest(Number)->Far + 1;
    return std::make_tuple(Edge.Function, Program.hops(Edge).front().At, Length,
                           Edge.IsVirtual, Number);
  };
  llvm::sort(Firsts, [&](uint32_t A, uint32_t B) { return Key(A) < Key(B); });
  Firsts.erase(llvm::unique(Firsts), Firsts.end());
  const RemoteEdge *Last = nullptr;
  for (uint32_t Number : Firsts) {
    const RemoteEdge &Edge = Program.edge(Number);
    if (!Last || Last->Function != Edge.Function ||
        Program.hops(*Last).front().At != Program.hops(Edge).front().At)
      conclude(Number, End);
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
  for (const State &Known : States)
    Latest[Known.Node] = None;
  States.clear();
  Firsts.clear();
}

std::vector<Conclusion> Search::run() {
  for (uint32_t I = 0; I != Program.numEdges(); ++I)
    IsAnyPossible |=
        Program.edge(I).IsPossible ||
        llvm::any_of(terms(I).Passes, [](const Passed &P) {
          return P.Parameter == OwnMember && P.Kind == Passed::Perhaps;
        });
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
