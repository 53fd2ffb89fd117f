// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/ReachCheck.h"
#include "report/FixIts.h"

using namespace clang;

namespace corolint {

ReachCheck::ReachCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context)
    : ProgramCheck(Name, Context),
      WithPossible(Options.getLocalOrGlobal("AsyncPossible", false)),
      IsGrouped(Options.getLocalOrGlobal("AsyncGroup", false)) {}

void ReachCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  ProgramCheck::storeOptions(Map);
  Options.store(Map, "AsyncPossible", WithPossible);
  Options.store(Map, "AsyncGroup", IsGrouped);
}

std::vector<PathStep> ReachCheck::notesOf(const reach::Conclusion &C) const {
  std::vector<PathStep> Notes;
  for (ShownStep &Step : shownSteps(C, unit()->facts())) {
    const reach::RemoteHop &Hop = Step.At;
    const SourceLocation Own =
        Hop.Origin == reach::None ? SourceLocation() : unit()->origin(Hop).Loc;
    Notes.push_back(note(std::move(Step), Own));
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
  F.Path = notesOf(C);
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

void ReachCheck::checkUnit(Unit &Here) {
  const CallCheck *Self = findCallCheck(name());
  assert(Self && "registers itself once only");
  std::vector<Finding> Found;
  for (const reach::Conclusion &C : Here.conclusions(program())) {
    std::optional<Finding> F = finding(*Self, C);
    if (F && F->IsHidden)
      report(*this, *F);
    else if (F)
      Found.push_back(std::move(*F));
  }
  say(Found);
  Here.open(*Self, permission());
}

} // namespace corolint
