// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "clang/AST/StmtCXX.h"
#include "clang/ASTMatchers/ASTMatchers.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace corolint {

AsyncCheck::AsyncCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context)
    : ClangTidyCheck(Name, Context),
      ProfileFiles(Options.getLocalOrGlobal("AsyncProfiles", "")),
      SummaryFile(Options.getLocalOrGlobal("AsyncSummary", "")) {
  loadProfiles();
  loadProgram();
}

void AsyncCheck::loadProfiles() {
  llvm::SmallVector<llvm::StringRef> Names;
  llvm::StringRef(ProfileFiles).split(Names, ';', -1, false);
  std::vector<std::string> Files;
  for (llvm::StringRef Name : Names)
    Files.push_back(Name.trim().str());
  auto Loaded = model::loadProfiles(Files, *llvm::vfs::getRealFileSystem());
  if (Loaded)
    Profiles = *Loaded;
  else
    configurationDiag("%0") << llvm::toString(Loaded.takeError());
}

void AsyncCheck::loadProgram() {
  Program = linkedProgram();
  if (Program || SummaryFile.empty())
    return;
  auto Loaded = reach::Program::load(SummaryFile);
  if (Loaded)
    Program = *Loaded;
  else
    configurationDiag("%0") << llvm::toString(Loaded.takeError());
}

void AsyncCheck::onEndOfTranslationUnit() {
  if (Here)
    Here->finish();
}

void AsyncCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "AsyncProfiles", ProfileFiles);
  Options.store(Map, "AsyncSummary", SummaryFile);
}

void AsyncCheck::registerMatchers(MatchFinder *Finder) {
  if (Profiles)
    Finder->addMatcher(functionDecl(isDefinition()).bind("function"), this);
}

void AsyncCheck::check(const MatchFinder::MatchResult &Result) {
  const auto *Function = Result.Nodes.getNodeAs<FunctionDecl>("function");
  Sources = Result.SourceManager;
  if (Function->isDependentContext() || Function->isInvalidDecl() ||
      !Function->doesThisDeclarationHaveABody() || !Function->getBody() ||
      Sources->isInSystemHeader(Function->getLocation()))
    return;
  Here = Unit::of(*Result.Context, Profiles, Program);
  checkFunction(*Function, *Here);
}

} // namespace corolint
