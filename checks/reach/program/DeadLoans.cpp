// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/DeadLoans.h"
#include "model/code/Limits.h"
#include "reach/program/Definitions.h"
#include "llvm/ADT/DenseMap.h"

namespace corolint::reach {
namespace {

/// The need of a parameter, as far as it is known.
struct Found {
  Lasts How = Lasts::Call;
  NeedSource Use;
  bool isLong() const { return How != Lasts::Call; }
};

/// The needs of all functions. They grow from round to round: in each one the
/// needs go on by one call, so cycles end and the order of the facts does not
/// matter.
class NeedTable {
public:
  explicit NeedTable(const Summary &Facts);
  /// The case of a source in \p Caller, with its use; nothing if it is short.
  std::optional<std::pair<NeedCase, NeedSource>>
  evaluate(const NeedSource &S, uint32_t Caller) const;

private:
  static uint64_t key(uint32_t Function, uint8_t Parameter) {
    return static_cast<uint64_t>(Function) << 8 | Parameter;
  }
  const Found *find(uint32_t Function, uint8_t Parameter,
                    uint32_t Caller) const;
  Found apply(const RemoteNeed &Need) const;
  bool round();

  const Summary &Facts;
  Definitions Known;
  llvm::DenseMap<uint64_t, Found> Needs;
};

} // namespace

NeedTable::NeedTable(const Summary &Facts) : Facts(Facts), Known(Facts) {
  for (unsigned I = 0; I != limits::NeedCalls && round(); ++I)
    ;
}

// Null if no definition is known.
const Found *NeedTable::find(uint32_t Function, uint8_t Parameter,
                             uint32_t Caller) const {
  static const Found Nothing;
  const uint32_t Definition = Known.of(Function, Caller);
  if (Definition == None)
    return nullptr;
  auto It = Needs.find(key(Definition, Parameter));
  return It == Needs.end() ? &Nothing : &It->second;
}

std::optional<std::pair<NeedCase, NeedSource>>
NeedTable::evaluate(const NeedSource &S, uint32_t Caller) const {
  NeedCase Case;
  NeedSource Use = S;
  if (S.Of != None) {
    const Found *Other = find(S.Of, S.OfParameter, Caller);
    if (Other ? !Other->isLong() : S.User == 0)
      return std::nullopt;
    if (Other) {
      Case.Source = Other->How;
      Use = Other->Use;
    }
  }
  if (S.Taker != None) {
    const Found *Taken = find(S.Taker, S.TakerParameter, Caller);
    if (!Taken || !Taken->isLong())
      return std::nullopt;
    Case.Taker = Taken->How;
  }
  Case.IsOfPointee = Use.IsOfPointee;
  Case.IsSuspended = Use.Suspension.File != 0;
  return std::pair(Case, Use);
}

Found NeedTable::apply(const RemoteNeed &Need) const {
  auto Source = evaluate(Need.From, Need.Function);
  if (!Source)
    return {};
  NeedCase Case = Source->first;
  Case.IsSuspended = false;
  const uint8_t Given = Need.Gives[Case.number()];
  Found Result{static_cast<Lasts>(Given & 3), Source->second};
  Result.Use.IsOfPointee = (Given & 4) != 0;
  Result.Use.IsOwnUse &= Need.From.Of == None;
  return Result;
}

bool NeedTable::round() {
  llvm::DenseMap<uint64_t, Found> Longer;
  for (const RemoteNeed &Need : Facts.Needs) {
    const uint64_t Key = key(Need.Function, Need.Parameter);
    Found New = apply(Need);
    auto It = Longer.find(Key);
    const Lasts Before =
        It != Longer.end() ? It->second.How : Needs.lookup(Key).How;
    if (New.How > Before)
      Longer[Key] = std::move(New);
  }
  for (auto &[Key, New] : Longer)
    Needs[Key] = std::move(New);
  return !Longer.empty();
}

// Of one call.
static bool isOfOneArgument(const RemoteLoan &A, const RemoteLoan &B) {
  return A.Function == B.Function && A.At == B.At && A.Callee == B.Callee &&
         A.IsObject == B.IsObject && A.Param == B.Param;
}

std::vector<DeadLoan> deadLoans(const Summary &Facts) {
  std::vector<DeadLoan> Result;
  if (Facts.Loans.empty())
    return Result;
  const NeedTable Needs(Facts);
  auto IsSaid = [&](const LentArgument &Loan) {
    return !Result.empty() && isOfOneArgument(*Result.back().Loan, Loan);
  };
  for (const LentArgument &Loan : Facts.Loans) {
    auto Source = Needs.evaluate(Loan.From, Loan.Function);
    if (Source && (Loan.Cases >> Source->first.number() & 1) != 0 &&
        !IsSaid(Loan))
      Result.push_back({&Loan, std::move(Source->second)});
  }
  return Result;
}

} // namespace corolint::reach
