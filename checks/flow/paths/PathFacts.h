// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_PATHS_PATHFACTS_H
#define COROLINT_FLOW_PATHS_PATHFACTS_H

#include <optional>
#include <utility>
#include <vector>

namespace corolint::flow {

/// The facts that hold on one path: atom -> holds or not. A value type.
class PathFacts {
public:
  std::optional<bool> get(unsigned Atom) const;
  void set(unsigned Atom, bool Holds);
  void forget(unsigned Atom);
  /// Keeps the facts that are also in \p Other.
  void keepCommon(const PathFacts &Other);
  friend bool operator==(const PathFacts &, const PathFacts &) = default;

private:
  std::vector<std::pair<unsigned, bool>> Known; // sorted by atom
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_PATHS_PATHFACTS_H
