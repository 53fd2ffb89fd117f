// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_USERFUNCTIONS_H
#define COROLINT_MODEL_CODE_USERFUNCTIONS_H

#include "clang/ASTMatchers/ASTMatchFinder.h"
#include <functional>
#include <memory>
#include <vector>

namespace corolint::model {

/// The user's functions with a body in one traversal of an AST, matched once
/// for all checks: each matcher of its own costs as much as a cheap check. They
/// are complete at the end of the translation unit. In an editor the traversal
/// covers the open file only. Belongs to one thread.
///
/// There is no template that still waits for its arguments, and nothing in a
/// system header. Lambdas and instantiations are functions of their own.
class UserFunctions : public clang::ast_matchers::MatchFinder::MatchCallback {
public:
  /// The functions that \p Finder meets; its first caller adds the matcher.
  /// The callers own them together, at least as long as \p Finder matches.
  static std::shared_ptr<UserFunctions>
  of(clang::ast_matchers::MatchFinder &Finder);

  explicit UserFunctions(clang::ast_matchers::MatchFinder &Finder);

  /// Calls \p Do when each caller of `of` has called this once: what a check
  /// says about the unit needs what all checks have noted about its functions.
  void afterAll(std::function<void()> Do);

  /// Null if there is no function.
  clang::ASTContext *context() const { return Context; }
  llvm::ArrayRef<const clang::FunctionDecl *> all() const { return All; }

private:
  llvm::StringRef getID() const override { return "async-functions"; }
  void
  run(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;

  clang::ast_matchers::MatchFinder &Finder;
  size_t Callers = 0;
  std::vector<std::function<void()>> Waiting;
  clang::ASTContext *Context = nullptr;
  std::vector<const clang::FunctionDecl *> All;
};

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_USERFUNCTIONS_H
