// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/Analysis.h"
#include "options/CheckNames.h"
#include "run/Attachments.h"
#include "terminal/Interrupt.h"
#include "terminal/Progress.h"
#include "units/Includers.h"
#include "units/Profiles.h"
#include "units/Selection.h"
#include "units/TidyConfig.h"
#include "units/UnitFiles.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ThreadPool.h"
#include <condition_variable>
#include <map>

using namespace llvm;

namespace corolint::tool {
namespace {

/// A unit to do, with its configuration read beforehand: reading it is quick,
/// and a broken file is known before minutes of analysis.
struct Job {
  std::string File;
  clang::tidy::ClangTidyOptions Options;
};

using SharedProfiles = std::shared_ptr<const model::ProfileSet>;

struct Plan {
  std::vector<Job> Jobs;
  std::vector<SharedProfiles> Profiles; ///< that any of the jobs uses
};

Expected<Plan> plan(const CommandLine &Line, const Compilations &Database) {
  auto Files = Database.unitsOf(Line.Inputs);
  if (!Files)
    return Files.takeError();
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  Plan Result;
  std::map<std::vector<std::string>, SharedProfiles> Known;
  Files = throughIncluders(std::move(*Files), Database, *Config, Line.AllUnits);
  if (!Files)
    return Files.takeError();
  for (const std::string &File : *Files) {
    auto Options = Config->optionsFor(File);
    if (!Options)
      return Options.takeError();
    SharedProfiles &Profiles = Known[profileFiles(*Options, File)];
    if (!Profiles) {
      auto Loaded = loadProfiles(*Options, File);
      if (!Loaded)
        return Loaded.takeError();
      Profiles = *Loaded;
    }
    Result.Jobs.push_back({File, std::move(*Options)});
  }
  for (auto &[Names, Profiles] : Known)
    Result.Profiles.push_back(Profiles);
  return Result;
}

/// The units of a run, analysed as far as they matter. Shared data is guarded
/// or separate for each unit. After an interruption threads may continue, so
/// all their data belongs to the run, and the run is not destroyed.
class Run {
public:
  Run(const CommandLine &Line, Compilations AllCommands, Plan Planned)
      : SkipsNothing(Line.SkipNothing || Line.UnusedNolints ||
                     Line.RequiresReasons),
        Database(std::move(AllCommands)), Planned(std::move(Planned)),
        Jobs(this->Planned.Jobs), Selected(this->Planned.Profiles),
        Results(Jobs.size()), Waiting(Jobs.size()), IsDone(Jobs.size()),
        Shown(Jobs.size(), !Line.Quiet), Pool(hardware_concurrency(Line.Jobs)) {
  }

  /// The merged result of all units, or of those before an interruption.
  reach::Summary program(SourceTexts &Texts);
  /// The units that an interruption left out.
  std::vector<std::string> unfinished() const;

private:
  /// The files of a unit; no value before they are requested.
  using Files = std::optional<std::vector<std::string>>;

  void first(size_t Number);
  void analyse(size_t Number);
  void begin(unique_function<void()> Work);
  void wait();
  bool analyseAsked(const reach::Demand &Asked);
  void collect(SourceTexts &Texts);
  void skipTheRest(SourceTexts &Texts);

  const bool SkipsNothing;
  const Compilations Database;
  const Plan Planned;
  ArrayRef<Job> Jobs;
  Selection Selected;
  std::mutex Guard; ///< of the next four
  std::condition_variable Changed;
  size_t NumBegun = 0;
  std::vector<std::optional<UnitResult>> Results;
  std::vector<Files> Waiting;
  std::vector<bool> IsDone; ///< collected or skipped
  Progress Shown;
  reach::SummaryBuilder Program;
  StringSet<> Read;
  DefaultThreadPool Pool;
};

void Run::begin(unique_function<void()> Work) {
  {
    std::lock_guard Lock(Guard);
    ++NumBegun;
  }
  // The pool copies its argument.
  Pool.async([this, Work = std::make_shared<unique_function<void()>>(
                        std::move(Work))] {
    if (!isInterrupted())
      (*Work)();
    std::lock_guard Lock(Guard);
    --NumBegun;
    Changed.notify_all();
  });
}

// A signal cannot wake this thread, so it polls.
void Run::wait() {
  std::unique_lock Lock(Guard);
  while (NumBegun != 0 && !isInterrupted())
    Changed.wait_for(Lock, std::chrono::milliseconds(50));
}

void Run::analyse(size_t Number) {
  const Job &Unit = Jobs[Number];
  Shown.started(Unit.File);
  UnitResult Result = analyseUnit(Database, Unit.File, Unit.Options);
  {
    std::lock_guard Lock(Guard);
    Results[Number] = std::move(Result);
  }
  Shown.finished(Unit.File);
}

void Run::first(size_t Number) {
  const Job &Unit = Jobs[Number];
  const bool MaySkip =
      !SkipsNothing && Database.kindOf(Unit.File) == UnitKind::Cxx;
  // Most units that matter are found by their own text.
  if (MaySkip && !Selected.matters(Unit.File))
    if (Files All = filesOf(Database, Unit.File, Unit.Options))
      if (!Selected.matters(*All)) {
        std::lock_guard Lock(Guard);
        Waiting[Number] = std::move(All);
        return;
      }
  analyse(Number);
}

// Results are taken in the order of the units, so runs are alike.
void Run::collect(SourceTexts &Texts) {
  std::lock_guard Lock(Guard);
  for (size_t I = 0; I != Results.size(); ++I) {
    if (!Results[I])
      continue;
    for (const std::string &File :
         Database.absolutePaths(Jobs[I].File, Results[I]->Read))
      Read.insert(File);
    Program.merge(summaryOf(*Results[I], Texts));
    Results[I].reset();
    IsDone[I] = true;
  }
}

bool Run::analyseAsked(const reach::Demand &Asked) {
  bool IsAny = false;
  for (size_t I = 0; I != Waiting.size(); ++I) {
    if (!Waiting[I] || !Selected.answers(*Waiting[I], Asked, Read))
      continue;
    IsAny = true;
    Waiting[I].reset();
    begin([this, I] { analyse(I); });
  }
  wait();
  return IsAny;
}

void Run::skipTheRest(SourceTexts &Texts) {
  for (size_t I = 0; I != Waiting.size(); ++I)
    if (Waiting[I]) {
      UnitResult Skipped = skippedUnit(Jobs[I].File, "nothing to find in it");
      Program.merge(summaryOf(Skipped, Texts));
      Shown.finished(Jobs[I].File);
      IsDone[I] = true;
    }
}

reach::Summary Run::program(SourceTexts &Texts) {
  CrashRecoveryContext::Enable();
  watchForInterrupt();
  for (size_t I = 0; I != Jobs.size(); ++I)
    begin([this, I] { first(I); });
  wait();
  collect(Texts);
  while (!isInterrupted() &&
         any_of(Waiting, [](const Files &F) { return F.has_value(); })) {
    const reach::Summary Known = Program.finish();
    Program.merge(Known);
    if (!analyseAsked(Selection::demandOf(Known)))
      break;
    collect(Texts);
  }
  if (!isInterrupted())
    skipTheRest(Texts);
  Shown.end();
  return Program.finish();
}

std::vector<std::string> Run::unfinished() const {
  std::vector<std::string> Names;
  for (size_t I = 0; I != Jobs.size(); ++I)
    if (!IsDone[I])
      Names.push_back(Jobs[I].File);
  return Names;
}

/// Without a database the named files are the program.
bool isWholeProgram(const CommandLine &Line, const Compilations &Database,
                    const Plan &Planned) {
  if (Line.FixedFlags || Line.Inputs.empty())
    return true;
  auto All = Database.unitsOf({});
  if (!All) {
    consumeError(All.takeError());
    return false;
  }
  return Planned.Jobs.size() == All->size();
}

} // namespace

Expected<RunReport> analyse(const CommandLine &Line, SourceTexts &Texts) {
  if (Line.Checks) {
    if (Error E = validateGlobs(*Line.Checks))
      return std::move(E);
  }
  if (Line.MayLackDatabase && !Compilations::areThere(Line)) {
    errs() << "corolint: nothing is analysed: no compilation database found "
              "(CMake writes one with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON)\n";
    return RunReport();
  }
  auto Database = Compilations::open(Line);
  if (!Database)
    return Database.takeError();
  auto Planned = plan(Line, *Database);
  if (!Planned)
    return Planned.takeError();
  const bool IsWhole = isWholeProgram(Line, *Database, *Planned);
  auto OfLine =
      std::make_unique<Run>(Line, std::move(*Database), std::move(*Planned));
  const reach::Summary Program = OfLine->program(Texts);
  Questions Asked = questionsOf(Line);
  Asked.IsWhole = IsWhole && OfLine->unfinished().empty();
  RunReport Result = reportOn(Program, Texts, Asked);
  Result.Unfinished = OfLine->unfinished();
  if (isInterrupted())
    (void)OfLine.release(); // see there
  return Result;
}

} // namespace corolint::tool
