// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/ProgramCheck.h"

using namespace clang;

namespace corolint {

ProgramCheck::ProgramCheck(llvm::StringRef Name,
                           tidy::ClangTidyContext *Context)
    : AsyncCheck(Name, Context),
      SummaryFile(Options.getLocalOrGlobal("AsyncSummary", "")) {
  load();
}

void ProgramCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  AsyncCheck::storeOptions(Map);
  Options.store(Map, "AsyncSummary", SummaryFile);
}

void ProgramCheck::load() {
  if (SummaryFile.empty())
    return;
  auto Loaded = reach::Program::load(SummaryFile);
  if (Loaded)
    Program = *Loaded;
  else
    configurationDiag("%0") << llvm::toString(Loaded.takeError());
}

PathStep ProgramCheck::note(ShownStep Step, SourceLocation Own) const {
  PathStep Note{Own, std::move(Step.Function), std::move(Step.Message)};
  if (Own.isValid())
    return Note;
  const reach::Place &At = Step.At.At;
  llvm::StringRef Path = unit()->facts().Texts.text(At.File);
  if (auto File = sources().getFileManager().getOptionalFileRef(Path))
    Note.Loc = sources().translateLineCol(
        sources().getOrCreateFileID(*File, SrcMgr::C_User), At.Line, At.Column);
  else
    Note.Message += (" (" + Path + ":" + llvm::Twine(At.Line) + ")").str();
  return Note;
}

} // namespace corolint
