// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "WatchCommand.h"
#include "evidence/EvidenceTable.h"
#include "evidence/Observe.h"
#include "evidence/WatchedRun.h"
#include "options/Usage.h"
#include "units/Profiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// The directory of the recordings, while the command runs.
class TemporaryDirectory {
public:
  TemporaryDirectory() {
    Problem = sys::fs::createUniqueDirectory("corolint-watch", Path);
  }
  ~TemporaryDirectory() {
    if (!Problem)
      sys::fs::remove_directories(Path);
  }
  std::error_code Problem;
  SmallString<128> Path;
};

/// The names of --may-block, and the functions that a profile calls insulators
/// whatever their arguments are.
struct MayBlock {
  std::vector<GlobPattern> Globs;
  StringSet<> Functions;

  bool operator()(StringRef Name) const {
    return Functions.contains(Name) ||
           any_of(Globs, [&](const GlobPattern &G) { return G.match(Name); });
  }
};

bool isInsulator(ArrayRef<model::FunctionProfile> Entries) {
  return all_of(Entries, [](const model::FunctionProfile &Entry) {
    return Entry.Roles.has(model::Role::Insulator) &&
           Entry.IfArgument.empty() && !Entry.IfValue && Entry.IfType.empty() &&
           !Entry.IfObject && Entry.IfAfter.empty();
  });
}

Expected<MayBlock> mayBlockOf(const CommandLine &Line) {
  MayBlock Result;
  for (const std::string &Text : Line.MayBlock) {
    Expected<GlobPattern> Glob = GlobPattern::create(Text);
    if (!Glob)
      return usageError("--may-block: '" + Text +
                        "': " + toString(Glob.takeError()));
    Result.Globs.push_back(std::move(*Glob));
  }
  auto Profiles = loadProfilesHere(Line);
  if (!Profiles)
    return Profiles.takeError();
  for (const model::ProfileSet::Entry &Entry : (*Profiles)->entries())
    if (Entry.Roles.has(model::Role::Insulator) &&
        isInsulator((*Profiles)->functions(Entry.Name)))
      Result.Functions.insert(Entry.Name);
  return Result;
}

/// Files of the system have no symbols, and no coroutines that matter here.
bool isOfSystem(StringRef Module) {
  return Module.starts_with("/usr/") || Module.starts_with("/lib") ||
         !Module.starts_with("/");
}

void printOutcome(const CommandLine &Line, const Observed &Result,
                  const Evidence &TheEvidence) {
  for (const std::string &Module : Result.WithoutSymbols)
    if (!isOfSystem(Module))
      errs() << "corolint: '" << Module
             << "' has no symbols: coroutines in it are not recognised\n";
  if (!TheEvidence.Processes)
    errs() << "corolint: nothing was recorded: the program is linked "
              "statically, or does not load the recorder\n";
  if (TheEvidence.Dropped)
    errs() << "corolint: " << TheEvidence.Dropped
           << " calls were not recorded: there was no room\n";
  if (Line.Quiet)
    return;
  printEvidence(TheEvidence, errs());
  const size_t Places = TheEvidence.Seen.size();
  errs() << "corolint: ";
  if (Places == 0)
    errs() << "no thread was blocked inside a coroutine";
  else
    errs() << Places << (Places == 1 ? " place" : " places")
           << " blocked a thread inside a coroutine";
  if (Result.Allowed)
    errs() << ", " << Result.Allowed << " calls where blocking is allowed";
  errs() << '\n';
}

Error writeTo(StringRef Name, const Evidence &TheEvidence) {
  std::error_code Problem;
  raw_fd_ostream OS(Name, Problem, sys::fs::OF_Text);
  if (!Problem) {
    writeEvidence(TheEvidence, OS);
    OS.close();
    Problem = OS.error();
    OS.clear_error();
  }
  return Problem
             ? usageError("cannot write '" + Name + "': " + Problem.message())
             : Error::success();
}

} // namespace

Expected<int> watchProgram(const CommandLine &Line) {
  if (!Line.FixedFlags || Line.FixedFlags->empty())
    return usageError("watch requires a program: corolint watch -- PROGRAM");
  Expected<MayBlock> Allowed = mayBlockOf(Line);
  if (!Allowed)
    return Allowed.takeError();
  Expected<std::string> Recorder = findRecorder();
  if (!Recorder)
    return Recorder.takeError();
  TemporaryDirectory Directory;
  if (Directory.Problem)
    return errorCodeToError(Directory.Problem);
  Expected<int> Status =
      executeWatched(*Line.FixedFlags, *Recorder, Directory.Path,
                     static_cast<uint64_t>(Line.ThresholdMs * 1e6));
  if (!Status)
    return Status.takeError();
  Expected<Recordings> All = readRecordings(Directory.Path);
  if (!All)
    return All.takeError();
  Observed Result = observe(*All, {*Allowed});
  Evidence TheEvidence{*Line.FixedFlags, Line.ThresholdMs, All->Processes,
                       All->Dropped, std::move(Result.Seen)};
  printOutcome(Line, Result, TheEvidence);
  if (!Line.SummaryFile.empty())
    if (Error E = writeTo(Line.SummaryFile, TheEvidence))
      return std::move(E);
  sys::fs::remove_directories(Directory.Path);
  return endLike(*Status);
}

} // namespace corolint::tool
