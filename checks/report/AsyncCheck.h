// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_ASYNCCHECK_H
#define COROLINT_REPORT_ASYNCCHECK_H

#include "clang-tidy/ClangTidyModule.h"
#include "report/Permission.h"
#include "report/Report.h"
#include "report/Unit.h"

namespace corolint {

/// The common base of all checks: C++20 only, the option `AsyncProfiles`, one
/// function body at a time. A check derives from it in its own source file,
/// implements `checkFunction`, and registers itself:
///
///     static RegisterCheck<NestedRunCheck> X("async-nested-run", "...");
class AsyncCheck : public clang::tidy::ClangTidyCheck {
public:
  AsyncCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context);

  bool
  isLanguageVersionSupported(const clang::LangOptions &Lang) const override {
    return Lang.CPlusPlus20;
  }
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void onEndOfTranslationUnit() final;
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Options) override;

protected:
  /// Called for each of the user's functions with a body: see
  /// model::UserFunctions.
  virtual void checkFunction(const clang::FunctionDecl & /*Function*/,
                             Unit & /*Here*/) {}
  /// Called for a unit with at least one function, after all checks have seen
  /// all functions.
  virtual void checkUnit(Unit & /*Here*/) {}

  clang::SourceManager &sources() const;

  /// The unit that is being analysed; null before the calls above.
  Unit *unit() const { return Here.get(); }
  /// The places where clang-tidy lets this check report. Requires a unit.
  Permission &permission();

  /// Reports a finding about the body of \p Function. Instantiations of a
  /// template do not repeat each other's findings at one place.
  void say(const Finding &F, const clang::FunctionDecl &Function);

private:
  void loadProfiles();

  std::string ProfileFiles; ///< the option AsyncProfiles, separated by `;`
  std::shared_ptr<const model::ProfileSet> Profiles; ///< null: broken
  std::shared_ptr<model::UserFunctions> Functions;
  std::shared_ptr<Unit> Here;
  std::unique_ptr<Permission> Granted;
  llvm::DenseMap<clang::SourceLocation, const clang::FunctionDecl *> SaidOf;
  clang::tidy::ClangTidyContext *Tidy;
};

/// A clang-tidy module with one check in it, so that each check registers
/// itself and no list of checks is needed.
template <typename Check>
class CheckModule : public clang::tidy::ClangTidyModule {
  void
  addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    Factories.registerCheck<Check>(Check::Name);
  }
};
template <typename Check>
using RegisterCheck =
    clang::tidy::ClangTidyModuleRegistry::Add<CheckModule<Check>>;

} // namespace corolint

#endif // COROLINT_REPORT_ASYNCCHECK_H
