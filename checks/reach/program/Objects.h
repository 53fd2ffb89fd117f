// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_OBJECTS_H
#define COROLINT_REACH_PROGRAM_OBJECTS_H

#include "reach/facts/Guard.h"
#include "reach/program/Links.h"
#include "llvm/ADT/DenseMap.h"

namespace corolint::reach {

/// The knowledge of a path about the object whose methods it goes through:
///
///     struct Base   { virtual void end() {}  void done() { end(); } };
///     struct Loader : Base { void end() override { thread.join(); } ... };
///     struct Timer  : Base { task<> wait() { co_await tick(); done(); } };
///
/// `done` executes `Loader::end` only on a `Loader`; no path leads there from
/// `Timer::wait`. And `thread.join()` needs a thread.
class Objects {
public:
  explicit Objects(const Links &Program);

  /// What has to hold before a call of \p Caller with these terms so that
  /// \p OfCallee holds in its callee; nothing if that cannot be. What state
  /// decides counts as excluded, unless \p WithPossible.
  std::optional<Guards> before(const Terms &OfCall,
                               llvm::ArrayRef<Guard> OfCallee, uint32_t Caller,
                               bool WithPossible) const;

  /// \p OfMethod, and that a virtual call executes the definition \p Method.
  Guards dispatched(llvm::ArrayRef<Guard> OfMethod, uint32_t Method) const;

private:
  enum class Answer : uint8_t { No, Perhaps, Yes };
  Answer executes(uint32_t Class, uint32_t Method) const;
  Answer compute(uint32_t Class, uint32_t Method) const;
  bool isA(uint32_t Class, uint32_t Base) const;

  const Links &Program;
  Lists Kinds;   // by method or class, as in Summary::Classes
  Lists Members; // the other way round
  mutable llvm::DenseMap<std::pair<uint32_t, uint32_t>, Answer> Known;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_OBJECTS_H
