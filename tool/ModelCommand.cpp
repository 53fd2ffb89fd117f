// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ModelCommand.h"
#include "database/Compilations.h"
#include "model/Model.h"
#include "model/ModelDump.h"
#include "model/Unmatched.h"
#include "options/Usage.h"
#include "units/Profiles.h"
#include "units/TidyConfig.h"
#include "units/UnitTool.h"
#include "units/WorkerPool.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"

using namespace llvm;
using namespace clang;

namespace corolint::tool {
namespace {

using SharedProfiles = std::shared_ptr<const model::ProfileSet>;

/// The selection and the destination of the output about the unit.
struct Dump {
  SharedProfiles Profiles;
  bool Unmatched;
  raw_ostream &OS;
};

class DumpConsumer : public ASTConsumer {
public:
  explicit DumpConsumer(const Dump &What) : What(What) {}

  void HandleTranslationUnit(ASTContext &Context) override {
    model::Model TheModel(Context, What.Profiles);
    model::dumpModel(Context, TheModel, What.OS);
    if (What.Unmatched)
      model::dumpUnmatched(Context, *What.Profiles, What.OS);
  }

private:
  const Dump &What;
};

class DumpAction : public ASTFrontendAction {
public:
  explicit DumpAction(const Dump &What) : What(What) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &,
                                                 StringRef) override {
    return std::make_unique<DumpConsumer>(What);
  }

private:
  const Dump &What;
};

class DumpActionFactory : public UnitActionFactory {
public:
  explicit DumpActionFactory(const Dump &What) : What(What) {}

  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<DumpAction>(What);
  }

private:
  const Dump &What;
};

Expected<tidy::ClangTidyOptions> optionsFor(const CommandLine &Line,
                                            StringRef File) {
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  return Config->optionsFor(File);
}

/// A mark if the unit has errors, the length of the diagnostics, these, and the
/// listing.
std::string dumpInWorker(const Compilations &Database, const std::string &File,
                         const tidy::ClangTidyOptions &Options,
                         const SharedProfiles &Profiles, bool Unmatched) {
  std::string Errors, Listing;
  raw_string_ostream ErrorsOS(Errors), ListingOS(Listing);
  DiagnosticOptions DiagOptions;
  TextDiagnosticPrinter Printer(ErrorsOS, DiagOptions);
  UnitTool Tool(Database, Options, File);
  Tool.setDiagnosticConsumer(&Printer);
  const Dump What{Profiles, Unmatched, ListingOS};
  DumpActionFactory Actions(What);
  const bool IsBroken = Tool.run(&Actions) != 0;
  if (IsBroken && Errors.empty())
    Errors = "corolint: error: " + File + " does not compile\n";
  return (IsBroken ? "!" : "") + std::to_string(Errors.size()) + "\n" + Errors +
         Listing;
}

/// False if there are errors.
bool printParts(StringRef Bytes, raw_ostream &OS) {
  const bool IsBroken = Bytes.consume_front("!");
  auto [Length, Rest] = Bytes.split('\n');
  size_t Errors = 0;
  Length.getAsInteger(10, Errors);
  errs() << Rest.take_front(Errors);
  OS << Rest.drop_front(Errors);
  return !IsBroken;
}

} // namespace

Expected<bool> dumpModelOf(const CommandLine &Line, raw_ostream &OS) {
  auto Database = Compilations::open(Line);
  if (!Database)
    return Database.takeError();
  auto File = Database->soleUnit(Line, "dump-model");
  if (!File)
    return File.takeError();
  if (Database->kindOf(*File) != UnitKind::Cxx)
    return usageError("dump-model requires one C++ file");
  auto Options = optionsFor(Line, *File);
  if (!Options)
    return Options.takeError();
  auto Profiles = loadProfiles(*Options, *File);
  if (!Profiles)
    return Profiles.takeError();
  Expected<std::string> Bytes = inWorker(Line.UnitTimeout, [&] {
    return dumpInWorker(*Database, *File, *Options, *Profiles, Line.Unmatched);
  });
  if (!Bytes) {
    errs() << "corolint: error: " << *File << ": "
           << toString(Bytes.takeError()) << '\n';
    return false;
  }
  return printParts(*Bytes, OS);
}

} // namespace corolint::tool
