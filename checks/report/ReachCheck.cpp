// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/ReachCheck.h"

using namespace clang;

namespace corolint {

ReachCheck::ReachCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context)
    : AsyncCheck(Name, Context),
      SummaryFile(Options.getLocalOrGlobal("AsyncSummary", "")) {
  loadProgram();
}

void ReachCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  AsyncCheck::storeOptions(Map);
  Options.store(Map, "AsyncSummary", SummaryFile);
}

void ReachCheck::loadProgram() {
  if (SummaryFile.empty())
    return;
  auto Loaded = reach::Program::load(SummaryFile);
  if (Loaded)
    Program = *Loaded;
  else
    configurationDiag("%0") << llvm::toString(Loaded.takeError());
}

// The steps as notes; a place in another unit is made known to this one.
static std::vector<PathStep> notesOf(const reach::Conclusion &C, Unit &Here,
                                     SourceManager &Sources) {
  std::vector<PathStep> Notes;
  for (ShownStep &Step : shownSteps(C, Here.facts())) {
    PathStep Note{{}, std::move(Step.Function), std::move(Step.Message)};
    const reach::Place &At = Step.At.At;
    llvm::StringRef Path = Here.facts().Texts.text(At.File);
    if (Step.At.Origin != reach::None)
      Note.Loc = Here.origin(Step.At).Loc;
    else if (auto File = Sources.getFileManager().getOptionalFileRef(Path))
      Note.Loc = Sources.translateLineCol(
          Sources.getOrCreateFileID(*File, SrcMgr::C_User), At.Line, At.Column);
    else
      Note.Message += (" (" + Path + ":" + llvm::Twine(At.Line) + ")").str();
    Notes.push_back(std::move(Note));
  }
  return Notes;
}

void ReachCheck::say(const CallCheck &Self, const reach::Conclusion &C) {
  Unit &Here = *unit();
  const reach::RemoteStep &Last = C.Path.back();
  if ((C.Silenced & silencedBit(Self.Number)) != 0 ||
      (Last.Origin != reach::None &&
       permission().isSilenced(Self.Name, Here.origin(Last).Loc)))
    return;
  const Situation S = situationOf(C, Here.facts());
  std::optional<std::string> Message = Self.Message(S);
  const reach::Origin &First = Here.origin(C.Path.front());
  if (!Message || !Said[First.Loc].insert(Here.facts().Ends[C.End].Name).second)
    return;
  Finding F;
  F.Loc = First.Loc;
  F.Message = std::move(*Message);
  F.Path = notesOf(C, Here, sources());
  F.End = Here.facts().Texts.text(Here.facts().Ends[C.End].Name).str();
  if (S.IsDirect)
    F.Fixes = fixes(First, S, Here);
  report(*this, F);
}

void ReachCheck::onEndOfTranslationUnit() {
  if (!unit())
    return;
  const ast_matchers::MatchFinder::MatchCallback &Callback = *this;
  const auto *Self = llvm::find_if(callChecks(), [&](const CallCheck &Known) {
    return Known.Name == Callback.getID();
  });
  assert(Self != callChecks().end() && "registers itself once only");
  for (const reach::Conclusion &C : unit()->conclusions(Program))
    say(*Self, C);
  unit()->open(*Self, permission());
}

} // namespace corolint
