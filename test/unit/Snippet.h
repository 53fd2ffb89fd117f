// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TEST_UNIT_SNIPPET_H
#define COROLINT_TEST_UNIT_SNIPPET_H

#include "Marks.h"
#include "model/Model.h"
#include "clang/Frontend/ASTUnit.h"
#include <memory>

namespace corolint::test {

/// A piece of C++ with marked places (see Marks.h), parsed as one unit. A small
/// `namespace std` and a few task types are there; Prelude.cpp has them. Code
/// that does not compile ends the test program.
///
///     Snippet Code("void f() { [[work()]]; }");
///     discarded(BodyIndex(Code.function("f")), &Code.at<Expr>());
class Snippet {
public:
  explicit Snippet(llvm::StringRef Marked, llvm::StringRef File = "/unit.cpp");

  clang::ASTContext &context() const { return Unit->getASTContext(); }
  const Marks &marks() const { return Places; }
  /// With the bundled profiles.
  model::Model &model() const { return *TheModel; }

  /// What is written between the marks \p Name, the largest node of class
  /// `Node` that is.
  template <typename Node = clang::Expr>
  const Node &at(llvm::StringRef Name = "") const {
    return llvm::cast<Node>(
        *find(Name, [](const clang::Stmt *S) { return llvm::isa<Node>(S); }));
  }

  /// The last declaration named \p Name that is of class `Node`, of a function
  /// with a body if there is one, in namespaces, classes and functions.
  template <typename Node> const Node &declaration(llvm::StringRef Name) const {
    return llvm::cast<Node>(
        *named(Name, [](const clang::Decl *D) { return llvm::isa<Node>(D); }));
  }
  const clang::FunctionDecl &function(llvm::StringRef Name) const {
    return declaration<clang::FunctionDecl>(Name);
  }
  const clang::VarDecl &variable(llvm::StringRef Name) const {
    return declaration<clang::VarDecl>(Name);
  }
  const clang::CXXRecordDecl &record(llvm::StringRef Name) const {
    return declaration<clang::CXXRecordDecl>(Name);
  }
  /// The call operator of the only lambda.
  const clang::FunctionDecl &lambda() const;
  /// The type of the variable, or the type, named \p Name.
  clang::QualType type(llvm::StringRef Name) const;
  /// The offset in the code, to compare with points.
  unsigned offset(clang::SourceLocation Loc) const;
  /// As the code says it.
  llvm::StringRef text(clang::SourceRange Range) const;

private:
  const clang::Stmt *
  find(llvm::StringRef Name,
       llvm::function_ref<bool(const clang::Stmt *)> IsWanted) const;
  const clang::Decl *
  named(llvm::StringRef Name,
        llvm::function_ref<bool(const clang::Decl *)> IsWanted) const;

  Marks Places;
  std::unique_ptr<clang::ASTUnit> Unit;
  std::unique_ptr<model::Model> TheModel;
};

/// The bundled profiles, loaded once.
std::shared_ptr<const model::ProfileSet> bundled();

/// The files that snippets include: path and text.
std::vector<std::pair<std::string, std::string>> prelude();

} // namespace corolint::test

#endif // COROLINT_TEST_UNIT_SNIPPET_H
