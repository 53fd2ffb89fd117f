// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/TestMacros.h"
#include "model/types/KnownArguments.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

// Written by the user, not by one macro that passes its argument to another.
static bool isGiven(SourceLocation Loc, const SourceManager &SM) {
  if (Loc.isFileID())
    return false;
  for (; Loc.isMacroID(); Loc = SM.getImmediateSpellingLoc(Loc))
    if (!SM.isMacroArgExpansion(Loc))
      return false;
  return true;
}

static bool hasGiven(const Stmt *S, const SourceManager &SM) {
  return S && (isGiven(S->getBeginLoc(), SM) ||
               llvm::any_of(S->children(), [&](const Stmt *Child) {
                 return hasGiven(Child, SM);
               }));
}

// The search covers only statements nested in the macro's own ones.
static bool triesGiven(const Stmt *S, const SourceManager &SM) {
  if (!S || isa<Expr>(S))
    return false;
  if (const auto *Try = dyn_cast<CXXTryStmt>(S))
    return SM.isMacroBodyExpansion(Try->getBeginLoc()) &&
           hasGiven(Try->getTryBlock(), SM);
  return llvm::any_of(S->children(),
                      [&](const Stmt *Child) { return triesGiven(Child, SM); });
}

std::optional<unsigned> edgeOfGiven(const CFGBlock &Block,
                                    const SourceManager &SM) {
  const auto *If = dyn_cast_or_null<IfStmt>(Block.getTerminatorStmt());
  if (!If || !SM.isMacroBodyExpansion(If->getBeginLoc()) ||
      hasGiven(If->getConditionVariableDeclStmt(), SM) ||
      hasGiven(If->getCond(), SM))
    return std::nullopt;
  if (std::optional<bool> Answer = model::constantAnswer(If->getCond()))
    return *Answer ? 0 : 1;
  bool InThen = triesGiven(If->getThen(), SM);
  if (InThen == triesGiven(If->getElse(), SM))
    return std::nullopt;
  return InThen ? 0 : 1;
}

static const Expr *returned(const Stmt *S) {
  if (const auto *Return = dyn_cast<ReturnStmt>(S))
    return Return->getRetValue();
  const auto *Coreturn = dyn_cast<CoreturnStmt>(S);
  return Coreturn ? Coreturn->getOperand() : nullptr;
}

// `throw` in a macro, or of what a macro makes: `throw HERE("not connected");`
static bool throwsByMacro(const Stmt *S) {
  const auto *Throw = dyn_cast<CXXThrowExpr>(S);
  return Throw && Throw->getSubExpr() &&
         (Throw->getBeginLoc().isMacroID() ||
          Throw->getSubExpr()->getBeginLoc().isMacroID());
}

bool failsAssertion(const CFGBlock &Block, const SourceManager &SM) {
  return llvm::any_of(Block, [&](const CFGElement &Element) {
    std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
    if (S && throwsByMacro(S->getStmt()))
      return true;
    const Expr *Value = S ? returned(S->getStmt()) : nullptr;
    return Value && Value->getType()->isVoidType() &&
           SM.isMacroBodyExpansion(S->getStmt()->getBeginLoc());
  });
}

bool isSection(const IfStmt &If, const SourceManager &SM) {
  const DeclStmt *Asked = If.getConditionVariableDeclStmt();
  return Asked && SM.isMacroBodyExpansion(If.getBeginLoc()) &&
         SM.isMacroBodyExpansion(Asked->getBeginLoc());
}

} // namespace corolint::flow
