// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_ERASURE_H
#define COROLINT_MODEL_CODE_ERASURE_H

#include "clang/AST/DeclCXX.h"

/// Classes whose type does not show which callable they hold.
///
///     wrapper     function<void()> f = [] {};   // one class, any callable
///     behind it   struct Job { virtual void run() = 0; };
///                 template <typename F> struct JobOf : Job {
///                   void run() override { f(); }
///                   F f;
///                 };
///
/// The callable of one object says nothing about that of another.
namespace corolint::model {

/// A class that can be called, and has a constructor template that accepts
/// anything. Not those of the standard library, whose types say more.
bool isCallableWrapper(const clang::CXXRecordDecl *Record);

/// The function type that a class template is over: `R(Args...)` of
/// `std::function<R(Args...)>`; null for other classes, and for null.
const clang::FunctionProtoType *signatureOf(const clang::CXXRecordDecl *Record);

/// Such a wrapper, or a class over a function type: `std::function<void()>`.
bool isErased(const clang::CXXRecordDecl *Record);

/// True if \p Callee is a method of a wrapper.
bool isErasedCall(const clang::FunctionDecl &Callee);

/// `JobOf<F>`, instantiated for a lambda or function pointer itself.
bool isMadeForCallable(const clang::CXXRecordDecl &Record);

/// True if \p Method belongs to a class like `JobOf<F>` or `JobOf<Safe<F>>`,
/// for a lambda or any function object: `job.run()` may call any of those in
/// the program.
bool hidesCallable(const clang::CXXMethodDecl &Method);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_ERASURE_H
