// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_OWNERS_FILLERS_H
#define COROLINT_REACH_OWNERS_FILLERS_H

#include "model/Model.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace corolint::reach {

/// The functions of the unit that put something into a member that owns.
class Fillers {
public:
  explicit Fillers(model::Model &TheModel) : TheModel(TheModel) {}

  /// Null stands for the initializer in the class.
  llvm::ArrayRef<const clang::FunctionDecl *> of(const clang::FieldDecl &Field);
  /// What they put there; null where that cannot be seen.
  llvm::ArrayRef<const clang::Expr *> values(const clang::FieldDecl &Field);
  /// Is the member filled in constructors only, and there only if a condition
  /// holds? Some objects have something in it then, and others nothing.
  bool isOnRequest(const clang::FieldDecl &Field);

private:
  void collect();
  void addBody(const clang::FunctionDecl &Function);
  bool mayFill(const clang::FunctionDecl &Function);
  bool mayFill(const clang::Stmt &S);
  void fill(const clang::ValueDecl &Member, const clang::FunctionDecl *Function,
            const clang::Expr *Value);

  model::Model &TheModel;
  bool IsCollected = false;
  llvm::DenseMap<const clang::ValueDecl *,
                 llvm::SmallVector<const clang::FunctionDecl *, 2>>
      Known;
  llvm::DenseMap<const clang::ValueDecl *,
                 llvm::SmallVector<const clang::Expr *, 2>>
      Values;
  llvm::DenseMap<const clang::ValueDecl *, bool> OnRequest, IsOwning;
};

/// Can all that fills the member be seen in this unit?
bool isClosed(const clang::FieldDecl &Field);

} // namespace corolint::reach

#endif // COROLINT_REACH_OWNERS_FILLERS_H
