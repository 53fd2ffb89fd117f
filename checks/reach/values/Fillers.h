// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_FILLERS_H
#define COROLINT_REACH_VALUES_FILLERS_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace corolint::reach {

/// Which functions of the unit put something into a member that owns.
class Fillers {
public:
  explicit Fillers(const clang::ASTContext &Context) : Context(Context) {}

  /// Null stands for the initializer in the class.
  llvm::ArrayRef<const clang::FunctionDecl *> of(const clang::FieldDecl &Field);
  /// What they put there; null where that cannot be seen.
  llvm::ArrayRef<const clang::Expr *> values(const clang::FieldDecl &Field);
  /// Is the member filled in constructors only, and there only if a condition
  /// holds? Some objects have something in it then, and others nothing.
  bool isOnRequest(const clang::FieldDecl &Field);

private:
  class Collector;
  void collect();

  const clang::ASTContext &Context;
  bool IsCollected = false;
  llvm::DenseMap<const clang::ValueDecl *,
                 llvm::SmallVector<const clang::FunctionDecl *, 2>>
      Known;
  llvm::DenseMap<const clang::ValueDecl *,
                 llvm::SmallVector<const clang::Expr *, 2>>
      Values;
  llvm::DenseMap<const clang::ValueDecl *, bool> OnRequest;
};

/// Can all that fills the member be seen in this unit?
bool isClosed(const clang::FieldDecl &Field);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_FILLERS_H
