// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/AsyncCheck.h"
#include "model/roles/ProfileSearch.h"
#include "clang/ASTMatchers/ASTMatchers.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace corolint {

AsyncCheck::AsyncCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context)
    : ClangTidyCheck(Name, Context),
      ProfileFiles(Options.getLocalOrGlobal("AsyncProfiles", "")),
      Tidy(Context) {
  loadProfiles();
}

void AsyncCheck::loadProfiles() {
  llvm::SmallVector<llvm::StringRef> Names;
  llvm::StringRef(ProfileFiles).split(Names, ';', -1, false);
  auto FS = llvm::vfs::getRealFileSystem();
  std::vector<std::string> Files;
  if (std::string Own = model::nearestProfile(getCurrentMainFile(), *FS);
      !Own.empty())
    Files.push_back(std::move(Own));
  for (llvm::StringRef Name : Names)
    Files.push_back(model::profilePath(Name.trim(), getCurrentMainFile(), *FS));
  auto Loaded = model::loadProfiles(Files, *FS);
  if (Loaded)
    Profiles = *Loaded;
  else
    configurationDiag("%0") << llvm::toString(Loaded.takeError());
}

void AsyncCheck::say(const Finding &F, const FunctionDecl &Function) {
  if (permission().isGenerated(F.Loc))
    return;
  auto [First, IsNew] = SaidOf.try_emplace(F.Loc, &Function);
  if (IsNew || First->second == &Function)
    report(*this, F);
}

Permission &AsyncCheck::permission() {
  if (!Granted)
    Granted = std::make_unique<Permission>(*Tidy, Here->Model.context());
  return *Granted;
}

void AsyncCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "AsyncProfiles", ProfileFiles);
}

// Only a check with a matcher hears of the end of the unit.
void AsyncCheck::registerMatchers(MatchFinder *Finder) {
  if (!Profiles)
    return;
  Functions = model::UserFunctions::of(*Finder);
  Finder->addMatcher(translationUnitDecl(), this);
}

void AsyncCheck::onEndOfTranslationUnit() {
  if (Functions->all().empty())
    return;
  Here = Unit::of(*Functions, Profiles);
  for (const FunctionDecl *Function : Functions->all())
    checkFunction(*Function, *Here);
  Functions->afterAll([this] { checkUnit(*Here); });
}

SourceManager &AsyncCheck::sources() const {
  return Functions->context()->getSourceManager();
}

} // namespace corolint
