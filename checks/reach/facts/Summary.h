// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_SUMMARY_H
#define COROLINT_REACH_FACTS_SUMMARY_H

#include "reach/facts/Context.h"
#include "reach/facts/Strings.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <tuple>

/// What one translation unit tells the rest of the program, and what all of
/// them together tell:
///
///   AST --extract--> SummaryBuilder --finish--> Summary <--> file
///                         ^--------- add -----------'
///
/// A summary holds facts about functions, nothing else crosses a unit. It is
/// much smaller than the unit: functions from which no runner, no blocking
/// call and no foreign function can be reached are left out. Everything lies in
/// flat arrays: a program of a million functions is linked in seconds.
///
/// docs/summaries.md shows each fact with an example.
namespace corolint::reach {

/// The number of a function, text or end that is not there.
inline constexpr uint32_t None = ~0U;

/// A place in a file; the file is absolute, line and column count from 1.
struct Place {
  uint32_t File = 0, Line = 0, Column = 0;
  auto operator<=>(const Place &) const = default;
};

/// One step of a path, as in CallGraph.h, free of the AST. Who calls is said by
/// the function that the edge is of, and by the callee of the hop before.
struct RemoteHop {
  Place At;            ///< no file: written nowhere, or in a system header
  uint32_t Callee = 0; ///< name for messages
  /// Where the unit that is being analysed has it in its AST (Extract.h);
  /// not kept in files, and of no weight in comparisons.
  uint32_t Origin = None;
  friend auto operator<=>(const RemoteHop &A, const RemoteHop &B) {
    return std::tie(A.At, A.Callee) <=> std::tie(B.At, B.Callee);
  }
  friend bool operator==(const RemoteHop &A, const RemoteHop &B) {
    return A.At == B.At && A.Callee == B.Callee;
  }
};

/// A runner or blocking call at the end of a path.
///
///     void helper() { run(main()); }     // end: run, main_thread_runner, errs
struct RemoteEnd {
  uint32_t Name = 0; ///< for messages
  uint32_t Roles = 0;
  uint32_t NestedEffect = 0, NestedKnown = 0;
  uint32_t Instead = 0;
  auto operator<=>(const RemoteEnd &) const = default;
};

/// A call that a function executes or causes. Which members say something
/// tells the kind:
///
///     void f() { g(); }                  // callee g, now
///     void f() { std::thread t(g); }     // callee g, on another thread
///     void f(Base &b) { b.g(); }         // callee Base::g, now, virtual
///     void f() { run(main()); }          // end run
///     void f() { post(g); }              // gives g to parameter 0 of post
///     void f(F p) { p(); }               // calls its parameter 0, now
///     void f(F p) { post(p); }           // gives parameter 0 to post's 0
struct RemoteEdge {
  static constexpr uint8_t NoParameter = 255;

  uint32_t Function = None; ///< whose call it is
  uint32_t Callee = None;
  uint32_t Target = None; ///< the function that is given to the callee
  uint32_t End = None;    ///< what is called, or given, where a path ends
  /// Text: under which conditions, and with which arguments; see Guard.h.
  uint32_t Terms = 0;
  uint32_t FirstHop = 0; ///< index into the summary's hops
  /// Which checks may report a path that begins here; see CallCheck.h.
  uint16_t Open = 0;
  /// Which checks must not report a path that ends here, one bit for each.
  uint8_t Silenced = 0;
  uint8_t NumHops = 0;
  When Context = When::Now;
  bool IsVirtual = false;
  bool IsOfObject = false; ///< as in CallGraph.h
  bool IsPossible = false; ///< as in CallGraph.h
  bool IsAwaited = false;  ///< stands in the operand of a `co_await`
  uint8_t OwnParameter = NoParameter;
  uint8_t CalleeParameter = NoParameter;

  bool isGift() const { return CalleeParameter != NoParameter; }
  bool isOfParameter() const { return OwnParameter != NoParameter; }
  /// A call of a known function or end.
  bool isPlain() const { return !isGift() && !isOfParameter(); }
};

/// A function of the program: a declaration, which can be called from anywhere
/// and be overridden, or one of its definitions. A program that is one program
/// has one definition of each; a database often has the units of many, where
/// examples and tests use the same names.
struct RemoteFunction {
  uint64_t Id = 0;          ///< see Usr.h
  uint32_t Name = 0;        ///< for messages; empty if nobody asks
  uint32_t Declared = None; ///< the declaration that a definition is of
  uint32_t File = 0;        ///< that a definition stands in
  uint32_t FirstEdge = 0;
  bool IsDefined = false;
  /// Calling it does not execute its body (a coroutine).
  bool IsCoroutine = false;
  /// Its body runs on an event loop.
  bool IsOnLoop = false;
};

/// The facts of one unit or of many, sorted: equal facts make equal summaries,
/// in whatever order they came together.
class Summary {
public:
  Strings Texts;
  std::vector<RemoteFunction> Functions; ///< by their ids
  std::vector<RemoteEdge> Edges;         ///< by function, place, and the rest
  std::vector<RemoteHop> Hops;
  std::vector<RemoteEnd> Ends;
  /// Pairs of overrider and overridden method, both declarations.
  std::vector<std::pair<uint32_t, uint32_t>> Overrides;
  /// What the layers above add about the unit, each once; opaque here.
  std::vector<std::string> Attachments;

  llvm::ArrayRef<RemoteEdge> edges(uint32_t Function) const {
    size_t Past = Function + 1 == Functions.size()
                      ? Edges.size()
                      : Functions[Function + 1].FirstEdge;
    return llvm::ArrayRef(Edges).slice(Functions[Function].FirstEdge,
                                       Past - Functions[Function].FirstEdge);
  }
  llvm::ArrayRef<RemoteHop> hops(const RemoteEdge &Edge) const {
    return llvm::ArrayRef(Hops).slice(Edge.FirstHop, Edge.NumHops);
  }
  /// The number of the function with this id, or `None`.
  uint32_t find(uint64_t Id) const;

  /// The bytes of a summary file; equal for equal facts.
  std::string serialize() const;
  /// Writes \p Path atomically: readers see the old or the new file.
  llvm::Error write(llvm::StringRef Path) const;
};

/// Collects facts in any order. A function that many units have seen (inline)
/// is kept once, with the union of what they saw of it.
class SummaryBuilder {
public:
  Strings Texts;

  /// The number of the function with this id.
  uint32_t function(uint64_t Id) {
    return Ids.insert(Id, [](uint32_t) { return true; });
  }
  /// \p Function has a body; \p Fact says the rest.
  void define(uint32_t Function, const RemoteFunction &Fact) {
    Definitions.push_back({Function, Fact});
  }
  /// \p Function, which may have no body anywhere, is called \p Name.
  void name(uint32_t Function, uint32_t Name) {
    Names.push_back({Function, Name});
  }
  void override(uint32_t Overrider, uint32_t Method) {
    Overrides.push_back({Overrider, Method});
  }
  uint32_t end(const RemoteEnd &End);
  void add(RemoteEdge Edge, llvm::ArrayRef<RemoteHop> Path);
  void attach(llvm::StringRef Attachment) {
    Attachments.push_back(Attachment.str());
  }
  /// Adds the facts in the bytes of a summary file. The error says what is
  /// wrong with them: not a summary, of another version, truncated, or damaged;
  /// nothing is added then.
  llvm::Error add(llvm::StringRef Bytes);
  /// Adds the facts of \p Other, origins included.
  void merge(const Summary &Other);
  /// Same as \ref add for the file \p Path, which the error names.
  llvm::Error addFile(llvm::StringRef Path);

  /// Everything that was added. The builder is empty then.
  Summary finish();

private:
  class Sorting;
  class Undo;

  HashNumbers Ids;
  std::vector<std::pair<uint32_t, RemoteFunction>> Definitions;
  std::vector<std::pair<uint32_t, uint32_t>> Names, Overrides;
  std::vector<RemoteEdge> Edges;
  std::vector<RemoteHop> Hops;
  std::vector<RemoteEnd> Ends;
  std::vector<std::string> Attachments;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_SUMMARY_H
