// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "SummaryCommands.h"
#include "database/Compilations.h"
#include "options/Usage.h"
#include "run/Attachments.h"
#include "units/DependencyFile.h"
#include "units/Profiles.h"
#include "units/TidyConfig.h"
#include "units/UnitAnalysis.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// A unit's summary depends on that unit alone.
void forgetLinkedSummary(clang::tidy::ClangTidyOptions &Options) {
  for (auto &Option : Options.CheckOptions)
    if (Option.getKey().ends_with("AsyncSummary"))
      Option.getValue().Value.clear();
}

/// Analyses the one input; \p Options is set to its configuration.
Expected<UnitResult> analyseOne(const CommandLine &Line,
                                clang::tidy::ClangTidyOptions &Options) {
  auto Database = Compilations::open(Line);
  if (!Database)
    return Database.takeError();
  auto Files = Database->unitsOf(Line.Inputs);
  if (!Files)
    return Files.takeError();
  if (Files->size() != 1)
    return usageError("summarize requires one C++ file");
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  auto Found = Config->optionsFor(Files->front());
  if (!Found)
    return Found.takeError();
  Options = std::move(*Found);
  if (auto Profiles = loadProfiles(Options, Files->front()); !Profiles)
    return Profiles.takeError();
  forgetLinkedSummary(Options);
  return analyseUnit(*Database, Files->front(), Options);
}

Error write(const reach::Summary &Facts, StringRef File) {
  if (Error E = Facts.write(File))
    return usageError("cannot write '" + File + "': " + toString(std::move(E)));
  return Error::success();
}

} // namespace

Expected<bool> summarizeUnit(const CommandLine &Line) {
  const StringRef File =
      Line.SummaryFile.empty() ? Line.Output : Line.SummaryFile;
  if (File.empty())
    return usageError("summarize requires -o FILE for the summary");
  clang::tidy::ClangTidyOptions Options;
  auto Unit = analyseOne(Line, Options);
  if (!Unit)
    return Unit.takeError();
  SourceTexts Texts;
  const reach::Summary Facts = summaryOf(*Unit, Texts);
  RunReport OfUnit;
  Silencing Comments(Texts);
  readAttachments(Facts, OfUnit, Comments);
  if (!OfUnit.ConfigurationErrors.empty())
    return usageError(OfUnit.ConfigurationErrors.front());
  if (Error E = write(Facts, File))
    return std::move(E);
  if (!Line.DependencyFile.empty())
    if (Error E = writeDependencies(Line.DependencyFile, File, *Unit, Options))
      return std::move(E);
  if (Unit->What == UnitResult::Outcome::Failed)
    errs() << "corolint: error: " << Unit->File << ": " << Unit->Reason << '\n';
  return Unit->What != UnitResult::Outcome::Failed;
}

Expected<reach::Summary> linkSummaries(const CommandLine &Line,
                                       bool &AllTrusted) {
  if (Line.Inputs.empty())
    return usageError("link requires the summary files of the units");
  reach::SummaryBuilder Linked;
  AllTrusted = true;
  for (const std::string &File : Line.Inputs)
    if (Error E = Linked.addFile(File)) {
      errs() << "corolint: error: " << toString(std::move(E)) << '\n';
      AllTrusted = false;
    }
  reach::Summary Program = Linked.finish();
  if (!Line.SummaryFile.empty())
    if (Error E = write(Program, Line.SummaryFile))
      return std::move(E);
  return Program;
}

} // namespace corolint::tool
