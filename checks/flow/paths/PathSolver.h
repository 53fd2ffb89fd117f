// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_PATHS_PATHSOLVER_H
#define COROLINT_FLOW_PATHS_PATHSOLVER_H

#include "flow/body/BodyIndex.h"
#include "flow/paths/PathConditions.h"
#include "model/code/Limits.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"
#include "clang/Analysis/FlowSensitive/DataflowWorklist.h"
#include <memory>
#include <vector>

namespace corolint::flow {

/// The control flow graph of the written body of \p Function, with the points
/// at which variables die, and without the edges that the macros of test
/// frameworks never take; null if clang cannot build one.
std::unique_ptr<clang::CFG> buildGraph(const clang::FunctionDecl &Function);

/// The blocks of each try block.
class TryBlocks {
public:
  /// A block, perhaps one that begins before the try block.
  struct Part {
    const clang::CFGBlock *Block;
    const clang::Stmt *First; ///< the first element inside
  };

  TryBlocks(const clang::CFG &Graph, const BodyIndex &Index);
  /// The blocks inside the try block that \p Handler belongs to.
  llvm::ArrayRef<Part> of(const clang::CXXCatchStmt &Handler) const;

private:
  const BodyIndex &Index;
  llvm::DenseMap<const clang::Stmt *, llvm::SmallVector<Part, 4>> Parts;
};

/// Solves a forward analysis over a graph. `State` has `bool join(const State
/// &)`, true when it grew. Each block keeps one state per set of facts, at
/// most `limits::PathsSideBySide`; with more, they are joined into one that is
/// called vague: it may stand for paths that cannot be.
template <typename State> class PathSolver {
public:
  struct Entry {
    PathFacts Facts;
    State Value;
  };
  struct Point {
    std::vector<Entry> Entries; ///< none: never reached
    bool IsVague = false;
  };
  using Transfer =
      llvm::function_ref<void(const clang::CFGBlock &, State &, PathFacts &)>;
  using Edge =
      llvm::function_ref<void(const clang::CFGBlock &, unsigned, State &)>;
  using Catch = llvm::function_ref<State(const clang::CXXCatchStmt &)>;

  PathSolver(const clang::CFG &Graph, const PathConditions &Asked)
      : Graph(Graph), Asked(Asked), In(Graph.getNumBlockIDs()) {}

  /// \p Initial holds at the entry; \p AtCatch says what holds at a handler,
  /// when the try block was solved already. \p Along is called for each edge
  /// that is followed.
  void solve(const State &Initial, Transfer Run, Edge Along, Catch AtCatch) {
    clang::PostOrderCFGView Order(&Graph);
    clang::ForwardDataflowWorklist Work(Graph, &Order);
    add(In[Graph.getEntry().getBlockID()], {{}, Initial});
    Work.enqueueBlock(&Graph.getEntry());
    propagate(Work, Run, Along);
    bool Grew = true;
    for (unsigned Round = 0; Grew && Round != limits::HandlerRounds; ++Round) {
      Grew = false;
      for (const clang::CFGBlock *Block : Graph)
        if (const auto *Handler =
                llvm::dyn_cast_or_null<clang::CXXCatchStmt>(Block->getLabel()))
          if (add(In[Block->getBlockID()], {{}, AtCatch(*Handler)})) {
            Work.enqueueBlock(Block);
            Grew = true;
          }
      propagate(Work, Run, Along);
    }
  }

  /// What holds before \p Block.
  const Point &at(const clang::CFGBlock &Block) const {
    return In[Block.getBlockID()];
  }

private:
  void propagate(clang::ForwardDataflowWorklist &Work, Transfer Run,
                 Edge Along) {
    while (const clang::CFGBlock *Block = Work.dequeue()) {
      std::vector<Entry> Entries = at(*Block).Entries;
      for (Entry &E : Entries) {
        Run(*Block, E.Value, E.Facts);
        unsigned Number = 0;
        for (const clang::CFGBlock::AdjacentBlock &Next : Block->succs())
          follow(*Block, Number++, Next.getReachableBlock(), E, Work, Along);
      }
    }
  }

  void follow(const clang::CFGBlock &From, unsigned Number,
              const clang::CFGBlock *To, const Entry &Left,
              clang::ForwardDataflowWorklist &Work, Edge Along) {
    Entry E = Left;
    if (!To || !Asked.follow(From, Number, E.Facts))
      return;
    Along(From, Number, E.Value);
    Point &Target = In[To->getBlockID()];
    Target.IsVague |= at(From).IsVague;
    if (add(Target, std::move(E)))
      Work.enqueueBlock(To);
  }

  static bool joinInto(Entry &Into, const Entry &E) {
    PathFacts Before = Into.Facts;
    Into.Facts.keepCommon(E.Facts);
    bool Grew = Into.Value.join(E.Value);
    return Grew || !(Before == Into.Facts);
  }

  static bool add(Point &To, Entry E) {
    if (To.IsVague && !To.Entries.empty()) {
      bool Grew = To.Entries.size() > 1;
      for (size_t I = 1; I < To.Entries.size(); ++I)
        joinInto(To.Entries.front(), To.Entries[I]);
      To.Entries.resize(1, To.Entries.front());
      return joinInto(To.Entries.front(), E) || Grew;
    }
    for (Entry &Known : To.Entries)
      if (Known.Facts == E.Facts)
        return Known.Value.join(E.Value);
    To.Entries.push_back(std::move(E));
    To.IsVague |= To.Entries.size() > limits::PathsSideBySide;
    return true;
  }

  const clang::CFG &Graph;
  const PathConditions &Asked;
  std::vector<Point> In;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_PATHS_PATHSOLVER_H
