// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_LINKS_H
#define COROLINT_REACH_PROGRAM_LINKS_H

#include "reach/program/Definitions.h"

namespace corolint::reach {

/// The facts of a program with each call joined to what it executes: calls of
/// declarations to their definitions, virtual calls to the overriders, and
/// callables that are passed to a function to the places where that function
/// calls them.
///
/// Nodes are functions, and for each declaration one more: "the method that a
/// virtual call of it executes".
class Links {
public:
  /// \p Facts must live as long as this.
  explicit Links(const Summary &Facts);

  const Summary &Facts;

  uint32_t numEdges() const { return Facts.Edges.size() + Composed.size(); }
  const RemoteEdge &edge(uint32_t Number) const {
    return Number < Facts.Edges.size() ? Facts.Edges[Number]
                                       : Composed[Number - Facts.Edges.size()];
  }
  llvm::ArrayRef<RemoteHop> hops(const RemoteEdge &Edge) const {
    return isComposed(Edge)
               ? llvm::ArrayRef(ComposedHops).slice(Edge.FirstHop, Edge.NumHops)
               : Facts.hops(Edge);
  }
  /// Calls \p Do with the number of each edge of a function, in their order.
  template <typename Callback>
  void forEachEdge(uint32_t Function, Callback Do) const {
    uint32_t First = Facts.Functions[Function].FirstEdge;
    for (uint32_t I = 0, E = Facts.edges(Function).size(); I != E; ++I)
      Do(First + I);
    for (uint32_t Number : ComposedOf[Function])
      Do(Number);
  }

  uint32_t numNodes() const { return 2 * Facts.Functions.size(); }
  bool isDispatch(uint32_t Node) const {
    return Node >= Facts.Functions.size();
  }
  uint32_t dispatchOf(uint32_t Declaration) const {
    return Facts.Functions.size() + Declaration;
  }
  /// The node that \p Edge calls or launches, or `None`.
  uint32_t target(const RemoteEdge &Edge) const;
  llvm::ArrayRef<uint32_t> definitionsOf(uint32_t Declaration) const {
    return Known.all(Declaration);
  }
  /// The definitions that a virtual call may execute, in a fixed order.
  llvm::SmallVector<uint32_t, 4> candidates(uint32_t Dispatch) const;
  /// The declarations whose virtual calls may execute \p Definition.
  llvm::SmallVector<uint32_t, 4> dispatchedBy(uint32_t Definition) const;

private:
  class Composition;

  bool isComposed(const RemoteEdge &Edge) const {
    return !Composed.empty() && &Edge >= Composed.data() &&
           &Edge < Composed.data() + Composed.size();
  }

  Definitions Known;
  Lists Overriders, Overridden; // by declaration
  std::vector<RemoteEdge> Composed;
  std::vector<RemoteHop> ComposedHops;
  Lists ComposedOf; // by function
};

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_LINKS_H
