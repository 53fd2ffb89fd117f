// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_LOSTTASK_H
#define COROLINT_FLOW_ANSWERS_LOSTTASK_H

#include "flow/body/BodyIndex.h"
#include "model/Model.h"
#include "llvm/Support/raw_ostream.h"
#include <vector>

namespace corolint::flow {

/// A task that is created and never consumed.
struct LostTask {
  enum class How : uint8_t {
    Statement,   ///< the unused value of an expression
    VoidCast,    ///< cast to void
    Dropped,     ///< in a temporary that is not read: `std::pair(f(), 1);`
    Captured,    ///< in a closure that never uses it
    Ignored,     ///< assigned to `std::ignore`
    Unread,      ///< in a variable that is never read
    OnSomePath,  ///< in a variable that is not consumed on every path
    Overwritten, ///< replaced by an assignment
    Cleared,     ///< thrown out of a container or optional
    Parameter,   ///< taken by value by a function that never reads it
    Forgotten,   ///< given to a function that does nothing with it
    Member,      ///< kept in a private member that its class never reads
  };
  How Reason = How::Statement;
  const clang::Expr *Creation =
      nullptr; ///< what creates it; null for parameters
  model::TaskType Type;
  /// The variable, container, parameter or member; null for temporaries.
  const clang::ValueDecl *Variable = nullptr;
  /// The place of the creation or of the parameter.
  clang::SourceLocation location() const {
    return Creation ? Creation->getBeginLoc() : Variable->getLocation();
  }
  /// Valid with OnSomePath, Overwritten, Cleared.
  clang::SourceLocation Dies;
  std::string Name = {}; ///< of the place in `Variable`; empty: all of it
  const clang::FunctionDecl *Taker = nullptr; ///< with Forgotten
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, LostTask::How Value);

/// The tasks of \p Function that cannot be consumed on any path: put into a
/// local container, array, struct or closure that is never read, assigned to
/// `std::ignore`, kept in a private member that no function of the class reads,
/// or taken as a parameter that is never read.
std::vector<LostTask> forgottenTasks(const clang::FunctionDecl &Function,
                                     const BodyIndex &Index,
                                     model::Model &TheModel);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_LOSTTASK_H
