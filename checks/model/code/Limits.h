// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_LIMITS_H
#define COROLINT_MODEL_CODE_LIMITS_H

#include <cstddef>

/// The limits of the analysis in every room, each with its unit. The
/// pages of the checks name those that a user may notice under "Known misses".
namespace corolint::limits {

// Model: what things are.

/// Base classes of base classes, in which members and roles are looked up, and
/// in which a promise inherits `await_transform`.
inline constexpr unsigned BaseClasses = 16, PromiseBases = 8;
/// Steps from an expression to the function that is its value, and to the value
/// of a template parameter.
inline constexpr unsigned CallableSteps = 8, ParameterSteps = 8;
/// Classes inside classes: that may keep no more than a value, that may own
/// threads or a coroutine, that may lock a mutex, and template arguments inside
/// others that may be callable.
inline constexpr unsigned ValueClasses = 4, ThreadClasses = 3, OwnerClasses = 3,
                          GuardClasses = 3, CallableClasses = 4;
/// Functions that are read to see what becomes of a coroutine's handle.
inline constexpr unsigned HandleFunctions = 8;
/// Calls from `await_suspend` that take the handle on, and calls inside calls
/// that say where a coroutine goes on.
inline constexpr unsigned SuspendCalls = 4, ResumeCalls = 8;

// Flow: what happens in one function.

/// Blocks of a function times places for tasks, and times locks. Functions with
/// more are not followed path by path.
inline constexpr size_t TaskCells = 100000, LockCells = 20000;
/// Facts that paths carry to one block side by side; more are joined. Rounds
/// over a function in which exception handlers lead to others.
inline constexpr size_t PathsSideBySide = 8, HandlerRounds = 4;
/// Edges of a `switch` whose labels are remembered on paths.
inline constexpr size_t SwitchEdges = 32;
/// Parts inside parts of an object with tasks, and parts of one.
inline constexpr unsigned ShapeLevels = 2, ShapeParts = 16;
/// Helpers that give a task to the next one which forgets it, and functions
/// that hand a task on as their parameter.
inline constexpr unsigned ForgettingHelpers = 3, OriginCalls = 4;
/// Calls inside a library from where it is given a callback to where it throws
/// away what that returns.
inline constexpr unsigned CallbackCalls = 6;
/// Functions that create a task which their callers give on, in notes.
inline constexpr unsigned FactoryNotes = 8;
/// Calls from a function that keeps a task to the one that runs the loop.
inline constexpr unsigned RunnerCalls = 3;
/// Calls that take an argument from one function to the next, functions that
/// hand on a new task, and names of a closure.
inline constexpr unsigned NeedCalls = 12, JourneyCalls = 16, ClosureNames = 4;

// Reach: which code executes in which context.

/// Hops of the way that a callable takes from where it is handed over to where
/// it is called.
inline constexpr size_t CallableHops = 16;
/// Pairs of function and parameter that one callable is followed through.
inline constexpr size_t CallableStates = 64;
/// The same within one unit, while its call graph is built: functions that hand
/// a parameter on, and lambdas around the call of a parameter.
inline constexpr size_t HandedOnHops = 6, ParameterUseHops = 3;
/// Calls from a library's function down to where it calls a pointer.
inline constexpr unsigned LibraryCalls = 8;
/// Steps from an expression to what it is made from: assignments and
/// initializers of callables, of objects whose class is asked for, of owners,
/// and classes inside classes that may hold a callable.
inline constexpr unsigned StoreSteps = 12, ExactTypeSteps = 8, OwnerSteps = 4,
                          HolderClasses = 4;
/// Steps from an expression to the variable or container that it is a part of.
inline constexpr unsigned HolderSteps = 24, ContainerSteps = 8;
/// Steps from a condition to the constant or parameter that it is about, and
/// calls inside a library to what it constructs in an owner that was empty.
inline constexpr unsigned ConditionSteps = 8, ConstructionCalls = 8;
/// Variables and functions that are looked into for one part of a condition.
inline constexpr unsigned ConditionLooks = 32;
/// Fields of a class that calls pass on, and parts around a field.
inline constexpr size_t AskableFields = 24, FieldLevels = 2;
/// Methods inside methods whose effect on a field is looked for; changes of
/// fields in one function, and its returns.
inline constexpr unsigned FieldEffects = 2, FieldEvents = 256, FieldExits = 8;
/// Functions inside functions down to one that waits.
inline constexpr unsigned WaitLevels = 3;
/// Different sets of conditions under which one function is known to lead to
/// an end, and classes behind one interface that a call may mean for certain.
inline constexpr unsigned GuardSets = 16, ClassesOfInterface = 6;
/// Functions around a closure, and template arguments inside others, that make
/// its name unique.
inline constexpr unsigned ClosureLevels = 6;

} // namespace corolint::limits

#endif // COROLINT_MODEL_CODE_LIMITS_H
