// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/UserFunctions.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace corolint::model {

std::shared_ptr<UserFunctions> UserFunctions::of(MatchFinder &Finder) {
  // Weak: when the checks are gone, a new finder may get its address.
  thread_local llvm::SmallVector<std::weak_ptr<UserFunctions>, 1> Living;
  llvm::erase_if(Living, [](const auto &Known) { return Known.expired(); });
  auto Of = llvm::find_if(Living, [&](const auto &Known) {
    return &Known.lock()->Finder == &Finder;
  });
  auto Found =
      Of == Living.end() ? std::make_shared<UserFunctions>(Finder) : Of->lock();
  if (Of == Living.end())
    Living.push_back(Found);
  ++Found->Callers;
  return Found;
}

UserFunctions::UserFunctions(MatchFinder &Finder) : Finder(Finder) {
  Finder.addMatcher(functionDecl(isDefinition()).bind("function"), this);
}

void UserFunctions::afterAll(std::function<void()> Do) {
  Waiting.push_back(std::move(Do));
  if (Waiting.size() == Callers)
    for (const std::function<void()> &Waited : std::exchange(Waiting, {}))
      Waited();
}

void UserFunctions::run(const MatchFinder::MatchResult &Result) {
  const auto *Function = Result.Nodes.getNodeAs<FunctionDecl>("function");
  if (Function->isDependentContext() || Function->isInvalidDecl() ||
      !Function->doesThisDeclarationHaveABody() || !Function->getBody() ||
      Result.SourceManager->isInSystemHeader(Function->getLocation()))
    return;
  Context = Result.Context;
  All.push_back(Function);
}

} // namespace corolint::model
