// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/UnitAnalysis.h"
#include "clang-tidy/ClangTidy.h"
#include "reach/extract/Usr.h"
#include "report/Report.h"
#include "report/Unit.h"
#include "units/FailureReason.h"
#include "units/SearchedFiles.h"
#include "units/Trace.h"
#include "units/UnitTool.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Serialization/ASTReader.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;
using namespace clang;
using namespace clang::tidy;

namespace corolint::tool {
namespace {

/// A place as its diagnostic names it: a place inside a macro is shown where
/// the macro is used.
struct ShownPlace {
  std::string File;
  unsigned Line, Column;
};

ShownPlace shown(SourceLocation Loc, const SourceManager &Sources) {
  if (Loc.isInvalid())
    return {"", 0, 0};
  Loc = Sources.getFileLoc(Loc);
  SmallString<256> File(Sources.getFilename(Loc));
  Sources.getFileManager().makeAbsolutePath(File);
  return {absolutePath(File), Sources.getSpellingLineNumber(Loc),
          Sources.getSpellingColumnNumber(Loc)};
}

/// All places at which clang-tidy looks for a comment that silences a
/// diagnostic at \p Loc: the text itself, and each macro around it.
std::vector<SeenStep> placesOf(SourceLocation Loc,
                               const SourceManager &Sources) {
  std::vector<SeenStep> Places;
  while (Loc.isValid()) {
    const ShownPlace At = shown(Sources.getSpellingLoc(Loc), Sources);
    Places.push_back({At.File, At.Line, At.Column, "", ""});
    if (!Loc.isMacroID())
      break;
    Loc = Sources.getImmediateExpansionRange(Loc).getBegin();
  }
  return Places;
}

/// The contents of the files that the fixes of \p F change.
void addContents(HopNames &Names, const corolint::Finding &F,
                 const SourceManager &Sources) {
  for (const FixItHint &Fix : F.Fixes) {
    const SourceLocation At = Sources.getFileLoc(Fix.RemoveRange.getBegin());
    const std::string File = shown(At, Sources).File;
    const auto Buffer = Sources.getBufferOrNone(Sources.getFileID(At));
    if (Buffer && !Names.content(File))
      Names.addContent(File, xxh3_64bits(Buffer->getBuffer()));
  }
}

void addFinding(HopNames &Names, StringRef Check, const corolint::Finding &F,
                const SourceManager &Sources) {
  addContents(Names, F, Sources);
  SeenFinding Seen;
  Seen.End = F.End;
  Seen.IsPossible = F.IsPossible;
  Seen.FixChangesBehaviour = F.FixesChangeBehaviour;
  for (const PathStep &Step : F.Path) {
    const ShownPlace At = shown(Step.Loc, Sources);
    Seen.Path.push_back(
        {At.File, At.Line, At.Column, Step.Function, Step.Message});
  }
  const ShownPlace At = shown(F.Loc, Sources);
  const ShownPlace Last =
      F.Path.empty() ? At : shown(F.Path.back().Loc, Sources);
  if (!F.End.empty())
    Seen.Cause =
        (Last.File + ":" + Twine(Last.Line) + ":" + Twine(Last.Column)).str();
  Seen.Check = Check.str();
  Seen.At = {At.File, At.Line, At.Column, "", F.Message};
  Seen.Places = placesOf(F.Loc, Sources);
  if (!F.End.empty() && !F.Path.empty())
    append_range(Seen.Places, placesOf(F.Path.back().Loc, Sources));
  Names.add(Check, At.File, At.Line, At.Column, F.Message, std::move(Seen));
}

/// The checks, with spans for the time before them and for their own.
class CheckConsumer : public MultiplexConsumer {
public:
  explicit CheckConsumer(std::vector<std::unique_ptr<ASTConsumer>> Checks)
      : MultiplexConsumer(std::move(Checks)), Parse("parse") {}

  void HandleTranslationUnit(ASTContext &Context) override {
    Parse.end();
    const TraceSpan Analyse("analyse");
    MultiplexConsumer::HandleTranslationUnit(Context);
  }

private:
  TraceSpan Parse;
};

/// Runs the checks over one unit and collects their findings.
class UnitAction : public ASTFrontendAction {
public:
  UnitAction(ClangTidyContext &Tidy, ClangTidyASTConsumerFactory &Consumers,
             UnitResult &Result)
      : Tidy(Tidy), Consumers(Consumers), Result(Result) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler,
                                                 StringRef File) override {
    setFindingObserver([&](StringRef Check, const corolint::Finding &F) {
      addFinding(Result.Names, Check, F, Compiler.getSourceManager());
    });
    Dependencies->attachToPreprocessor(Compiler.getPreprocessor());
    Compiler.getPreprocessor().addPPCallbacks(
        std::make_unique<LeftOutLines>(LeftOut));
    std::vector<std::unique_ptr<ASTConsumer>> Checks;
    Checks.push_back(Consumers.createASTConsumer(Compiler, File));
    return std::make_unique<CheckConsumer>(std::move(Checks));
  }

  void EndSourceFileAction() override {
    setFindingObserver(nullptr);
    for (const std::string &File : Dependencies->getDependencies())
      Result.Read.push_back(File);
    Result.Searched = searchedFiles(getCompilerInstance(), Tidy, LeftOut);
    // With C++20 there is always a reader of modules.
    if (auto Modules = getCompilerInstance().getASTReader())
      Result.IsRepeatable &= Modules->getModuleManager().size() == 0;
  }

private:
  /// System headers count, too.
  struct AllFiles : DependencyCollector {
    bool needSystemDependencies() override { return true; }
  };
  ClangTidyContext &Tidy;
  ClangTidyASTConsumerFactory &Consumers;
  UnitResult &Result;
  std::vector<SourceRange> LeftOut;
  std::shared_ptr<AllFiles> Dependencies = std::make_shared<AllFiles>();
};

class CheckActionFactory : public UnitActionFactory {
public:
  CheckActionFactory(ClangTidyContext &Context, UnitResult &Result)
      : Tidy(Context), Consumers(Context), Result(Result) {}

  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<UnitAction>(Tidy, Consumers, Result);
  }

private:
  ClangTidyContext &Tidy;
  ClangTidyASTConsumerFactory Consumers;
  UnitResult &Result;
};

/// Fills the diagnostics and names of \p Result, whose file is set.
void runChecks(const Compilations &Database, const ClangTidyOptions &Options,
               const UnitWatch &Watch, UnitResult &Result) {
  ClangTidyContext Context(std::make_unique<DefaultOptionsProvider>(
      ClangTidyGlobalOptions(), Options));
  ClangTidyDiagnosticConsumer Consumer(Context);
  auto DiagOptions = std::make_unique<DiagnosticOptions>();
  DiagnosticsEngine Diagnostics(DiagnosticIDs::create(), *DiagOptions,
                                &Consumer, /*ShouldOwnClient=*/false);
  Context.setDiagnosticsEngine(std::move(DiagOptions), &Diagnostics);
  UnitTool Tool(Database, Options, Result.File, Watch.Files);
  Tool.setDiagnosticConsumer(&Consumer);
  CheckActionFactory Actions(Context, Result);
  Tool.run(&Actions);
  Result.Diagnostics = Consumer.take();
}

bool isCompilerError(const ClangTidyError &Error) {
  return Error.DiagLevel == ClangTidyError::Error &&
         StringRef(Error.DiagnosticName).starts_with("clang-diagnostic-");
}

UnitResult unanalysed(StringRef File, UnitResult::Outcome What,
                      StringRef Reason) {
  UnitResult Result;
  Result.File = File.str();
  Result.What = What;
  Result.Reason = Reason.str();
  return Result;
}

UnitResult analyse(const Compilations &Database, StringRef File,
                   const ClangTidyOptions &Options, const UnitWatch &Watch) {
  UnitResult Result;
  Result.File = File.str();
  std::vector<std::shared_ptr<reach::Summary>> Facts;
  setSummaryObserver([&](std::shared_ptr<reach::Summary> OfUnit) {
    Facts.push_back(std::move(OfUnit));
  });
  reach::setIdObserver(Watch.Ids);
  runChecks(Database, Options, Watch, Result);
  reach::setIdObserver(nullptr);
  setSummaryObserver(nullptr);
  for (const auto &OfUnit : Facts)
    Result.Facts.merge(*OfUnit);
  for (const ClangTidyError &Error : Result.Diagnostics) {
    if (!isCompilerError(Error))
      continue;
    Result.What = UnitResult::Outcome::Failed;
    Result.Reason = failureReason(File, Error);
    break;
  }
  return Result;
}

} // namespace

std::string obstacleTo(const Compilations &Database, StringRef File) {
  if (!sys::fs::exists(File))
    return "there is no such file";
  if (!sys::fs::is_regular_file(File))
    return "it is not a regular file";
  for (const auto &Command : Database.database().getCompileCommands(File))
    if (!Command.Directory.empty() && !sys::fs::is_directory(Command.Directory))
      return "the directory of its compile command, '" + Command.Directory +
             "', does not exist";
  return "";
}

UnitResult skippedUnit(StringRef File, StringRef Reason) {
  return unanalysed(File, UnitResult::Outcome::Skipped, Reason);
}

UnitResult failedUnit(StringRef File, StringRef Reason) {
  return unanalysed(File, UnitResult::Outcome::Failed, Reason);
}

UnitResult analyseUnit(const Compilations &Database, StringRef File,
                       const ClangTidyOptions &Options,
                       const UnitWatch &Watch) {
  switch (Database.kindOf(File)) {
  case UnitKind::C:
    return skippedUnit(File, "not C++");
  case UnitKind::Foreign:
    return failedUnit(File, "not a C++ source file");
  case UnitKind::Cxx:
    break;
  }
  if (std::string Reason = obstacleTo(Database, File); !Reason.empty())
    return failedUnit(File, Reason);
  if (Database.database().getCompileCommands(File).empty())
    return failedUnit(File, "the compilation database has no command for it");
  return analyse(Database, File, Options, Watch);
}

} // namespace corolint::tool
