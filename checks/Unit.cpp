// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Unit.h"

using namespace clang;

namespace corolint {

std::shared_ptr<Unit>
Unit::of(ASTContext &Context,
         const std::shared_ptr<const model::ProfileSet> &Profiles) {
  // Weak: when the checks of a unit are gone, a new AST may get its address.
  thread_local std::weak_ptr<Unit> Last;
  if (std::shared_ptr<Unit> Known = Last.lock();
      Known && &Known->Model.context() == &Context)
    return Known;
  auto Made = std::make_shared<Unit>(Context, Profiles);
  Last = Made;
  return Made;
}

const flow::FunctionFlow &Unit::flow(const FunctionDecl &Function) {
  std::unique_ptr<flow::FunctionFlow> &Known = Flows[&Function];
  if (!Known)
    Known = std::make_unique<flow::FunctionFlow>(Function, Model);
  return *Known;
}

} // namespace corolint
