// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_PATHS_PATHCONDITIONS_H
#define COROLINT_FLOW_PATHS_PATHCONDITIONS_H

#include "flow/paths/PathFacts.h"
#include "clang/AST/Expr.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/SmallVector.h"
#include <map>
#include <optional>

/// Conditions that belong together. A path analysis that ignores conditions
/// sees four paths here, and reports the two that are impossible:
///
///     if (wanted)
///       t = f();
///     if (wanted)
///       co_await t;
///
/// So each path carries what is known about conditions that are tested twice,
/// and about variables with a constant value.
namespace corolint::flow {

/// The atoms of one function. An atom is a comparison without its negations: `a
/// != 3`, `!(a == 3)` and `a == 3` test the same one; `p` tests `p == 0`.
class PathConditions {
public:
  PathConditions(const clang::CFG &Graph, const clang::ASTContext &Context);

  /// Adds to \p Facts what the edge number \p Successor out of \p From implies;
  /// false if \p Facts exclude this edge.
  bool follow(const clang::CFGBlock &From, unsigned Successor,
              PathFacts &Facts) const;

  /// Applies the effect of one CFG element to \p Facts.
  void apply(const clang::Stmt *S, PathFacts &Facts) const;

private:
  struct Atom {
    const clang::VarDecl *Variable = nullptr;      ///< of `variable < constant`
    clang::BinaryOperatorKind Kind = clang::BO_EQ; ///< or BO_LT, BO_LE
    std::optional<int64_t> Constant;
    unsigned Asked = 0;
    bool Tracked = false;
  };
  struct Question {
    unsigned Number;
    bool IfTrue; ///< what holds on the true edge
  };
  /// The questions of one condition: more than one if the graph does not show
  /// its parts, `!(a && b)`. They are all true, or (\p IsNegated) not all.
  struct Condition {
    llvm::SmallVector<Question, 2> Parts;
    bool IsNegated = false;
  };
  std::optional<Question> parse(const clang::Expr *E);
  Question comparison(const clang::Expr *Left, clang::BinaryOperatorKind Kind,
                      const clang::Expr *Right, const clang::Expr *Asked);
  void parseSwitch(const clang::CFGBlock &Block);
  bool parseParts(const clang::Expr *E, bool IsTrue, Condition &To);
  bool take(const Condition &Asked, bool AllHold, PathFacts &Facts) const;
  std::optional<bool> evaluate(const Condition &Asked,
                               const PathFacts &Facts) const;
  unsigned intern(const llvm::FoldingSetNodeID &ID, const clang::Expr *Asked);
  std::optional<int64_t> constant(const clang::Expr *E) const;
  void forget(const clang::ValueDecl *Changed, PathFacts &Facts) const;
  static bool holdsFor(int64_t Value, const Atom &A);
  std::optional<bool> known(unsigned Number, const PathFacts &Facts) const;
  void hold(unsigned Number, bool Holds, PathFacts &Facts) const;
  void know(const clang::VarDecl &Var, int64_t Value, PathFacts &Facts) const;
  void assign(const clang::VarDecl *Var, const clang::Expr *Value,
              PathFacts &Facts) const;
  void trackAssigned(const clang::Stmt *S);

  const clang::ASTContext &Context;
  std::vector<Atom> Atoms;
  /// By profile; the key is its hash.
  std::map<unsigned, std::vector<std::pair<llvm::FoldingSetNodeID, unsigned>>>
      Numbers;
  llvm::DenseMap<const clang::ValueDecl *, llvm::SmallVector<unsigned, 2>>
      Users;
  llvm::DenseMap<const clang::CFGBlock *, Condition> Questions;
  /// Of each edge out of a `switch`, in the order of the successors.
  llvm::DenseMap<const clang::CFGBlock *, std::vector<Condition>> Switches;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_PATHS_PATHCONDITIONS_H
