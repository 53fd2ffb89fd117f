// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_EXTRACT_SCOPE_H
#define COROLINT_REACH_EXTRACT_SCOPE_H

#include "reach/calls/Launches.h"
#include "reach/calls/ParameterUses.h"

namespace corolint::reach {

/// The functions of a unit that matter, and the calls that lead somewhere.
///
///     all    what another unit may ask for: everything that leads to a runner,
///            a blocking call, another unit or another context
///     own    what begins on the loop or is launched in this unit, and leads to
///            a runner or blocking call in it
///
/// Only the bodies on the way are read.
class Scope {
public:
  static Scope all(clang::ASTContext &Context, CallGraph &Graph);
  static Scope own(clang::ASTContext &Context, CallGraph &Graph,
                   llvm::ArrayRef<const clang::FunctionDecl *> Bodies);

  /// In the order of discovery; canonical declarations.
  llvm::ArrayRef<const clang::FunctionDecl *> functions() const {
    return Order;
  }
  bool isAll() const { return IsAll; }
  /// True if \p Function leads somewhere.
  bool isInteresting(const clang::FunctionDecl *Function) const {
    return Interesting.contains(Function->getCanonicalDecl());
  }
  /// True if \p E leads somewhere.
  bool isKept(const Edge &E) const;
  /// True if the callers of \p Target matter.
  bool mayMatter(const clang::FunctionDecl *Target) const {
    return (IsAll && isForeign(Target)) || isEnd(Target) ||
           isInteresting(Target);
  }
  /// True if the callee of \p E may call a callable among its arguments.
  bool mayUse(const Edge &E);
  /// The uses that \p Function makes of its callable parameters.
  const std::vector<ParameterUse> &uses(const clang::FunctionDecl *Function);
  /// True if a call in this scope passes a callable to \p Function.
  bool isGiven(const clang::FunctionDecl *Function) const {
    return IsAll || Given.contains(Function->getCanonicalDecl());
  }
  /// The launches inside the library that a call along \p E causes.
  llvm::ArrayRef<const Edge *> launchesThrough(const Edge &E) {
    return Launched.through(E);
  }

  /// True if the user declares \p Function, and perhaps defines it in another
  /// unit.
  bool isForeign(const clang::FunctionDecl *Function) const;
  bool isEnd(const clang::FunctionDecl *Function) const;

private:
  Scope(clang::ASTContext &Context, CallGraph &Graph, bool IsAll);
  void push(const clang::FunctionDecl *Function);
  void collectAll();
  void collectOwn(llvm::ArrayRef<const clang::FunctionDecl *> Bodies);
  bool begins(const clang::FunctionDecl *Function);
  bool mayLaunch(const clang::FunctionDecl &Function);
  bool mayLaunch(const CallSite &Site);
  void follow(const Edge &E);
  void give(const clang::FunctionDecl *Function);
  void prune();
  bool leadsOut(const clang::FunctionDecl *Function) const;

  const clang::SourceManager &Sources;
  CallGraph &Graph;
  bool IsAll;
  Launches Launched;
  std::vector<const clang::FunctionDecl *> Work, Order;
  llvm::DenseSet<const clang::FunctionDecl *> Seen, Interesting, Given;
  llvm::DenseMap<const clang::FunctionDecl *,
                 std::unique_ptr<std::vector<ParameterUse>>>
      Uses;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_EXTRACT_SCOPE_H
