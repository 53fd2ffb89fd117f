// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/AsyncCheck.h"
#include "model/roles/ProfileSearch.h"
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

void AsyncCheck::loadProgram() {
  if (SummaryFile.empty())
    return;
  auto Loaded = reach::Program::load(SummaryFile);
  if (Loaded)
    Program = *Loaded;
  else
    configurationDiag("%0") << llvm::toString(Loaded.takeError());
}

bool AsyncCheck::describe(const reach::Reached &R, MessageOf Message,
                          Finding &F) const {
  std::optional<std::string> Said = Message(reach::situationOf(R));
  if (!Said)
    return false;
  F.Loc = R.Path.front().Loc;
  F.Message = *Said;
  F.Path = pathSteps(R.Path, *Sources);
  F.End = R.End;
  return true;
}

void AsyncCheck::say(const Finding &F) {
  Said[F.Loc].insert(F.End);
  report(*this, F);
}

void AsyncCheck::say(const Finding &F, const FunctionDecl &Function) {
  auto [First, IsNew] = SaidOf.try_emplace(F.Loc, &Function);
  if (IsNew || First->second == &Function)
    report(*this, F);
}

// A path through other units, in the form of one through this unit.
static std::vector<reach::Step> stepsOf(const reach::Conclusion &C,
                                        const reach::Summary &Facts) {
  std::vector<reach::Step> Steps;
  for (const reach::RemoteStep &S : C.Path)
    Steps.push_back({{},
                     Facts.Texts.text(S.At.File).str(),
                     S.At.Line,
                     S.At.Column,
                     withoutQuotes(Facts.Texts.text(S.Caller)).str(),
                     Facts.Texts.text(S.Callee).str()});
  return Steps;
}

void AsyncCheck::sayWhatTheProgramShows(const CallCheck &Self) {
  const reach::Summary &Facts = Here->facts();
  for (const reach::Conclusion &C : Here->conclusions()) {
    std::optional<std::string> Message =
        Self.Message(reach::situationOf(C, Facts));
    if (!Message)
      continue;
    Finding F;
    F.Loc = Here->door(C.Door);
    F.Message = *Message;
    F.Path = pathSteps(stepsOf(C, Facts), *Sources);
    F.End = Facts.Texts.text(Facts.Ends[C.End].Name).str();
    if (!Said[F.Loc].contains(F.End))
      say(F);
  }
}

// Asks clang-tidy for every place at which this check might have to speak once
// the other units are known: what it lets through is not silenced there.
void AsyncCheck::showDoors(llvm::StringRef Name) {
  for (unsigned Door = 0; Door != Here->numDoors(); ++Door)
    diag(Here->door(Door), "%0") << doorMark(Door, Name);
}

void AsyncCheck::onEndOfTranslationUnit() {
  if (!Here)
    return;
  const ast_matchers::MatchFinder::MatchCallback &Callback = *this;
  const CallCheck *Self = findCallCheck(Callback.getID());
  if (!Self)
    return;
  if (Program)
    sayWhatTheProgramShows(*Self);
  if (hasSummaryObserver()) {
    Here->finish();
    showDoors(Callback.getID());
  }
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
