// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_EXTRACT_SCOPE_H
#define COROLINT_REACH_EXTRACT_SCOPE_H

#include "reach/calls/Launches.h"
#include "reach/calls/ParameterUses.h"

namespace corolint::reach {

/// The functions of a unit that matter, and which calls lead somewhere.
///
///     all    what another unit may ask for: everything that leads to a runner,
///            a blocking call, another unit or another context
///     own    what begins on the loop or is launched in this unit, and leads to
///            a runner or blocking call in it
///
/// Bodies are read on the way, and nothing else is.
class Scope {
public:
  static Scope all(clang::ASTContext &Context, CallGraph &Graph);
  static Scope own(clang::ASTContext &Context, CallGraph &Graph,
                   llvm::ArrayRef<const clang::FunctionDecl *> Bodies);

  /// In the order in which they were met; canonical declarations.
  llvm::ArrayRef<const clang::FunctionDecl *> functions() const {
    return Order;
  }
  bool isAll() const { return IsAll; }
  /// Can something be reached from \p Function?
  bool isInteresting(const clang::FunctionDecl *Function) const {
    return Interesting.contains(Function->getCanonicalDecl());
  }
  /// Does \p E lead anywhere?
  bool isKept(const Edge &E) const;
  /// Does it matter who calls \p Target?
  bool mayMatter(const clang::FunctionDecl *Target) const {
    return (IsAll && isForeign(Target)) || isEnd(Target) ||
           isInteresting(Target);
  }
  /// May the callee of \p E call what it is given?
  bool mayUse(const Edge &E);
  /// What \p Function does with the callables that it is given.
  const std::vector<ParameterUse> &uses(const clang::FunctionDecl *Function);
  /// Is \p Function given callables in this scope?
  bool isGiven(const clang::FunctionDecl *Function) const {
    return IsAll || Given.contains(Function->getCanonicalDecl());
  }
  /// What the library launches when it is called along \p E.
  llvm::ArrayRef<const Edge *> launchesThrough(const Edge &E) {
    return Launched.through(E);
  }

  /// Declared by the user, and defined in another unit perhaps.
  bool isForeign(const clang::FunctionDecl *Function) const;
  bool isEnd(const clang::FunctionDecl *Function) const;

private:
  Scope(clang::ASTContext &Context, CallGraph &Graph, bool IsAll);
  void push(const clang::FunctionDecl *Function);
  void collectAll(clang::ASTContext &Context);
  void collectOwn(llvm::ArrayRef<const clang::FunctionDecl *> Bodies);
  bool begins(const clang::FunctionDecl *Function);
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
