// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ModelCommand.h"
#include "Compilations.h"
#include "Profiles.h"
#include "TidyConfig.h"
#include "Usage.h"
#include "model/Model.h"
#include "model/ModelDump.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"

using namespace llvm;
using namespace clang;

namespace corolint::tool {
namespace {

using SharedProfiles = std::shared_ptr<const model::ProfileSet>;

class DumpConsumer : public ASTConsumer {
public:
  DumpConsumer(SharedProfiles Profiles, raw_ostream &OS)
      : Profiles(std::move(Profiles)), OS(OS) {}

  void HandleTranslationUnit(ASTContext &Context) override {
    model::Model TheModel(Context, Profiles);
    model::dumpModel(Context, TheModel, OS);
  }

private:
  SharedProfiles Profiles;
  raw_ostream &OS;
};

class DumpAction : public ASTFrontendAction {
public:
  DumpAction(SharedProfiles Profiles, raw_ostream &OS)
      : Profiles(std::move(Profiles)), OS(OS) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &,
                                                 StringRef) override {
    return std::make_unique<DumpConsumer>(Profiles, OS);
  }

private:
  SharedProfiles Profiles;
  raw_ostream &OS;
};

class DumpActionFactory : public tooling::FrontendActionFactory {
public:
  DumpActionFactory(SharedProfiles Profiles, raw_ostream &OS)
      : Profiles(std::move(Profiles)), OS(OS) {}

  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<DumpAction>(Profiles, OS);
  }

private:
  SharedProfiles Profiles;
  raw_ostream &OS;
};

Expected<SharedProfiles> profilesFor(const CommandLine &Line, StringRef File) {
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  auto Options = Config->optionsFor(File);
  if (!Options)
    return Options.takeError();
  auto Profiles =
      model::loadProfiles(profileFiles(*Options), *vfs::getRealFileSystem());
  if (!Profiles)
    return usageError("broken profile: " + toString(Profiles.takeError()));
  return Profiles;
}

} // namespace

Expected<bool> dumpModelOf(const CommandLine &Line, raw_ostream &OS) {
  auto Database = Compilations::open(Line);
  if (!Database)
    return Database.takeError();
  auto Files = Database->unitsOf(Line.Inputs);
  if (!Files)
    return Files.takeError();
  if (Files->size() != 1 || Database->kindOf(Files->front()) != UnitKind::Cxx)
    return usageError("dump-model wants one C++ file");
  auto Profiles = profilesFor(Line, Files->front());
  if (!Profiles)
    return Profiles.takeError();
  tooling::ClangTool Tool(Database->database(), *Files);
  Tool.appendArgumentsAdjuster(Database->adjuster());
  Tool.setPrintErrorMessage(false);
  DumpActionFactory Actions(*Profiles, OS);
  return Tool.run(&Actions) == 0;
}

} // namespace corolint::tool
