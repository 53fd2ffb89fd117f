// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Unit.h"

using namespace clang;

namespace corolint {

std::shared_ptr<Unit>
Unit::of(const model::UserFunctions &Functions,
         const std::shared_ptr<const model::ProfileSet> &Profiles) {
  // Weak: when the checks of a unit are gone, a new AST may get its address.
  thread_local llvm::SmallVector<std::weak_ptr<Unit>, 1> Living;
  llvm::erase_if(Living, [](const auto &Known) { return Known.expired(); });
  for (const std::weak_ptr<Unit> &Weak : Living)
    if (std::shared_ptr<Unit> Known = Weak.lock();
        &Known->Functions == &Functions && Known->Profiles == Profiles)
      return Known;
  auto Made = std::make_shared<Unit>(Functions, Profiles);
  Living.push_back(Made);
  return Made;
}

static SummaryObserver &summaryObserver() {
  thread_local SummaryObserver Observer;
  return Observer;
}

void setSummaryObserver(SummaryObserver Observer) {
  summaryObserver() = std::move(Observer);
}

bool hasSummaryObserver() { return static_cast<bool>(summaryObserver()); }

void Unit::extract(bool IsAll) {
  reach::Extracted Own =
      IsAll ? reach::extract(*Functions.context(), Graph)
            : reach::extractOwn(*Functions.context(), Graph, Functions.all());
  Origins = std::move(Own.Origins);
  if (IsAll)
    Loans.extract(*Own.Facts);
  Alone = std::make_shared<reach::Summary>(Own.Facts->finish());
}

llvm::ArrayRef<reach::Conclusion>
Unit::conclusions(const std::shared_ptr<const reach::Program> &Program) {
  if (Around && Program == Concluded)
    return Conclusions;
  const bool IsFirst = !Alone;
  if (IsFirst || (Program && !Concluded))
    extract(/*IsAll=*/Program || summaryObserver());
  Concluded = Program;
  Around = Alone;
  if (Program)
    Around = std::make_shared<reach::Summary>(Program->around(*Alone));
  Conclusions = reach::conclude(*Around);
  llvm::erase_if(Conclusions, [](const reach::Conclusion &C) {
    return C.Path.front().Origin == reach::None;
  });
  DeadLoans = reach::deadLoans(*Around);
  llvm::erase_if(DeadLoans, [](const reach::DeadLoan &Dead) {
    return Dead.Loan->Origin == reach::None;
  });
  if (IsFirst && summaryObserver())
    summaryObserver()(Alone);
  return Conclusions;
}

llvm::ArrayRef<reach::DeadLoan>
Unit::deadLoans(const std::shared_ptr<const reach::Program> &Program) {
  (void)conclusions(Program);
  return DeadLoans;
}

// The end of a path according to these profiles is no end for a check with
// other profiles.
void Unit::closeEnds(const Permission &Granted) {
  uint8_t Enabled = 0;
  for (const CallCheck &Check : callChecks())
    if (Granted.isEnabled(Check.Name))
      Enabled |= silencedBit(Check.Number);
  for (reach::RemoteEdge &Edge : Alone->Edges)
    if (Edge.End != reach::None)
      Edge.Silenced = Enabled;
}

void Unit::open(const CallCheck &Check, Permission &Granted) {
  if (!summaryObserver())
    return;
  if (!std::exchange(IsOpened, true))
    closeEnds(Granted);
  const uint16_t Open =
      openBit(Check.Number) |
      (Granted.isError(Check.Name) ? asErrorBit(Check.Number) : 0);
  for (reach::RemoteEdge &Edge : Alone->Edges) {
    const reach::RemoteHop &First = Alone->hops(Edge).front();
    const reach::RemoteHop &Last = Alone->hops(Edge).back();
    if (First.Origin != reach::None && !Edge.isOfParameter()) {
      if (Granted.mayReport(Check.Name, origin(First).Loc))
        Edge.Open |= Open;
      else if (Granted.isSilenced(Check.Name, origin(First).Loc))
        Edge.Open |= asErrorBit(Check.Number); // alone: see there
    }
    if (Edge.End != reach::None &&
        (Last.Origin == reach::None ||
         !Granted.isSilenced(Check.Name, origin(Last).Loc)))
      Edge.Silenced &= ~silencedBit(Check.Number);
  }
}

void Unit::openLoans(llvm::StringRef Check, Permission &Granted) {
  if (!summaryObserver())
    return;
  for (reach::LentArgument &Loan : Alone->Loans) {
    const SourceLocation At = Loans.origin(Loan).Loc;
    if (Granted.mayReport(Check, At))
      Loan.Open = openBit(0) | (Granted.isError(Check) ? asErrorBit(0) : 0);
    else if (Granted.isSilenced(Check, At))
      Loan.Open = asErrorBit(0); // alone: see there
  }
}

const flow::FunctionFlow &Unit::flow(const FunctionDecl &Function) {
  std::unique_ptr<flow::FunctionFlow> &Known = Flows[&Function];
  if (!Known)
    Known = std::make_unique<flow::FunctionFlow>(Function,
                                                 Needs.index(Function), Model);
  return *Known;
}

} // namespace corolint
