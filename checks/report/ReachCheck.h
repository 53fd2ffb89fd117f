// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_REACHCHECK_H
#define COROLINT_REPORT_REACHCHECK_H

#include "report/CallCheck.h"
#include "report/ProgramCheck.h"

namespace corolint {

/// The base of checks that follow calls: the unit, or the program around it,
/// draws the conclusions; the check adds the message and perhaps a fix. It
/// registers itself twice:
///
///     static RegisterCheck<NestedRunCheck> X("async-nested-run", "...");
///     static RegisterCallCheck<NestedRunCheck> Y;
///
/// Adds the options `AsyncPossible` and `AsyncGroup`.
class ReachCheck : public ProgramCheck {
public:
  ReachCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Options) override;

protected:
  /// The fixes for the call that is the only step of a path.
  virtual std::vector<clang::FixItHint> fixes(const reach::Origin & /*End*/,
                                              const Situation & /*S*/,
                                              Unit & /*Here*/) {
    return {};
  }

private:
  void checkUnit(Unit &Here) final;
  std::vector<PathStep> notesOf(const reach::Conclusion &C) const;
  std::optional<Finding> finding(const CallCheck &Self,
                                 const reach::Conclusion &C);
  void say(llvm::MutableArrayRef<Finding> Found);

  bool WithPossible; ///< the option AsyncPossible
  bool IsGrouped;    ///< the option AsyncGroup
  /// Place and name of the end; 0 for checks that report once per place.
  llvm::DenseSet<std::pair<clang::SourceLocation, uint32_t>> Said;
};

} // namespace corolint

#endif // COROLINT_REPORT_REACHCHECK_H
