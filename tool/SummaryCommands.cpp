// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "SummaryCommands.h"
#include "cache/Relocation.h"
#include "database/Compilations.h"
#include "options/Usage.h"
#include "run/Attachments.h"
#include "run/UnitReply.h"
#include "terminal/Look.h"
#include "units/DependencyFile.h"
#include "units/Profiles.h"
#include "units/TidyConfig.h"
#include "units/WorkerPool.h"
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

enum class To : uint8_t { Names, Directories };

/// Turns the directories of --root into their names in summaries, which are no
/// files, or back.
PathPrefixes roots(const CommandLine &Line, To Wanted) {
  PathPrefixes Result;
  for (const auto &[Name, Directory] : Line.Roots) {
    std::string From = absolutePath(Directory), Into = "/{" + Name + "}";
    From.resize(StringRef(From).rtrim('/').size());
    if (Wanted == To::Directories)
      std::swap(From, Into);
    Result.add(From, Into);
  }
  return Result;
}

/// The one unit of a command, and the result of its analysis.
struct OneUnit {
  std::string File;
  UnitReply Reply;
};

/// Analyses the one input; \p Options is set to its configuration.
Expected<OneUnit> analyseOne(const CommandLine &Line,
                             clang::tidy::ClangTidyOptions &Options) {
  auto Database = Compilations::open(Line);
  if (!Database)
    return Database.takeError();
  auto File = Database->soleUnit(Line, "summarize");
  if (!File)
    return File.takeError();
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  auto Found = Config->optionsFor(*File);
  if (!Found)
    return Found.takeError();
  Options = std::move(*Found);
  if (auto Profiles = loadProfiles(Options, *File); !Profiles)
    return Profiles.takeError();
  forgetLinkedSummary(Options);
  OneUnit Result{std::move(*File), {}};
  Expected<std::string> Bytes = inWorker(Line.UnitTimeout, [&] {
    return replyOf(*Database, Result.File, Options, roots(Line, To::Names))
        .encode();
  });
  if (Bytes)
    Result.Reply = UnitReply::decode(*Bytes);
  else
    Result.Reply.Summary =
        relocated(summaryOfFailure(Result.File, toString(Bytes.takeError())),
                  IdTexts(), roots(Line, To::Names))
            .serialize();
  return Result;
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
  reach::SummaryBuilder Read;
  if (Error E = Read.add(Unit->Reply.Summary))
    return std::move(E);
  const reach::Summary Facts = Read.finish();
  SourceTexts Texts;
  RunReport OfUnit;
  Silencing Comments(Texts);
  readAttachments(Facts, OfUnit, Comments);
  if (!OfUnit.ConfigurationErrors.empty())
    return usageError(OfUnit.ConfigurationErrors.front());
  if (Error E = write(Facts, File))
    return std::move(E);
  if (!Line.DependencyFile.empty())
    if (Error E = writeDependencies(Line.DependencyFile, File, Unit->File,
                                    Unit->Reply.Files, Options))
      return std::move(E);
  const PathPrefixes Shown = roots(Line, To::Directories);
  for (const FailedUnit &Failed : OfUnit.Failed)
    errs() << "corolint: error: " << visible(Shown.inPath(Failed.File)) << ": "
           << visible(Shown.inText(Failed.Reason)) << '\n';
  return OfUnit.Failed.empty();
}

Expected<reach::Summary> linkSummaries(const CommandLine &Line,
                                       bool &AllTrusted) {
  if (Line.Inputs.empty())
    return usageError("link requires the summary files of the units");
  reach::SummaryBuilder Linked;
  AllTrusted = true;
  for (const std::string &File : Line.Inputs)
    if (Error E = Linked.addFile(File)) {
      errs() << "corolint: error: " << visible(toString(std::move(E))) << '\n';
      AllTrusted = false;
    }
  reach::Summary Program = Linked.finish();
  if (!Line.SummaryFile.empty())
    if (Error E = write(Program, Line.SummaryFile))
      return std::move(E);
  return Line.Roots.empty() ? std::move(Program)
                            : relocated(std::move(Program), IdTexts(),
                                        roots(Line, To::Directories));
}

} // namespace corolint::tool
