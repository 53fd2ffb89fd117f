// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/Analysis.h"
#include "options/CheckNames.h"
#include "run/Attachments.h"
#include "terminal/Progress.h"
#include "units/Includers.h"
#include "units/Profiles.h"
#include "units/Selection.h"
#include "units/TidyConfig.h"
#include "units/UnitFiles.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ThreadPool.h"
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

/// The units of a run, analysed as far as they matter. Each has its own slots,
/// so the threads need no lock.
class Run {
public:
  Run(const CommandLine &Line, const Compilations &Database,
      const Plan &Planned, SourceTexts &Texts)
      : Line(Line), Database(Database), Jobs(Planned.Jobs), Texts(Texts),
        Selected(Planned.Profiles), Results(Jobs.size()), Waiting(Jobs.size()),
        Shown(Jobs.size(), !Line.Quiet), Pool(hardware_concurrency(Line.Jobs)) {
  }

  /// What all units say together.
  reach::Summary program();

private:
  /// The files of a unit that nobody has asked for yet.
  using Files = std::optional<std::vector<std::string>>;

  void first(size_t Number);
  void analyse(size_t Number);
  bool analyseAsked(const reach::Demand &Asked);
  void collect();
  void skipTheRest();

  const CommandLine &Line;
  const Compilations &Database;
  ArrayRef<Job> Jobs;
  SourceTexts &Texts;
  Selection Selected;
  std::vector<std::optional<UnitResult>> Results;
  std::vector<Files> Waiting;
  Progress Shown;
  DefaultThreadPool Pool;
  reach::SummaryBuilder Program;
  StringSet<> Read;
};

void Run::analyse(size_t Number) {
  const Job &Unit = Jobs[Number];
  Results[Number] = analyseUnit(Database, Unit.File, Unit.Options);
  Shown.finished(Unit.File);
}

void Run::first(size_t Number) {
  const Job &Unit = Jobs[Number];
  const bool MaySkip =
      !Line.SkipNothing && Database.kindOf(Unit.File) == UnitKind::Cxx;
  // Most units that matter say so themselves.
  if (MaySkip && !Selected.matters(Unit.File))
    if (Files All = filesOf(Database, Unit.File, Unit.Options))
      if (!Selected.matters(*All)) {
        Waiting[Number] = std::move(All);
        return;
      }
  analyse(Number);
}

// Results are taken in the order of the units, so runs are alike.
void Run::collect() {
  for (size_t I = 0; I != Results.size(); ++I) {
    if (!Results[I])
      continue;
    for (const std::string &File :
         Database.absolutePaths(Jobs[I].File, Results[I]->Read))
      Read.insert(File);
    Program.merge(summaryOf(*Results[I], Texts));
    Results[I].reset();
  }
}

bool Run::analyseAsked(const reach::Demand &Asked) {
  bool IsAny = false;
  for (size_t I = 0; I != Waiting.size(); ++I) {
    if (!Waiting[I] || !Selected.answers(*Waiting[I], Asked, Read))
      continue;
    IsAny = true;
    Waiting[I].reset();
    Pool.async([this, I] { analyse(I); });
  }
  Pool.wait();
  return IsAny;
}

void Run::skipTheRest() {
  for (size_t I = 0; I != Waiting.size(); ++I)
    if (Waiting[I]) {
      UnitResult Skipped = skippedUnit(Jobs[I].File, "nothing to find in it");
      Program.merge(summaryOf(Skipped, Texts));
      Shown.finished(Jobs[I].File);
    }
}

reach::Summary Run::program() {
  CrashRecoveryContext::Enable();
  for (size_t I = 0; I != Jobs.size(); ++I)
    Pool.async([this, I] { first(I); });
  Pool.wait();
  collect();
  while (any_of(Waiting, [](const Files &F) { return F.has_value(); })) {
    const reach::Summary Known = Program.finish();
    Program.merge(Known);
    if (!analyseAsked(Selection::demandOf(Known)))
      break;
    collect();
  }
  skipTheRest();
  return Program.finish();
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
  return reportOn(Run(Line, *Database, *Planned, Texts).program(), Texts,
                  Line.WithPossible);
}

} // namespace corolint::tool
