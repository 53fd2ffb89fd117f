// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_OVERRIDERS_H
#define COROLINT_REACH_CALLS_OVERRIDERS_H

#include "model/Model.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace corolint::reach {

/// The methods of one unit that a virtual call may execute.
class Overriders {
public:
  explicit Overriders(model::Model &TheModel) : TheModel(TheModel) {}

  struct Candidate {
    const clang::CXXMethodDecl *Method = nullptr;
    /// Nothing shows that the object has this class: it is one of many, or one
    /// of several instantiations of a template with the same interface.
    bool IsPossible = false;
  };
  /// The methods that a call of \p Method in \p Caller may execute instead.
  /// Left out are instantiations for types other than \p Caller's own, and
  /// classes of which the unit makes no object while it makes one of another
  /// class.
  llvm::SmallVector<Candidate, 2> of(const clang::CXXMethodDecl &Method,
                                     const clang::FunctionDecl &Caller);

  /// All overriders of \p Method, for any object.
  llvm::ArrayRef<const clang::CXXMethodDecl *>
  all(const clang::CXXMethodDecl &Method);

  /// True if \p Method differs from other overriders only in the instantiation.
  bool isOneOfSeveralInstantiations(const clang::CXXMethodDecl &Method);

private:
  using Methods = llvm::SmallVector<const clang::CXXMethodDecl *, 2>;
  void collect();
  void add(const clang::CXXMethodDecl &Overrider,
           const clang::CXXMethodDecl &From);

  model::Model &TheModel;
  bool IsCollected = false;
  llvm::DenseMap<const clang::CXXMethodDecl *, Methods> Known;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_OVERRIDERS_H
