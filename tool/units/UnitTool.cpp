// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/UnitTool.h"
#include "database/SafeCommand.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace clang::tooling;

namespace corolint::tool {

/// ExtraArgs, ExtraArgsBefore and RemovedArgs of a .clang-tidy file.
static CommandLineArguments adjust(CommandLineArguments Args,
                                   const tidy::ClangTidyOptions &Options) {
  if (Options.RemovedArgs)
    llvm::erase_if(Args, [&](const std::string &Arg) {
      return llvm::is_contained(*Options.RemovedArgs, Arg);
    });
  if (Options.ExtraArgsBefore)
    Args = getInsertArgumentAdjuster(*Options.ExtraArgsBefore,
                                     ArgumentInsertPosition::BEGIN)(Args, "");
  if (Options.ExtraArgs)
    Args = getInsertArgumentAdjuster(*Options.ExtraArgs,
                                     ArgumentInsertPosition::END)(Args, "");
  return Args;
}

// A file system of its own: it carries the unit's working directory.
UnitTool::UnitTool(const tool::Compilations &Database,
                   const tidy::ClangTidyOptions &Options, llvm::StringRef File,
                   llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files)
    : ClangTool(Database.database(), {File.str()},
                std::make_shared<PCHContainerOperations>(),
                Files ? std::move(Files)
                      : llvm::vfs::createPhysicalFileSystem()) {
  appendArgumentsAdjuster(Database.adjuster());
  appendArgumentsAdjuster(
      [&](const CommandLineArguments &Args, llvm::StringRef) {
        return safeCommand(adjust(Args, Options));
      });
  setPrintErrorMessage(false);
}

bool UnitActionFactory::runInvocation(
    std::shared_ptr<CompilerInvocation> Invocation, FileManager *Files,
    std::shared_ptr<PCHContainerOperations> PCH, DiagnosticConsumer *Consumer) {
  forbidOutputs(*Invocation);
  // clang-tidy defines __clang_analyzer__; the same code has to be seen here.
  Invocation->getPreprocessorOpts().SetUpStaticAnalyzer = true;
  // Otherwise clang counts its warnings on standard error, unit by unit.
  Invocation->getDiagnosticOpts().ShowCarets = false;
  return FrontendActionFactory::runInvocation(std::move(Invocation), Files,
                                              std::move(PCH), Consumer);
}

} // namespace corolint::tool
