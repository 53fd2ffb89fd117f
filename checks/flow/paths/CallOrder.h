// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_PATHS_CALLORDER_H
#define COROLINT_FLOW_PATHS_CALLORDER_H

#include "clang/AST/Decl.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>

namespace corolint::flow {

/// The order in which the calls of one function body can execute: never both
/// branches of an `if`, but a call in a loop again after itself. A value;
/// points into the AST.
class CallOrder {
public:
  explicit CallOrder(const clang::FunctionDecl &Function);

  /// True if the call at \p Later may execute after the one at \p Earlier, in
  /// the same execution of the body. The locations are those of `model::Call`;
  /// false for one that is not a written call of the body.
  bool mayFollow(clang::SourceLocation Later,
                 clang::SourceLocation Earlier) const;

private:
  struct Place {
    const clang::CFGBlock *Block = nullptr;
    unsigned Index = 0;
  };
  std::unique_ptr<clang::CFG> Graph; ///< null if clang cannot build it
  llvm::DenseMap<clang::SourceLocation, Place> Places;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_PATHS_CALLORDER_H
