// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Analysis.h"
#include "Attachments.h"
#include "CheckNames.h"
#include "Profiles.h"
#include "Progress.h"
#include "TidyConfig.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ThreadPool.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// A unit to do, with its configuration read beforehand: reading it is quick,
/// and a broken file is known before minutes of analysis.
struct Job {
  std::string File;
  clang::tidy::ClangTidyOptions Options;
};

Expected<std::vector<Job>> plan(const CommandLine &Line,
                                const Compilations &Database) {
  auto Files = Database.unitsOf(Line.Inputs);
  if (!Files)
    return Files.takeError();
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  std::vector<Job> Jobs;
  for (const std::string &File : *Files) {
    auto Options = Config->optionsFor(File);
    if (!Options)
      return Options.takeError();
    if (Error E = validateProfiles(*Options, File))
      return std::move(E);
    Jobs.push_back({File, std::move(*Options)});
  }
  return Jobs;
}

/// Each job has its own slot of the result, so the threads need no lock.
std::vector<UnitResult> runAll(const CommandLine &Line,
                               const Compilations &Database,
                               const std::vector<Job> &Jobs) {
  CrashRecoveryContext::Enable();
  std::vector<UnitResult> Results(Jobs.size());
  Progress Shown(Jobs.size(), !Line.Quiet);
  DefaultThreadPool Pool(hardware_concurrency(Line.Jobs));
  for (size_t I = 0; I < Jobs.size(); ++I) {
    Pool.async([&, I] {
      Results[I] = analyseUnit(Database, Jobs[I].File, Jobs[I].Options);
      Shown.finished(Jobs[I].File);
    });
  }
  Pool.wait();
  return Results;
}

} // namespace

Expected<RunReport> analyse(const CommandLine &Line, SourceTexts &Texts) {
  if (Line.Checks) {
    if (Error E = validateGlobs(*Line.Checks))
      return std::move(E);
  }
  auto Database = Compilations::open(Line);
  if (!Database)
    return Database.takeError();
  auto Jobs = plan(Line, *Database);
  if (!Jobs)
    return Jobs.takeError();
  std::vector<UnitResult> Results = runAll(Line, *Database, *Jobs);
  reach::SummaryBuilder Program;
  for (UnitResult &Result : Results)
    Program.merge(summaryOf(Result, Texts));
  return reportOn(Program.finish(), Texts);
}

} // namespace corolint::tool
