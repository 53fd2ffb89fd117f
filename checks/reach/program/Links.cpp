// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Links.h"
#include "model/code/Limits.h"
#include "reach/facts/Guard.h"
#include "llvm/ADT/SetVector.h"

namespace corolint::reach {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;

static Lists listOverriders(const Summary &Facts) {
  Pairs All;
  for (auto [Overrider, Method] : Facts.Overrides)
    All.push_back({Method, Overrider});
  return {Facts.Functions.size(), All};
}

/// Follows the callables that calls pass on.
class Links::Composition {
public:
  explicit Composition(Links &In) : In(In), Facts(In.Facts) {}
  void run() {
    for (const RemoteEdge &Edge : Facts.Edges)
      if (Edge.isGift() && !Edge.isOfParameter())
        follow(Edge);
  }

private:
  struct State {
    uint32_t Function;
    uint8_t Parameter;
    When Context;
    bool IsPossible;
    std::vector<RemoteHop> Path;
    Arguments Passes;
  };
  void follow(const RemoteEdge &Gift);
  void enter(const RemoteEdge &Call, const State &From);
  void use(const RemoteEdge &Gift, const RemoteEdge &Use, const State &From);
  void compose(const RemoteEdge &Gift, const State &Reached);

  Links &In;
  const Summary &Facts;
  std::vector<State> Work;
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> Seen;
};

void Links::Composition::follow(const RemoteEdge &Gift) {
  Work.clear();
  Seen.clear();
  State Start{None, 0, Gift.Context, Gift.IsPossible, {}, {}};
  llvm::append_range(Start.Path, Facts.hops(Gift));
  enter(Gift, Start);
  for (size_t I = 0; I != Work.size() && I != limits::CallableStates; ++I) {
    State From = Work[I];
    for (const RemoteEdge &Use : Facts.edges(From.Function))
      if (Use.OwnParameter == From.Parameter)
        use(Gift, Use, From);
  }
}

void Links::Composition::enter(const RemoteEdge &Call, const State &From) {
  uint32_t Node = In.target(Call);
  if (Node == None)
    return;
  Arguments Passes = decode(Facts.Texts.text(Call.Terms)).Passes;
  if (From.Function != None)
    Passes = throughCall(Passes, From.Passes);
  llvm::SmallVector<uint32_t, 4> Callees{Node};
  if (In.isDispatch(Node))
    Callees = In.candidates(Node);
  for (uint32_t Callee : Callees) {
    uint32_t Detail =
        Call.CalleeParameter * 256U + static_cast<uint32_t>(From.Context);
    if (!Facts.Functions[Callee].IsCoroutine &&
        Seen.insert({Callee, Detail}).second)
      Work.push_back({Callee, Call.CalleeParameter, From.Context,
                      From.IsPossible, From.Path, Passes});
  }
}

void Links::Composition::use(const RemoteEdge &Gift, const RemoteEdge &Use,
                             const State &From) {
  if (!beforeCall(decode(Facts.Texts.text(Use.Terms)).Under, From.Passes))
    return;
  State Next = From;
  Next.Context = combine(From.Context, Use.Context);
  Next.IsPossible |= Use.IsPossible;
  llvm::append_range(Next.Path, Facts.hops(Use));
  if (Next.Path.size() > limits::CallableHops)
    return;
  if (Use.isGift())
    enter(Use, Next);
  else
    compose(Gift, Next);
}

void Links::Composition::compose(const RemoteEdge &Gift, const State &Reached) {
  RemoteEdge Edge = Gift;
  Edge.CalleeParameter = RemoteEdge::NoParameter;
  Edge.Target = None;
  Edge.Callee = Gift.Target;
  Edge.IsVirtual = false;
  Edge.Context = Reached.Context;
  Edge.IsPossible = Reached.IsPossible;
  Edge.FirstHop = In.ComposedHops.size();
  Edge.NumHops = Reached.Path.size();
  uint32_t Name = 0;
  if (Gift.End != None)
    Name = Facts.Ends[Gift.End].Name;
  else if (uint32_t Target = In.target(Edge); Target != None)
    Name = Facts.Functions[Target].Name;
  else
    return;
  llvm::append_range(In.ComposedHops, Reached.Path);
  In.ComposedHops.back().Callee = Name;
  In.Composed.push_back(Edge);
}

Links::Links(const Summary &Facts)
    : Facts(Facts), Known(Facts), Overriders(listOverriders(Facts)),
      Overridden(Facts.Functions.size(), Facts.Overrides),
      ComposedOf(Facts.Functions.size(), {}) {
  Composition(*this).run();
  Pairs All;
  for (uint32_t I = 0; I != Composed.size(); ++I)
    All.push_back({Composed[I].Function, Facts.Edges.size() + I});
  ComposedOf = Lists(Facts.Functions.size(), All);
}

uint32_t Links::target(const RemoteEdge &Edge) const {
  if (Edge.Callee == None)
    return None;
  if (Edge.IsVirtual)
    return dispatchOf(Edge.Callee);
  return Known.of(Edge.Callee, Edge.Function);
}

llvm::SmallVector<uint32_t, 4> Links::candidates(uint32_t Dispatch) const {
  llvm::SetVector<uint32_t> Methods;
  Methods.insert(Dispatch - Facts.Functions.size());
  llvm::SmallVector<uint32_t, 4> Found;
  for (size_t I = 0; I != Methods.size(); ++I) {
    // of several programs, perhaps, and the caller's is unknown
    if (Known.all(Methods[I]).size() == 1)
      Found.push_back(Known.all(Methods[I]).front());
    for (uint32_t Overrider : Overriders[Methods[I]])
      Methods.insert(Overrider);
  }
  return Found;
}

llvm::SmallVector<uint32_t, 4> Links::dispatchedBy(uint32_t Definition) const {
  llvm::SetVector<uint32_t> Methods;
  uint32_t Declared = Facts.Functions[Definition].Declared;
  if (Declared == None || Known.all(Declared).size() != 1)
    return {};
  Methods.insert(Declared);
  for (size_t I = 0; I != Methods.size(); ++I)
    for (uint32_t Base : Overridden[Methods[I]])
      Methods.insert(Base);
  return {Methods.begin(), Methods.end()};
}

} // namespace corolint::reach
