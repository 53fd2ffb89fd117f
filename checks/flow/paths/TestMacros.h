// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_PATHS_TESTMACROS_H
#define COROLINT_FLOW_PATHS_TESTMACROS_H

#include "clang/AST/Stmt.h"
#include "clang/Analysis/CFG.h"
#include "clang/Basic/SourceManager.h"
#include <optional>

/// Conditions that stand in a macro, not in the code that uses it: those of
/// test frameworks. Nobody who reads that code sees a path there.
namespace corolint::flow {

/// The edge out of \p Block on which a macro tries what it was given, when the
/// macro alone decides about it. The macros of test frameworks ask whether
/// throwing is allowed before they execute the statement that is expected to
/// throw; whoever uses them expects that it is executed, so the other edge is
/// no path that is worth a finding. None where the user has a part in the
/// condition, and where what is given is not executed in a `try` block of the
/// macro: then the condition may be what the macro is for.
std::optional<unsigned> edgeOfGiven(const clang::CFGBlock &Block,
                                    const clang::SourceManager &SM);

/// `SECTION("one") { ... }`: the macro declares a variable of its own and asks
/// it. The framework enters the function once for each section, and each time
/// another one.
bool isSection(const clang::IfStmt &If, const clang::SourceManager &SM);

/// `ASSERT_EQ(a, b);`: does \p Block leave the function because an assertion
/// failed? A macro's own `return` with a void expression tells.
bool failsAssertion(const clang::CFGBlock &Block,
                    const clang::SourceManager &SM);

} // namespace corolint::flow

#endif // COROLINT_FLOW_PATHS_TESTMACROS_H
