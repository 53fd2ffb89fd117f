// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_DEATH_H
#define COROLINT_FLOW_LIFETIMES_DEATH_H

#include "flow/lifetimes/Needs.h"

namespace corolint::flow {

/// The places in one function where an object dies before the task that refers
/// to it has ended.
class Death {
public:
  Death(const clang::FunctionDecl &Function, Needs &TheNeeds)
      : Function(Function), TheNeeds(TheNeeds),
        Index(TheNeeds.index(Function)) {}

  /// Where \p Dead, which the task of the fate \p Fate refers to, dies before
  /// that task; invalid if it lives long enough or if the code does not show
  /// it.
  clang::SourceLocation before(const Referent &Dead, const TaskFate &Fate,
                               bool IsLazy) const;

private:
  clang::SourceLocation ofTemporary(const TaskFate &Fate, bool IsLazy) const;
  clang::SourceLocation ofLocal(const Referent &Dead,
                                const TaskFate &Fate) const;
  clang::SourceLocation ofStored(const Referent &Dead,
                                 const TaskFate &Fate) const;
  clang::SourceLocation ofSpawned(const clang::VarDecl *Local,
                                  const TaskFate &Fate) const;
  clang::SourceLocation ofMember(const clang::VarDecl *Local,
                                 const TaskFate &Fate) const;
  clang::SourceLocation scopeEnd(const clang::VarDecl *Local) const;
  const clang::Stmt *scopeOf(const clang::VarDecl *Var) const;
  const clang::Stmt *topOf(const clang::Stmt *E) const;
  clang::SourceLocation ofContent(const clang::VarDecl *Owner,
                                  const TaskFate &Fate) const;
  bool loses(const model::Call &Called, const clang::VarDecl *Owner,
             const TaskFate &Fate) const;
  bool areAlternatives(const clang::Stmt *A, const clang::Stmt *B,
                       const clang::Stmt *Within) const;
  bool isMentioned(const clang::VarDecl *Var, const clang::Stmt *Within,
                   const clang::Stmt *Store) const;
  bool namesNobody(const clang::Stmt *Spawn) const;
  bool isBare(const clang::Stmt *Spawn) const;
  bool isForLocalContext(const clang::Stmt *Spawn) const;
  bool mayWaitAfter(const clang::Stmt &Spawn, const clang::VarDecl *Local,
                    bool AnyMayWait) const;
  bool isAfter(const clang::Stmt &First, const clang::Stmt &Second) const;

  const clang::FunctionDecl &Function;
  Needs &TheNeeds;
  const BodyIndex &Index;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_DEATH_H
