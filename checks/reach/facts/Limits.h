// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_LIMITS_H
#define COROLINT_REACH_FACTS_LIMITS_H

#include <cstddef>

/// The limits of the search, each with its unit. Limits that a user may notice
/// are listed under "Known misses" in the pages of the checks.
namespace corolint::reach::limits {

/// Hops of a callable from the place where it is passed to the place where it
/// is called.
inline constexpr size_t CallableHops = 16;
/// Pairs of function and parameter that one callable is followed through.
inline constexpr size_t CallableStates = 64;
/// The same within one unit, while its call graph is built: functions that pass
/// a parameter on, and lambdas around the call of a parameter.
inline constexpr size_t HandedOnHops = 6, ParameterUseHops = 3;
/// Calls from a library's function down to where it calls a pointer.
inline constexpr unsigned LibraryCalls = 8;
/// Steps from an expression to its origin: assignments and initializers of
/// callables, of objects whose exact class matters, and classes inside classes
/// that may hold a callable.
inline constexpr unsigned StoreSteps = 12, ExactTypeSteps = 8,
                          HolderClasses = 4;
/// Steps from a condition to the constant or parameter that it is about, and
/// calls inside a library to the object that it constructs in an empty owner.
inline constexpr unsigned ConditionSteps = 8, ConstructionCalls = 8;
/// Different sets of conditions under which one function is known to lead to an
/// end, and classes behind one interface up to which each call counts as
/// certain.
inline constexpr unsigned GuardSets = 8, ClassesOfInterface = 6;
/// Functions around a closure, and template arguments inside others, that make
/// its name unique.
inline constexpr unsigned ClosureLevels = 6;

} // namespace corolint::reach::limits

#endif // COROLINT_REACH_FACTS_LIMITS_H
