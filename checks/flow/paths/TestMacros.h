// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_PATHS_TESTMACROS_H
#define COROLINT_FLOW_PATHS_TESTMACROS_H

#include "clang/AST/Stmt.h"
#include "clang/Analysis/CFG.h"
#include "clang/Basic/SourceManager.h"
#include <optional>

/// Conditions inside the macros of test frameworks. They are not in the code
/// that uses the macro, so a reader of that code sees no path there.
namespace corolint::flow {

/// The edge out of \p Block on which a macro executes its argument, if the
/// macro alone decides about it. Such macros check whether throwing is allowed
/// before they execute the statement that is expected to throw. The user
/// expects that it executes, so a path along the other edge is not worth a
/// finding. Empty if the user's code is part of the condition, or if the
/// argument does not execute in a `try` block of the macro: then the condition
/// may be the purpose of the macro.
std::optional<unsigned> edgeOfGiven(const clang::CFGBlock &Block,
                                    const clang::SourceManager &SM);

/// `SECTION("one") { ... }`: the macro declares and tests a variable of its
/// own. The framework enters the function once per section, and executes
/// another section each time.
bool isSection(const clang::IfStmt &If, const clang::SourceManager &SM);

/// `ASSERT_EQ(a, b);`: true if \p Block leaves the function because an
/// assertion failed. The sign is a `return` in the macro itself with a void
/// expression, or a `throw` in a macro or of what a macro makes.
bool failsAssertion(const clang::CFGBlock &Block,
                    const clang::SourceManager &SM);

} // namespace corolint::flow

#endif // COROLINT_FLOW_PATHS_TESTMACROS_H
