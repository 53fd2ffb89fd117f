// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LOCKS_LOCKVALUE_H
#define COROLINT_FLOW_LOCKS_LOCKVALUE_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <string>
#include <vector>

/// The lattice of the lock analysis: the possible states of each lock at one
/// point, over all paths that lead there; joined by union.
namespace corolint::flow {

enum LockBits : uint8_t { Free = 1, Held = 2, Unsure = 4 };

/// The possible states of one lock, with the places where it was taken.
struct LockValue {
  uint8_t Bits = Free;
  llvm::SmallVector<clang::SourceLocation, 2> Taken;

  static LockValue free() { return {}; }
  static LockValue unsure() { return {Unsure, {}}; }
  static LockValue held(clang::SourceLocation Where) { return {Held, {Where}}; }
  bool join(const LockValue &Other) {
    bool Grew = (Other.Bits & ~Bits) != 0;
    Bits |= Other.Bits;
    for (clang::SourceLocation Where : Other.Taken)
      if (!llvm::is_contained(Taken, Where)) {
        Taken.push_back(Where);
        Grew = true;
      }
    return Grew;
  }
};

struct LockStates {
  std::vector<LockValue> Locks;
  bool join(const LockStates &Other) {
    bool Grew = false;
    for (unsigned I = 0; I != Locks.size(); ++I)
      Grew |= Locks[I].join(Other.Locks[I]);
    return Grew;
  }
};

/// A local guard or one that is a by-value parameter, or a mutex that is named
/// the same way each time.
struct Lock {
  const clang::VarDecl *Guard = nullptr; ///< null: a mutex
  llvm::FoldingSetNodeID Mutex;
  std::string Name;
  clang::QualType Type;
};

/// The states where a function begins: its caller hands over the guards among
/// its parameters locked.
inline LockStates onEntry(llvm::ArrayRef<Lock> Locks) {
  LockStates Entry{std::vector<LockValue>(Locks.size())};
  for (auto [Value, L] : llvm::zip(Entry.Locks, Locks))
    if (llvm::isa_and_nonnull<clang::ParmVarDecl>(L.Guard))
      Value = LockValue::held(L.Guard->getLocation());
  return Entry;
}

} // namespace corolint::flow

#endif // COROLINT_FLOW_LOCKS_LOCKVALUE_H
