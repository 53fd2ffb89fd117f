// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_SUMMARY_H
#define COROLINT_REACH_SUMMARY_H

#include "model/Model.h"
#include "reach/CallGraph.h"
#include "reach/Strings.h"
#include "llvm/Support/Error.h"
#include <map>
#include <memory>

/// What one translation unit tells the rest of the program:
///
///   AST --extract--> Summary --merge--> Summary of the program --> Program
///
/// A summary holds facts about functions, nothing else crosses a unit. It is
/// much smaller than the unit: functions from which no runner, no blocking
/// call and no foreign function can be reached are left out.
namespace corolint::reach {

/// A place in a file; the file is absolute, line and column count from 1.
struct Place {
  uint32_t File = 0, Line = 0, Column = 0;
  auto operator<=>(const Place &) const = default;
};

/// One step of a path, as in CallGraph.h, free of the AST.
struct RemoteHop {
  Place At;
  uint32_t Caller = 0, Callee = 0; ///< names for messages, quoted
  auto operator<=>(const RemoteHop &) const = default;
};

/// A runner or blocking call at the end of a path.
///
///     void helper() { run(main()); }     // end: run, main_thread_runner, errs
struct RemoteEnd {
  uint32_t Name = 0; ///< for messages, quoted; 0: no end
  uint32_t Roles = 0;
  uint8_t NestedEffect = 0, NestedKnown = 0;
  uint32_t Instead = 0;
  auto operator<=>(const RemoteEnd &) const = default;
};

/// A call that a function executes or causes.
///
///     void f() { g(); }                  // edge now, callee g
///     void f() { std::thread t(g); }     // edge on thread, callee g
///     void f(Base &b) { b.g(); }         // edge now, virtual, callee Base::g
struct RemoteEdge {
  When Context = When::Now;
  bool IsVirtual = false;
  uint32_t Callee = 0; ///< USR; 0 at an end
  RemoteEnd End;
  llvm::SmallVector<RemoteHop, 1> Hops;
  friend bool operator<(const RemoteEdge &, const RemoteEdge &);
  friend bool operator==(const RemoteEdge &, const RemoteEdge &);
};

/// A function with a body.
struct RemoteFunction {
  uint32_t Name = 0; ///< for messages
  /// Calling it does not execute its body (a coroutine).
  bool IsCoroutine = false;
  /// Its body runs on an event loop.
  bool IsOnLoop = false;
  std::vector<uint32_t> Overrides; ///< USRs of the methods it overrides
  std::vector<RemoteEdge> Edges;   ///< sorted, each once
};

/// The facts of one unit or of many.
class Summary {
public:
  Strings Texts;
  std::map<uint32_t, RemoteFunction> Functions; ///< by USR

  /// Adds the facts of \p Other. Commutative, associative and idempotent, up
  /// to the numbering of texts: an inline function that many units have seen
  /// is kept once, with the union of what they saw of it.
  void merge(const Summary &Other);

  /// The bytes of a summary file; equal for equal facts.
  std::string serialize() const;
  /// The inverse. The error says what is wrong with the bytes: not a summary,
  /// of another version, truncated, or damaged.
  static llvm::Expected<std::unique_ptr<Summary>> parse(llvm::StringRef Bytes);

  /// Reads \p Path; the error names it.
  static llvm::Expected<std::unique_ptr<Summary>> read(llvm::StringRef Path);
  /// Writes \p Path atomically: readers see the old or the new file.
  llvm::Error write(llvm::StringRef Path) const;
};

/// The facts of one unit, extracted from all functions that \p Graph can see.
/// \p Graph must know no program, so that a unit's summary depends on that
/// unit alone.
std::unique_ptr<Summary> extract(clang::ASTContext &Context, CallGraph &Graph);

} // namespace corolint::reach

#endif // COROLINT_REACH_SUMMARY_H
