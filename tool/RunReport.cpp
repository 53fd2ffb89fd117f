// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "RunReport.h"
#include "CheckNames.h"
#include "Fingerprint.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

void count(RunReport &Into, const UnitResult &Unit) {
  switch (Unit.What) {
  case UnitResult::Outcome::Analysed:
    ++Into.Analysed;
    break;
  case UnitResult::Outcome::Skipped:
    ++Into.Skipped;
    break;
  case UnitResult::Outcome::Failed:
    Into.Failed.push_back({Unit.File, Unit.Reason});
    break;
  }
}

void addDiagnostics(RunReport &Into, const UnitResult &Unit,
                    SourceTexts &Texts) {
  for (const auto &Error : Unit.Diagnostics) {
    Finding F = makeFinding(Error, Unit.Names, Texts);
    F.MayFix = Unit.What == UnitResult::Outcome::Analysed;
    if (StringRef(F.Check).starts_with(CheckPrefix))
      Into.Findings.push_back(std::move(F));
    else if (F.Check == "clang-tidy-config")
      Into.ConfigurationErrors.push_back(F.Primary.Message);
    else if (F.Level == Severity::Error)
      Into.CompilerErrors.push_back(std::move(F));
  }
}

/// Sorts and keeps one of each. A stable sort, so that of equal findings the
/// one of the first unit stays.
void normalise(std::vector<Finding> &Findings) {
  stable_sort(Findings);
  auto Kept = Findings.begin();
  for (Finding &F : Findings) {
    if (Kept != Findings.begin() && isSame(*std::prev(Kept), F)) {
      std::prev(Kept)->MayFix |= F.MayFix;
      continue;
    }
    if (&*Kept != &F)
      *Kept = std::move(F);
    ++Kept;
  }
  Findings.erase(Kept, Findings.end());
}

} // namespace

RunReport mergeUnits(const std::vector<UnitResult> &Units, SourceTexts &Texts) {
  RunReport Result;
  for (const UnitResult &Unit : Units) {
    count(Result, Unit);
    addDiagnostics(Result, Unit, Texts);
  }
  normalise(Result.Findings);
  normalise(Result.CompilerErrors);
  sort(Result.ConfigurationErrors);
  Result.ConfigurationErrors.erase(llvm::unique(Result.ConfigurationErrors),
                                   Result.ConfigurationErrors.end());
  addFingerprints(Result.Findings, Texts);
  return Result;
}

} // namespace corolint::tool
