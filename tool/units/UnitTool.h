// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_UNITTOOL_H
#define COROLINT_TOOL_UNITS_UNITTOOL_H

#include "clang-tidy/ClangTidyOptions.h"
#include "database/Compilations.h"
#include "clang/Tooling/Tooling.h"

/// clang, set up as every look at a unit needs it.
namespace corolint::tool {

/// Runs actions over one unit with the flags of its compile command, of the
/// command line and of its configuration. Nothing of the process is changed,
/// not even the working directory, and nothing is printed. Single use.
class UnitTool : public clang::tooling::ClangTool {
public:
  /// \p Database and \p Options must live as long as this.
  UnitTool(const tool::Compilations &Database,
           const clang::tidy::ClangTidyOptions &Options, llvm::StringRef File);
};

/// Makes the action, and lets it see the code that clang-tidy sees.
class UnitActionFactory : public clang::tooling::FrontendActionFactory {
public:
  bool runInvocation(std::shared_ptr<clang::CompilerInvocation> Invocation,
                     clang::FileManager *Files,
                     std::shared_ptr<clang::PCHContainerOperations> PCH,
                     clang::DiagnosticConsumer *Consumer) override;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_UNITTOOL_H
