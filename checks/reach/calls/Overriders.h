// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_OVERRIDERS_H
#define COROLINT_REACH_CALLS_OVERRIDERS_H

#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace corolint::reach {

/// The methods of one unit that a virtual call may execute.
class Overriders {
public:
  explicit Overriders(const clang::ASTContext &Context) : Context(Context) {}

  struct Candidate {
    const clang::CXXMethodDecl *Method = nullptr;
    /// Nothing shows that the object is of this class: it is one of many, or
    /// one of several instantiations of a template behind one interface.
    bool IsPossible = false;
  };
  /// What a call of \p Method in \p Caller may execute instead. Not the
  /// instantiations for other types than \p Caller's own, and no classes of
  /// which the unit makes no object while it makes one of another class.
  llvm::SmallVector<Candidate, 2> of(const clang::CXXMethodDecl &Method,
                                     const clang::FunctionDecl &Caller);

  /// All that override \p Method, whatever the object is.
  llvm::ArrayRef<const clang::CXXMethodDecl *>
  all(const clang::CXXMethodDecl &Method);

  /// Does nothing but the instantiation tell \p Method from other overriders?
  bool isOneOfSeveralInstantiations(const clang::CXXMethodDecl &Method);

private:
  using Methods = llvm::SmallVector<const clang::CXXMethodDecl *, 2>;
  void collect();
  void add(const clang::CXXMethodDecl &Overrider,
           const clang::CXXMethodDecl &From);

  const clang::ASTContext &Context;
  bool IsCollected = false;
  llvm::DenseMap<const clang::CXXMethodDecl *, Methods> Known;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_OVERRIDERS_H
