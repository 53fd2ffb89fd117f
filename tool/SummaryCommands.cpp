// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "SummaryCommands.h"
#include "Compilations.h"
#include "Profiles.h"
#include "TidyConfig.h"
#include "UnitAnalysis.h"
#include "Usage.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

Expected<UnitResult> analyseOne(const CommandLine &Line) {
  auto Database = Compilations::open(Line);
  if (!Database)
    return Database.takeError();
  auto Files = Database->unitsOf(Line.Inputs);
  if (!Files)
    return Files.takeError();
  if (Files->size() != 1)
    return usageError("summarize wants one C++ file");
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  auto Options = Config->optionsFor(Files->front());
  if (!Options)
    return Options.takeError();
  if (Error E = validateProfiles(*Options))
    return std::move(E);
  return analyseUnit(*Database, Files->front(), *Options);
}

Error write(const reach::Summary &Facts, const CommandLine &Line) {
  if (Error E = Facts.write(Line.Output))
    return usageError("cannot write '" + Line.Output +
                      "': " + toString(std::move(E)));
  return Error::success();
}

} // namespace

Expected<bool> summarizeUnit(const CommandLine &Line) {
  if (Line.Output.empty())
    return usageError("summarize wants --output=FILE for the summary");
  auto Unit = analyseOne(Line);
  if (!Unit)
    return Unit.takeError();
  const reach::Summary Nothing;
  if (Error E = write(Unit->Facts ? *Unit->Facts : Nothing, Line))
    return std::move(E);
  if (Unit->What == UnitResult::Outcome::Failed)
    errs() << "corolint: error: " << Unit->File << ": " << Unit->Reason << '\n';
  return Unit->What != UnitResult::Outcome::Failed;
}

Expected<bool> linkSummaries(const CommandLine &Line) {
  if (Line.Output.empty())
    return usageError("link wants --output=FILE for the linked summary");
  if (Line.Inputs.empty())
    return usageError("link wants the summary files of the units");
  reach::Summary Linked;
  bool AllTrusted = true;
  for (const std::string &File : Line.Inputs) {
    auto Facts = reach::Summary::read(File);
    if (Facts) {
      Linked.merge(**Facts);
      continue;
    }
    errs() << "corolint: error: " << toString(Facts.takeError()) << '\n';
    AllTrusted = false;
  }
  if (Error E = write(Linked, Line))
    return std::move(E);
  return AllTrusted;
}

} // namespace corolint::tool
