// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_PROGRAMCHECK_H
#define COROLINT_REPORT_PROGRAMCHECK_H

#include "report/AsyncCheck.h"

namespace corolint {

/// The base of checks whose findings may depend on other units. Adds the option
/// `AsyncSummary`, the linked summary of the program.
class ProgramCheck : public AsyncCheck {
public:
  ProgramCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Options) override;

protected:
  /// The name of the check, which is public in its base class only.
  llvm::StringRef name() {
    clang::ast_matchers::MatchFinder::MatchCallback &Callback = *this;
    return Callback.getID();
  }
  /// Null: this unit alone.
  const std::shared_ptr<const reach::Program> &program() const {
    return Program;
  }
  /// \p Step as a note at \p Own, or if that is invalid, at its place in
  /// another unit, which gets a location in this one.
  PathStep note(ShownStep Step, clang::SourceLocation Own) const;

private:
  void load();

  std::string SummaryFile; ///< the option AsyncSummary
  std::shared_ptr<const reach::Program> Program;
};

} // namespace corolint

#endif // COROLINT_REPORT_PROGRAMCHECK_H
