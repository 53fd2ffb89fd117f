// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/Analysis.h"
#include "cache/ProjectRoot.h"
#include "options/CheckNames.h"
#include "run/Attachments.h"
#include "run/UnitReader.h"
#include "terminal/Interrupt.h"
#include "terminal/Progress.h"
#include "units/Includers.h"
#include "units/Memory.h"
#include "units/Profiles.h"
#include "units/TidyConfig.h"
#include "units/Trace.h"
#include "units/WorkerPool.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Threading.h"
#include <map>
#include <numeric>

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
  std::vector<std::string> ProfileFiles;
  std::vector<BrokenEntry> Broken; ///< entries of the database
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
  Files = throughIncluders(std::move(*Files), Database, *Config, Line);
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
  if (Line.Inputs.empty())
    Result.Broken = Database.broken();
  for (auto &[Names, Profiles] : Known) {
    Result.Profiles.push_back(Profiles);
    append_range(Result.ProfileFiles, Names);
  }
  return Result;
}

/// The units of a run, analysed as far as they matter. The work on a unit is
/// done in worker processes; all members belong to this one.
class Run {
public:
  Run(const CommandLine &Line, const Compilations &Database, UnitCache *Cache,
      const Plan &Planned)
      : SkipsNothing(Line.SkipNothing || Line.UnusedNolints ||
                     Line.RequiresReasons),
        Database(Database), Jobs(Planned.Jobs), Broken(Planned.Broken),
        Selected(Planned.Profiles),
        Reader(Database, Cache, Selected, Planned.ProfileFiles),
        Results(Jobs.size()), Waiting(Jobs.size()), IsDone(Jobs.size()),
        Begun(Jobs.size()), Shown(Jobs.size(), !Line.Quiet),
        NumWorkers(hardware_concurrency(Line.Jobs).compute_thread_count()),
        Pool({NumWorkers, Line.UnitTimeout,
              Line.MaxMemory ? Line.MaxMemory : availableMemory()},
             [this](size_t Job) { return work(Job); }) {}

  /// The merged result of all units, or of those before an interruption.
  reach::Summary program();
  /// The number of units whose results are from earlier runs.
  unsigned remembered() const { return NumRemembered; }
  /// The units that an interruption left out.
  std::vector<std::string> unfinished() const;

private:
  /// The files of a unit; no value before they are requested.
  using Files = std::optional<std::vector<std::string>>;

  std::string work(size_t Job);
  bool maySkip(size_t Number) const;
  void sortByCost(std::vector<size_t> &Numbers);
  void run(std::vector<size_t> Numbers);
  void ended(size_t Number, const WorkerReply &Reply);
  void take(size_t Number, UnitReply Unit);
  bool analyseAsked(const reach::Demand &Asked);
  void collect();
  void skipTheRest();

  const bool SkipsNothing;
  const Compilations &Database;
  ArrayRef<Job> Jobs;
  ArrayRef<BrokenEntry> Broken; ///< they count as failed units
  Selection Selected;
  UnitReader Reader;
  std::vector<std::optional<UnitReply>> Results;
  std::vector<Files> Waiting;
  std::vector<bool> IsDone;   ///< collected or skipped
  std::vector<int64_t> Begun; ///< times of the trace
  Progress Shown;
  reach::SummaryBuilder Program;
  StringSet<> Read;
  unsigned NumRemembered = 0;
  const unsigned NumWorkers;
  WorkerPool Pool;
};

/// In a worker. The jobs of the first round have the numbers of the units,
/// those of later rounds begin after them.
std::string Run::work(size_t Job) {
  const auto &[File, Options] = Jobs[Job % Jobs.size()];
  TracedJob Trace;
  TraceSpan Unit("unit", File);
  UnitReply Reply =
      Reader.read(File, Options, Job < Jobs.size() && maySkip(Job));
  Unit.end();
  Reply.Trace = Trace.finish();
  return Reply.encode();
}

bool Run::maySkip(size_t Number) const {
  const std::string &File = Jobs[Number].File;
  return !SkipsNothing && Database.kindOf(File) == UnitKind::Cxx &&
         obstacleTo(Database, File).empty();
}

void Run::ended(size_t Number, const WorkerReply &Reply) {
  UnitReply Unit = UnitReply::decode(Reply.Bytes);
  if (!Reply.Death.empty()) {
    Unit.IsAnalysed = true;
    Unit.take(summaryOfFailure(Jobs[Number].File, Reply.Death));
    addSpan(Reply.Process, "unit", Jobs[Number].File + ": " + Reply.Death,
            Begun[Number]);
  }
  addSpans(Unit.Trace);
  Unit.Trace.clear();
  Reader.keep(Unit);
  Unit.ToKeep.clear();
  take(Number, std::move(Unit));
}

void Run::take(size_t Number, UnitReply Unit) {
  if (!Unit.IsAnalysed) {
    Waiting[Number] = std::move(Unit.Files);
    return;
  }
  NumRemembered += Unit.IsRemembered;
  Results[Number] = std::move(Unit);
  Shown.finished(Jobs[Number].File);
}

/// The dearest first, so that the last worker does not end much later than the
/// others: units that are certainly analysed, and of two such the larger one.
void Run::sortByCost(std::vector<size_t> &Numbers) {
  if (NumWorkers == 1) // the order that the user gave
    return;
  std::map<size_t, std::pair<bool, uint64_t>> Costs;
  for (size_t Job : Numbers) {
    const std::string &File = Jobs[Job % Jobs.size()].File;
    auto &[IsAnalysed, Size] = Costs[Job];
    IsAnalysed = Job >= Jobs.size() || !maySkip(Job) || Selected.matters(File);
    if (sys::fs::file_size(File, Size))
      Size = 0;
  }
  llvm::stable_sort(Numbers,
                    [&](size_t A, size_t B) { return Costs[A] > Costs[B]; });
}

void Run::run(std::vector<size_t> Numbers) {
  erase_if(Numbers, [&](size_t Job) {
    const size_t Number = Job % Jobs.size();
    const auto &[File, Options] = Jobs[Number];
    auto Known =
        Reader.remembered(File, Options, Job == Number && maySkip(Number));
    if (!Known)
      return false;
    take(Number, std::move(*Known));
    return true;
  });
  sortByCost(Numbers);
  WorkerPool::Events Report;
  Report.Begun = [&](size_t Job) {
    Begun[Job % Jobs.size()] = traceTime();
    Shown.started(Jobs[Job % Jobs.size()].File);
  };
  Report.Ended = [&](size_t Job, const WorkerReply &Reply) {
    ended(Job % Jobs.size(), Reply);
  };
  Report.Stops = isInterrupted;
  Pool.run(Numbers, Report);
}

// Results are taken in the order of the units, so runs are alike.
void Run::collect() {
  const TraceSpan Collect("collect");
  for (size_t I = 0; I != Results.size(); ++I) {
    if (!Results[I])
      continue;
    for (const std::string &File : Results[I]->Files)
      Read.insert(File);
    if (Error E = Results[I]->addTo(Program)) {
      consumeError(std::move(E));
      Program.merge(
          summaryOfFailure(Jobs[I].File, "its analysis gave a damaged result"));
    }
    Results[I].reset();
    IsDone[I] = true;
  }
}

bool Run::analyseAsked(const reach::Demand &Asked) {
  std::vector<size_t> Numbers;
  for (size_t I = 0; I != Waiting.size(); ++I) {
    if (!Waiting[I] || !Selected.answers(*Waiting[I], Asked, Read))
      continue;
    Waiting[I].reset();
    Numbers.push_back(Jobs.size() + I);
  }
  run(Numbers);
  return !Numbers.empty();
}

void Run::skipTheRest() {
  for (size_t I = 0; I != Waiting.size(); ++I)
    if (Waiting[I]) {
      SourceTexts Texts;
      UnitResult Skipped = skippedUnit(Jobs[I].File, "nothing to find in it");
      Program.merge(summaryOf(Skipped, Texts));
      Shown.finished(Jobs[I].File);
      IsDone[I] = true;
    }
}

reach::Summary Run::program() {
  watchForInterrupt();
  for (const BrokenEntry &Entry : Broken)
    Program.merge(summaryOfFailure(Entry.File, Entry.Reason));
  std::vector<size_t> All(Jobs.size());
  std::iota(All.begin(), All.end(), 0);
  run(All);
  collect();
  while (!isInterrupted() &&
         any_of(Waiting, [](const Files &F) { return F.has_value(); })) {
    TraceSpan Ask("ask for more units");
    const reach::Summary Known = Program.finish();
    Program.merge(Known);
    const reach::Demand Asked = Selection::demandOf(Known);
    Ask.end();
    if (!analyseAsked(Asked))
      break;
    collect();
  }
  Pool.stop();
  if (!isInterrupted())
    skipTheRest();
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
  std::vector<std::string> Units;
  for (const Job &Unit : Planned->Jobs)
    Units.push_back(Unit.File);
  auto Cache = UnitCache::open(Line, *Database, projectRoot(*Database, Units));
  if (!Cache)
    return Cache.takeError();
  Run OfLine(Line, *Database, Cache->get(), *Planned);
  const reach::Summary Program = OfLine.program();
  Questions Asked = questionsOf(Line);
  Asked.IsWhole = IsWhole && OfLine.unfinished().empty();
  TraceSpan Link("link");
  RunReport Result = reportOn(Program, Texts, Asked);
  Link.end();
  if (*Cache)
    (*Cache)->close();
  Result.Unfinished = OfLine.unfinished();
  Result.Remembered = OfLine.remembered();
  return Result;
}

} // namespace corolint::tool
