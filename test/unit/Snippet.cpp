// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Snippet.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::test {
namespace {

/// Calls `OnStmt` and `OnDecl` for what the user wrote, parents first.
class Walk : public DynamicRecursiveASTVisitor {
public:
  Walk() { ShouldVisitLambdaBody = true; }
  llvm::function_ref<void(const Stmt *)> OnStmt; ///< may be null
  llvm::function_ref<void(const Decl *)> OnDecl; ///< may be null
  bool VisitStmt(Stmt *S) override {
    if (OnStmt)
      OnStmt(S);
    return true;
  }
  bool VisitDecl(Decl *D) override {
    if (OnDecl)
      OnDecl(D);
    return true;
  }
};

[[noreturn]] void fail(const llvm::Twine &Why, llvm::StringRef Code) {
  llvm::report_fatal_error(Why + " in the snippet\n" + Code,
                           /*gen_crash_diag=*/false);
}

} // namespace

std::shared_ptr<const model::ProfileSet> bundled() {
  static const auto All =
      cantFail(model::loadProfiles({}, *llvm::vfs::getRealFileSystem()));
  return All;
}

Snippet::Snippet(llvm::StringRef Marked, llvm::StringRef File)
    : Places(Marked) {
  std::vector<std::string> Flags = {"-std=c++20", "-w", "-nostdinc++",
                                    "-fexceptions"};
  for (const auto &[Path, Text] : prelude())
    Flags.insert(Flags.end(), {"-include", Path});
  Unit = tooling::buildASTFromCodeWithArgs(
      Places.Code, Flags, File, "clang++",
      std::make_shared<PCHContainerOperations>(),
      tooling::getClangStripDependencyFileAdjuster(), prelude());
  if (!Unit || Unit->getDiagnostics().hasErrorOccurred())
    fail("errors", Places.Code);
  TheModel = std::make_unique<model::Model>(context(), bundled());
}

const Stmt *
Snippet::find(llvm::StringRef Name,
              llvm::function_ref<bool(const Stmt *)> IsWanted) const {
  const auto It = Places.Ranges.find(Name);
  if (It == Places.Ranges.end() || It->second.size() != 1)
    fail("not one range named '" + Name + "'", Places.Code);
  const SourceManager &Sources = context().getSourceManager();
  const Stmt *Found = nullptr;
  auto Look = [&](const Stmt *S) {
    if (Found || !IsWanted(S) || !Sources.isWrittenInMainFile(S->getBeginLoc()))
      return;
    const SourceLocation End = Lexer::getLocForEndOfToken(
        S->getEndLoc(), 0, Sources, context().getLangOpts());
    if (Marks::Range{offset(S->getBeginLoc()), offset(End)} ==
        It->second.front())
      Found = S;
  };
  Walk Walker;
  Walker.OnStmt = Look;
  Walker.TraverseAST(context());
  if (!Found)
    fail("no such node at '" + Name + "'", Places.Code);
  return Found;
}

const Decl *
Snippet::named(llvm::StringRef Name,
               llvm::function_ref<bool(const Decl *)> IsWanted) const {
  const Decl *Found = nullptr;
  bool HasBody = false;
  auto Look = [&](const Decl *D) {
    const auto *Named = dyn_cast<NamedDecl>(D);
    if (!Named || D->isImplicit() || Named->getNameAsString() != Name ||
        !IsWanted(D))
      return;
    const auto *Function = dyn_cast<FunctionDecl>(D);
    const bool IsDefinition =
        Function && Function->doesThisDeclarationHaveABody();
    if (HasBody && !IsDefinition)
      return;
    Found = D;
    HasBody = IsDefinition;
  };
  Walk Walker;
  Walker.OnDecl = Look;
  Walker.TraverseAST(context());
  if (!Found)
    fail("no declaration of '" + Name + "'", Places.Code);
  return Found;
}

const FunctionDecl &Snippet::lambda() const {
  const FunctionDecl *Found = nullptr;
  auto Look = [&](const Stmt *S) {
    if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
      Found = Lambda->getCallOperator();
  };
  Walk Walker;
  Walker.OnStmt = Look;
  Walker.TraverseAST(context());
  if (!Found)
    fail("no lambda", Places.Code);
  return *Found;
}

QualType Snippet::type(llvm::StringRef Name) const {
  const Decl *D = named(
      Name, [](const Decl *D) { return isa<TypeDecl>(D) || isa<VarDecl>(D); });
  if (const auto *Type = dyn_cast<TypeDecl>(D))
    return context().getTypeDeclType(Type);
  return cast<VarDecl>(D)->getType();
}

unsigned Snippet::offset(SourceLocation Loc) const {
  const SourceManager &Sources = context().getSourceManager();
  return Sources.getFileOffset(Sources.getFileLoc(Loc));
}

llvm::StringRef Snippet::text(SourceRange Range) const {
  return Lexer::getSourceText(CharSourceRange::getTokenRange(Range),
                              context().getSourceManager(),
                              context().getLangOpts());
}

} // namespace corolint::test
