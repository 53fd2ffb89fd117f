// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/SearchedFiles.h"
#include "database/Compilations.h"
#include "options/CheckNames.h"
#include "report/Permission.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Preprocessor.h"
#include <set>

using namespace llvm;
using namespace clang;

namespace corolint::tool {
namespace {

/// Code that a unit may not have analysed: templates, as long as nothing
/// instantiates them, and statements that a constant decides.
class UnseenCode : public RecursiveASTVisitor<UnseenCode> {
public:
  explicit UnseenCode(const SourceManager &Sources) : Sources(Sources) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool TraverseDecl(Decl *D) {
    if (D && D->getLocation().isValid() &&
        Sources.isInSystemHeader(D->getLocation()))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }
  bool VisitFunctionDecl(FunctionDecl *F) {
    if (!F->doesThisDeclarationHaveABody())
      return true;
    if (F->isDependentContext())
      Patterns.push_back(F->getSourceRange());
    else if (F->isTemplateInstantiation())
      Instantiated.insert(F->getBeginLoc());
    return true;
  }
  bool VisitIfStmt(IfStmt *I) {
    if (I->isConstexpr() || I->isConsteval())
      Decided.push_back(I->getSourceRange());
    return true;
  }

  std::vector<SourceRange> ranges() const {
    std::vector<SourceRange> Result = Decided;
    for (SourceRange Pattern : Patterns)
      if (!Instantiated.contains(Pattern.getBegin()))
        Result.push_back(Pattern);
    return Result;
  }

private:
  const SourceManager &Sources;
  std::vector<SourceRange> Patterns, Decided;
  std::set<SourceLocation> Instantiated;
};

bool namesUs(StringRef Text) {
  return any_of(nolintsOf(Text), [](const Nolint &N) {
    return any_of(N.Names,
                  [](StringRef Name) { return Name.starts_with(CheckPrefix); });
  });
}

void addRange(const SourceManager &Sources, SourceRange Range,
              std::map<FileID, SearchedFile> &Files) {
  const SourceLocation Begin = Sources.getFileLoc(Range.getBegin());
  const SourceLocation End = Sources.getFileLoc(Range.getEnd());
  auto It = Files.find(Sources.getFileID(Begin));
  if (It != Files.end())
    It->second.Unseen.push_back({Sources.getSpellingLineNumber(Begin),
                                 Sources.getSpellingLineNumber(End)});
}

/// The files whose comments name our checks.
std::map<FileID, SearchedFile> filesThatNameUs(const SourceManager &Sources,
                                               Permission &Granted) {
  std::map<FileID, SearchedFile> Files;
  for (auto It = Sources.fileinfo_begin(); It != Sources.fileinfo_end(); ++It) {
    const FileID Id = Sources.translateFile(It->first);
    if (Id.isInvalid() || Files.contains(Id))
      continue;
    const SourceLocation Start = Sources.getLocForStartOfFile(Id);
    if (!Granted.isWanted(Start) || !namesUs(Sources.getBufferData(Id)))
      continue;
    SearchedFile &File = Files[Id];
    SmallString<256> Name(It->first.getName());
    Sources.getFileManager().makeAbsolutePath(Name);
    File.File = absolutePath(Name);
    File.IsMain = Id == Sources.getMainFileID();
  }
  return Files;
}

} // namespace

std::vector<SearchedFile> searchedFiles(const CompilerInstance &Compiler,
                                        const tidy::ClangTidyContext &Tidy,
                                        ArrayRef<SourceRange> LeftOut) {
  const SourceManager &Sources = Compiler.getSourceManager();
  Permission Granted(Tidy, Compiler.getASTContext());
  std::map<FileID, SearchedFile> Files = filesThatNameUs(Sources, Granted);
  if (Files.empty())
    return {};
  UnseenCode Unseen(Sources);
  Unseen.TraverseAST(Compiler.getASTContext());
  for (SourceRange Range : Unseen.ranges())
    addRange(Sources, Range, Files);
  for (SourceRange Range : LeftOut)
    addRange(Sources, Range, Files);
  std::vector<SearchedFile> Result;
  for (auto &[Id, File] : Files) {
    for (const std::string &Check : allCheckNames())
      if (Granted.isEnabled(Check))
        File.Checks.push_back(Check);
    Result.push_back(std::move(File));
  }
  return Result;
}

} // namespace corolint::tool
