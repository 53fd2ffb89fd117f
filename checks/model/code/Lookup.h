// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_LOOKUP_H
#define COROLINT_MODEL_CODE_LOOKUP_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

/// Lookup in classes without Sema: an instantiation that is only declared has
/// no members, and a member that is only declared has no body. The functions
/// here fall back to the written template.
namespace corolint::model {

/// The class that \p Type names, or the written template of the
/// specialisation that it names; null when it is no class.
const clang::CXXRecordDecl *recordOrPattern(clang::QualType Type);

/// \p Record itself when it has a definition, otherwise the definition of the
/// (partial) template that it is a specialisation of; null when there is none.
const clang::CXXRecordDecl *
definitionOrPattern(const clang::CXXRecordDecl *Record);

/// The function named \p Name in \p Record or its bases, the nearest first;
/// of a function template, the written function. Null when there is none.
const clang::FunctionDecl *findMethod(const clang::CXXRecordDecl *Record,
                                      llvm::StringRef Name);

/// Same for a member operator.
const clang::FunctionDecl *findOperator(const clang::CXXRecordDecl *Record,
                                        clang::OverloadedOperatorKind Kind);

/// The member type named \p Name in \p Record or its bases, null when there
/// is none.
const clang::TypeDecl *findType(const clang::CXXRecordDecl *Record,
                                llvm::StringRef Name);

/// \p Function if it has a body, otherwise the function with one that it is
/// instantiated from; never null, and without a body if there is none.
const clang::FunctionDecl *written(const clang::FunctionDecl *Function);

/// The body of \p Function, or of the pattern that it is instantiated from.
const clang::Stmt *bodyOrPattern(const clang::FunctionDecl *Function);

/// The written body: for a coroutine the text between its braces, without the
/// statements that the compiler adds around it. Null if there is no body.
const clang::Stmt *writtenBody(const clang::FunctionDecl &Function);

/// The destructor in the body of \p Record, null if there is none or only an
/// implicit one. Finds that of a template as well, where clang's own lookup
/// by name fails.
const clang::CXXDestructorDecl *
destructorOf(const clang::CXXRecordDecl &Record);

/// True if an object of \p Record can be copied.
bool isCopyable(const clang::CXXRecordDecl &Record);

/// The written template of \p Record, or \p Record: what two specialisations
/// of one template have in common.
const clang::CXXRecordDecl *primaryPattern(const clang::CXXRecordDecl *Record);

/// The `await_suspend` that \p E calls, which the compiler wraps if it returns
/// a handle; null if there is none.
const clang::FunctionDecl *awaitSuspendOf(const clang::CoroutineSuspendExpr &E);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_LOOKUP_H
