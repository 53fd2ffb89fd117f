// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_SUMMARY_H
#define COROLINT_REACH_FACTS_SUMMARY_H

#include "reach/facts/Context.h"
#include "reach/facts/Loans.h"
#include "reach/facts/Strings.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <tuple>

/// The facts that one translation unit contributes to a program, and the facts
/// of all units together:
///
///   AST --extract--> SummaryBuilder --finish--> Summary <--> file
///                         ^--------- add -----------'
///
/// A summary holds facts about functions; nothing else crosses the border of a
/// unit. It is much smaller than the unit: it omits functions from which no
/// runner, no blocking call and no function of another unit can be reached.
/// Everything lies in flat arrays, so a program of a million functions links in
/// seconds.
///
/// docs/summaries.md shows each fact with an example.
namespace corolint::reach {

/// One step of a path, as in CallGraph.h, free of the AST. The caller is the
/// function of the edge or the callee of the previous hop.
struct RemoteHop {
  Place At;            ///< no file: written nowhere, or in a system header
  uint32_t Callee = 0; ///< name for messages
  /// The place in the AST of the unit that is being analysed (Extract.h); not
  /// kept in files, and ignored in comparisons.
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

/// A call that a function executes or causes. The members that are set show the
/// kind:
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
  uint32_t Target = None; ///< the function that is passed to the callee
  uint32_t End = None;    ///< the end of a path that is called or passed
  /// Text: conditions and arguments of the call; see Guard.h.
  uint32_t Terms = 0;
  uint32_t FirstHop = 0; ///< index into the summary's hops
  /// The checks that may report a path which begins here; see CallCheck.h.
  uint16_t Open = 0;
  /// The checks that must not report a path which ends here, one bit for each.
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
/// and be overridden, or one of its definitions. One program has one definition
/// of each. A compilation database often holds the units of many programs,
/// whose examples and tests use the same names.
struct RemoteFunction {
  uint64_t Id = 0;          ///< see Usr.h
  uint32_t Name = 0;        ///< for messages; empty if no message needs it
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
/// in any order of insertion.
class Summary {
public:
  Strings Texts;
  std::vector<RemoteFunction> Functions; ///< by their ids
  std::vector<RemoteEdge> Edges;         ///< by function, place, and the rest
  std::vector<RemoteHop> Hops;
  std::vector<RemoteEnd> Ends;
  /// Pairs of overrider and overridden method, both declarations.
  std::vector<std::pair<uint32_t, uint32_t>> Overrides;
  /// The definition of a method and its class; a class and a base class; a
  /// class and a method, declared in a base class, of which it has its own
  /// version. Classes have numbers as functions have.
  std::vector<std::pair<uint32_t, uint32_t>> Classes;
  std::vector<RemoteNeed> Needs;   ///< by function, parameter, and the rest
  std::vector<LentArgument> Loans; ///< by function, place, and the rest
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
  /// The needs of a function.
  llvm::ArrayRef<RemoteNeed> needs(uint32_t Function) const;
  /// The number of the function with the id \p Id, or `None`.
  uint32_t find(uint64_t Id) const;

  /// The bytes of a summary file; equal for equal facts.
  std::string serialize() const;
  /// Writes \p Path atomically: readers see the old or the new file.
  llvm::Error write(llvm::StringRef Path) const;
};

/// Collects facts in any order. A function that many units see (inline) is kept
/// once, with the union of their facts.
class SummaryBuilder {
public:
  Strings Texts;

  /// The number of the function with this id.
  uint32_t function(uint64_t Id) {
    return Ids.insert(Id, [](uint32_t) { return true; });
  }
  uint64_t id(uint32_t Function) const { return Ids.hash(Function); }
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
  void classify(uint32_t What, uint32_t Class) {
    Classes.push_back({What, Class});
  }
  uint32_t end(const RemoteEnd &End);
  void add(RemoteEdge Edge, llvm::ArrayRef<RemoteHop> Path);
  void add(const RemoteNeed &Need) { Needs.push_back(Need); }
  void add(const LentArgument &Loan) { Loans.push_back(Loan); }
  void attach(llvm::StringRef Attachment) {
    Attachments.push_back(Attachment.str());
  }
  /// Adds the facts in the bytes of a summary file. The error names the
  /// problem: not a summary, of another version, truncated, or damaged; nothing
  /// is added then.
  llvm::Error add(llvm::StringRef Bytes);
  /// Adds the facts of \p Other, origins included.
  void merge(const Summary &Other);
  /// Same as \ref add for the file \p Path, which the error names.
  llvm::Error addFile(llvm::StringRef Path);

  /// Everything that was added. Leaves the builder empty.
  Summary finish();

private:
  class Sorting;
  class Undo;

  HashNumbers Ids;
  std::vector<std::pair<uint32_t, RemoteFunction>> Definitions;
  std::vector<std::pair<uint32_t, uint32_t>> Names, Overrides, Classes;
  std::vector<RemoteEdge> Edges;
  std::vector<RemoteHop> Hops;
  std::vector<RemoteEnd> Ends;
  std::vector<RemoteNeed> Needs;
  std::vector<LentArgument> Loans;
  std::vector<std::string> Attachments;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_SUMMARY_H
