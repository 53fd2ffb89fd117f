// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Unit.h"
#include "reach/extract/Extract.h"

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

bool hasSummaryObserver() { return summaryObserver() != nullptr; }

static constexpr llvm::StringLiteral Mark = "corolint summary, door ";

// With the check: clang-tidy takes equal messages of two checks for one.
std::string doorMark(unsigned Door, llvm::StringRef Check) {
  return (Mark + llvm::Twine(Door) + " of " + Check).str();
}

std::optional<unsigned> markedDoor(llvm::StringRef Message) {
  unsigned Door = 0;
  if (!Message.consume_front(Mark) || Message.consumeInteger(10, Door))
    return std::nullopt;
  return Door;
}

void Unit::finish() {
  if (IsFinished || !hasSummaryObserver())
    return;
  IsFinished = true;
  reach::Extracted Own = reach::extract(Context, Reach.graph());
  Doors = std::move(Own.Doors);
  summaryObserver()(std::move(Own.Facts));
}

llvm::ArrayRef<reach::Conclusion> Unit::conclusions() {
  if (!IsConcluded && Program) {
    IsConcluded = true;
    reach::Extracted Own = reach::extract(Context, Reach.graph());
    Doors = std::move(Own.Doors);
    Around = Program->around(*Own.Facts);
    Conclusions = reach::conclude(Around);
    llvm::erase_if(Conclusions, [](const reach::Conclusion &C) {
      return C.Door == reach::None;
    });
  }
  return Conclusions;
}

const flow::FunctionFlow &Unit::flow(const FunctionDecl &Function) {
  std::unique_ptr<flow::FunctionFlow> &Known = Flows[&Function];
  if (!Known)
    Known = std::make_unique<flow::FunctionFlow>(Function, Model);
  return *Known;
}

} // namespace corolint
