// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/Confirm.h"
#include "evidence/CoroutineNames.h"
#include "report/CallCheck.h"
#include "units/Profiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// One name for a file, whatever links lead to it.
std::string realPath(StringRef File) {
  SmallString<256> Path;
  return sys::fs::real_path(File, Path) ? File.str() : Path.str().str();
}

bool isAt(const Remark &Place, const SeenCall &Call) {
  return Place.Line == Call.Line && Place.File == Call.File;
}

/// True for a function of the system, or of a library installed there.
bool isOfSystem(const SeenCall &Call) {
  return Call.File.empty() || StringRef(Call.File).starts_with("/usr/");
}

/// Why the analysis may not know that a place blocks.
class Reasons {
public:
  Reasons(const RunReport &R, std::shared_ptr<const model::ProfileSet> Profiles)
      : R(R), Profiles(std::move(Profiles)) {}

  std::string of(const Observation &Seen) const {
    if (Seen.At.File.empty())
      return "'" + sys::path::filename(Seen.At.Module).str() +
             "' has no debug information";
    for (const FailedUnit &Unit : R.Failed)
      if (realPath(Unit.File) == Seen.At.File)
        return "the file could not be analysed";
    if (isOfSystem(Seen.At))
      return "the coroutine is in a library";
    if (none_of(Seen.Path, [&](const SeenCall &Call) { return hasRole(Call); }))
      return "no profile says that '" + Seen.Call + "' blocks";
    if (std::string Callback = callbackIn(Seen); !Callback.empty())
      return "called back by '" + Callback + "'";
    return "";
  }

private:
  bool hasRole(const SeenCall &Call) const {
    return any_of(Profiles->functions(shortName(Call.Function)),
                  [](const model::FunctionProfile &Entry) {
                    return Entry.Roles.isRunner() ||
                           Entry.Roles.has(model::Role::Blocking);
                  });
  }

  /// The function of a library that calls the program's code.
  static std::string callbackIn(const Observation &Seen) {
    for (size_t I = 1; I < Seen.Path.size(); ++I)
      if (isOfSystem(Seen.Path[I - 1]) && !isOfSystem(Seen.Path[I]))
        return shortName(Seen.Path[I - 1].Function);
    return "";
  }

  const RunReport &R;
  std::shared_ptr<const model::ProfileSet> Profiles;
};

Expected<Reasons> reasonsFor(const CommandLine &Line, const RunReport &R) {
  auto Profiles = loadProfilesHere(Line);
  if (!Profiles)
    return Profiles.takeError();
  return Reasons(R, *Profiles);
}

Expected<Evidence> evidenceOf(const CommandLine &Line) {
  Evidence All;
  for (const std::string &Name : Line.Evidence)
    if (Error E = readEvidence(Name, All))
      return std::move(E);
  for (Observation &Seen : All.Seen) {
    Seen.At.File = Seen.At.File.empty() ? "" : realPath(Seen.At.File);
    for (SeenCall &Call : Seen.Path)
      Call.File = Call.File.empty() ? "" : realPath(Call.File);
  }
  return All;
}

void confirm(Finding &F, const Observation &Seen) {
  if (!F.Confirmed)
    F.Confirmed.emplace();
  F.Confirmed->Count += Seen.Count;
  F.Confirmed->LongestMs = std::max(F.Confirmed->LongestMs, Seen.LongestMs);
  F.IsPossible = false;
}

/// True if some finding explains \p Seen. A silenced one does too.
bool confirmIn(RunReport &R, const Observation &Seen) {
  bool IsKnown =
      any_of(R.Silenced, [&](const Finding &F) { return explains(F, Seen); });
  for (Finding &F : R.Findings)
    if (explains(F, Seen)) {
      confirm(F, Seen);
      IsKnown = true;
    }
  return IsKnown;
}

} // namespace

bool explains(const Finding &F, const Observation &Seen) {
  if (!findCallCheck(F.Check))
    return false;
  const std::string File = realPath(F.Primary.File);
  if (File != Seen.At.File)
    return false;
  if (F.Primary.Line == Seen.At.Line)
    return true;
  // The destructor of a variable: the finding is at the variable, the call at
  // the end of its block. And statements of several lines.
  const bool IsInside =
      Seen.FirstLine <= F.Primary.Line && F.Primary.Line <= Seen.At.Line;
  return IsInside && !F.Path.empty() &&
         any_of(Seen.Path, [&](const SeenCall &Call) {
           Remark Last = F.Path.back();
           Last.File = realPath(Last.File);
           return Call.Line != 0 && isAt(Last, Call);
         });
}

Error compareWithEvidence(const CommandLine &Line, RunReport &R,
                          SourceTexts &Texts) {
  Expected<Evidence> All = evidenceOf(Line);
  if (!All)
    return All.takeError();
  Expected<Reasons> Why = reasonsFor(Line, R);
  if (!Why)
    return Why.takeError();
  R.HasEvidence = true;
  for (const Observation &Seen : All->Seen)
    if (!confirmIn(R, Seen))
      R.MissedPlaces.push_back(
          {Seen,
           Seen.At.File.empty()
               ? 0
               : Texts.offset(Seen.At.File, {Seen.At.Line, Seen.At.Column}),
           Why->of(Seen)});
  if (!Line.WithPossible)
    erase_if(R.Findings, [](const Finding &F) { return F.IsPossible; });
  std::stable_partition(R.Findings.begin(), R.Findings.end(),
                        [](const Finding &F) { return F.Confirmed; });
  return Error::success();
}

} // namespace corolint::tool
