// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_UNITTOOL_H
#define COROLINT_TOOL_UNITS_UNITTOOL_H

#include "clang-tidy/ClangTidyOptions.h"
#include "database/Compilations.h"
#include "clang/Tooling/Tooling.h"

/// A clang tool with the set-up that every reading of a unit needs.
namespace corolint::tool {

/// Runs actions over one unit with the flags of its compile command, of the
/// command line and of its configuration. It changes nothing in the process,
/// not even the working directory, and prints nothing. Single use.
class UnitTool : public clang::tooling::ClangTool {
public:
  /// \p Database and \p Options must live as long as this.
  /// All files are read through \p Files, which has a working directory of its
  /// own; null: the physical file system.
  UnitTool(const tool::Compilations &Database,
           const clang::tidy::ClangTidyOptions &Options, llvm::StringRef File,
           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files = nullptr);
};

/// Makes the action, which sees the same code as clang-tidy.
class UnitActionFactory : public clang::tooling::FrontendActionFactory {
public:
  bool runInvocation(std::shared_ptr<clang::CompilerInvocation> Invocation,
                     clang::FileManager *Files,
                     std::shared_ptr<clang::PCHContainerOperations> PCH,
                     clang::DiagnosticConsumer *Consumer) override;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_UNITTOOL_H
