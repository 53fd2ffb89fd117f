// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Unit.h"

using namespace clang;

namespace corolint {

std::shared_ptr<Unit>
Unit::of(ASTContext &Context,
         const std::shared_ptr<const model::ProfileSet> &Profiles,
         const std::shared_ptr<const reach::Program> &Program) {
  // Weak: when the checks of a unit are gone, a new AST may get its address.
  thread_local std::weak_ptr<Unit> Last;
  if (std::shared_ptr<Unit> Known = Last.lock();
      Known && &Known->Model.context() == &Context)
    return Known;
  auto Made = std::make_shared<Unit>(Context, Profiles, Program);
  Last = Made;
  return Made;
}

static SummaryObserver &summaryObserver() {
  thread_local SummaryObserver Observer;
  return Observer;
}

void setSummaryObserver(SummaryObserver Observer) {
  summaryObserver() = std::move(Observer);
}

static std::shared_ptr<const reach::Program> &program() {
  thread_local std::shared_ptr<const reach::Program> Program;
  return Program;
}

void setLinkedProgram(std::shared_ptr<const reach::Program> Program) {
  program() = std::move(Program);
}

std::shared_ptr<const reach::Program> linkedProgram() { return program(); }

void Unit::finish() {
  if (Finished)
    return;
  Finished = true;
  if (SummaryObserver &Observer = summaryObserver())
    Observer(reach::extract(Context, Reach.graph()));
}

const flow::FunctionFlow &Unit::flow(const FunctionDecl &Function) {
  std::unique_ptr<flow::FunctionFlow> &Known = Flows[&Function];
  if (!Known)
    Known = std::make_unique<flow::FunctionFlow>(Function, Model);
  return *Known;
}

} // namespace corolint
