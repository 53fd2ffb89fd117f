// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_CHECKS_UNIT_H
#define COROLINT_CHECKS_UNIT_H

#include "flow/FunctionFlow.h"
#include "reach/Reach.h"

namespace corolint {

/// What the checks know of one translation unit, computed once however many
/// checks ask. Owned by the checks together; lives as long as one of them and
/// not longer than its AST. Belongs to one thread.
class Unit {
public:
  /// The unit of \p Context on this thread, made on the first call.
  static std::shared_ptr<Unit>
  of(clang::ASTContext &Context,
     const std::shared_ptr<const model::ProfileSet> &Profiles);

  Unit(clang::ASTContext &Context,
       std::shared_ptr<const model::ProfileSet> Profiles)
      : Model(Context, std::move(Profiles)), Reach(Model) {}

  /// \p Function has a body.
  const flow::FunctionFlow &flow(const clang::FunctionDecl &Function);

  model::Model Model;
  reach::Reach Reach;

private:
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<flow::FunctionFlow>>
      Flows;
};

} // namespace corolint

#endif // COROLINT_CHECKS_UNIT_H
