// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_ANSWERS_LENTMEMBERS_H
#define COROLINT_FLOW_ANSWERS_LENTMEMBERS_H

#include "flow/answers/Dangling.h"

namespace corolint::flow {

/// The things that a coroutine needs because a member of its argument or object
/// refers to them: `serve({.path = text})`, `session s(name()); s.run();`. If
/// `Dies` is valid, it is dead already when \p Called is executed.
std::vector<DanglingArgument> lentMembers(const model::Call &Called,
                                          const clang::FunctionDecl &Function,
                                          Needs &TheNeeds);

} // namespace corolint::flow

#endif // COROLINT_FLOW_ANSWERS_LENTMEMBERS_H
