// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SITES_CHILDPROCESS_H
#define COROLINT_REACH_SITES_CHILDPROCESS_H

#include "model/Model.h"
#include "reach/sites/CallSites.h"
#include "llvm/ADT/DenseSet.h"

namespace corolint::reach {

/// The code of one body that only a new process executes. That process has no
/// event loop, so nothing there can block it:
///
///     if (fork() == 0) { sleep(1); execv(...); }
///     EXPECT_DEATH(sleep(1), "");
class ChildProcess {
public:
  /// \p Sites are all calls of \p Caller.
  ChildProcess(const clang::FunctionDecl &Caller,
               llvm::ArrayRef<CallSite> Sites, model::Model &TheModel);

  /// False for implied calls.
  bool executes(const CallSite &Site) const {
    return Site.Called.Node && Nodes.contains(Site.Called.Node);
  }

private:
  llvm::DenseSet<const clang::Stmt *> Nodes;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_SITES_CHILDPROCESS_H
