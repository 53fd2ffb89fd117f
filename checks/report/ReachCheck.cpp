// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/ReachCheck.h"
#include "report/FixIts.h"

using namespace clang;

namespace corolint {

ReachCheck::ReachCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context)
    : AsyncCheck(Name, Context),
      SummaryFile(Options.getLocalOrGlobal("AsyncSummary", "")),
      WithPossible(Options.getLocalOrGlobal("AsyncPossible", false)),
      IsGrouped(Options.getLocalOrGlobal("AsyncGroup", false)) {
  loadProgram();
}

void ReachCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  AsyncCheck::storeOptions(Map);
  Options.store(Map, "AsyncSummary", SummaryFile);
  Options.store(Map, "AsyncPossible", WithPossible);
  Options.store(Map, "AsyncGroup", IsGrouped);
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

// The steps as notes; a place in another unit gets a location in this one.
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

std::optional<Finding> ReachCheck::finding(const CallCheck &Self,
                                           const reach::Conclusion &C) {
  Unit &Here = *unit();
  const reach::RemoteStep &Last = C.Path.back();
  const bool IsHidden =
      (C.IsPossible && !WithPossible) ||
      (C.Silenced & silencedBit(Self.Number)) != 0 ||
      (Last.Origin != reach::None &&
       permission().isSilenced(Self.Name, Here.origin(Last).Loc));
  const Situation S = situationOf(C, Here.facts());
  std::optional<std::string> Message = Self.Message(S);
  const reach::Origin &First = Here.origin(C.Path.front());
  const uint32_t End = Here.facts().Ends[C.End].Name;
  if (!Message || permission().isGenerated(First.Loc) ||
      (!IsHidden &&
       !Said.insert({First.Loc, Self.IsOncePerPlace && !S.IsDirect ? 0 : End})
            .second))
    return std::nullopt;
  Finding F;
  F.Loc = First.Loc;
  F.Message = std::move(*Message);
  F.Path = notesOf(C, Here, sources());
  F.End = Here.facts().Texts.text(End).str();
  F.IsPossible = C.IsPossible;
  F.IsHidden = IsHidden;
  if (S.IsDirect)
    F.Fixes = fixes(First, S, Here);
  F.FixesChangeBehaviour = awaitChangesBehaviour(S.Roles);
  return F;
}

// The end of the path.
static std::pair<SourceLocation, llvm::StringRef> causeOf(const Finding &F) {
  return {F.Path.empty() ? F.Loc : F.Path.back().Loc, F.End};
}

// With AsyncGroup, paths that end at one call are reported once, by the
// shortest path, and the other places become notes.
void ReachCheck::say(llvm::MutableArrayRef<Finding> Found) {
  auto IsSilenced = [&](SourceLocation Loc) {
    return permission().isSilenced(name(), Loc);
  };
  if (IsGrouped)
    llvm::stable_sort(Found, [](const Finding &A, const Finding &B) {
      return A.Path.size() < B.Path.size();
    });
  for (Finding &F : Found) {
    if (F.Loc.isInvalid())
      continue;
    const auto Cause = causeOf(F);
    if (IsGrouped)
      for (Finding &Other : Found)
        if (&Other > &F && Other.Loc.isValid() && causeOf(Other) == Cause &&
            !IsSilenced(Other.Loc)) {
          F.Path.push_back(
              {Other.Loc, "", "this call leads to the same place"});
          Other.Loc = {};
        }
    report(*this, F, IsSilenced, &sources());
  }
}

void ReachCheck::onEndOfTranslationUnit() {
  if (!unit())
    return;
  const CallCheck *Self = findCallCheck(name());
  assert(Self && "registers itself once only");
  std::vector<Finding> Found;
  for (const reach::Conclusion &C : unit()->conclusions(Program)) {
    std::optional<Finding> F = finding(*Self, C);
    if (F && F->IsHidden)
      report(*this, *F);
    else if (F)
      Found.push_back(std::move(*F));
  }
  say(Found);
  unit()->open(*Self, permission());
}

} // namespace corolint
