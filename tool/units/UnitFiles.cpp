// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/UnitFiles.h"
#include "units/UnitTool.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"

using namespace llvm;
using namespace clang;

namespace corolint::tool {
namespace {

struct ReadFiles {
  std::vector<std::string> Names;
  bool AreAll = true;
};

class ImportWatch : public PPCallbacks {
public:
  explicit ImportWatch(ReadFiles &Result) : Result(Result) {}
  void moduleImport(SourceLocation, ModuleIdPath, const Module *) override {
    Result.AreAll = false;
  }

private:
  ReadFiles &Result;
};

class ReadAction : public PreprocessOnlyAction {
public:
  explicit ReadAction(ReadFiles &Result) : Result(Result) {}

  bool BeginSourceFileAction(CompilerInstance &Compiler) override {
    Dependencies->attachToPreprocessor(Compiler.getPreprocessor());
    Compiler.getPreprocessor().addPPCallbacks(
        std::make_unique<ImportWatch>(Result));
    if (!Compiler.getPreprocessorOpts().ImplicitPCHInclude.empty())
      Result.AreAll = false;
    return true;
  }
  void EndSourceFileAction() override {
    for (const std::string &File : Dependencies->getDependencies())
      Result.Names.push_back(File);
  }

private:
  struct AllFiles : DependencyCollector {
    bool needSystemDependencies() override { return true; }
  };
  ReadFiles &Result;
  std::shared_ptr<AllFiles> Dependencies = std::make_shared<AllFiles>();
};

class ReadActionFactory : public UnitActionFactory {
public:
  explicit ReadActionFactory(ReadFiles &Result) : Result(Result) {}
  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<ReadAction>(Result);
  }

private:
  ReadFiles &Result;
};

} // namespace

std::optional<std::vector<std::string>>
filesOf(const Compilations &Database, StringRef File,
        const tidy::ClangTidyOptions &Options,
        IntrusiveRefCntPtr<vfs::FileSystem> Through) {
  ReadFiles Result;
  DiagnosticConsumer Silent; // counts errors
  UnitTool Tool(Database, Options, File, std::move(Through));
  Tool.setDiagnosticConsumer(&Silent);
  ReadActionFactory Actions(Result);
  if (Tool.run(&Actions) != 0 || !Result.AreAll)
    return std::nullopt;
  return Database.absolutePaths(File, std::move(Result.Names));
}

} // namespace corolint::tool
