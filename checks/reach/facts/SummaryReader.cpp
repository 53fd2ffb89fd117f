// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/facts/Summary.h"
#include "reach/facts/SummaryFormat.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"

namespace corolint::reach {

static constexpr uint8_t NoParameter = RemoteEdge::NoParameter;

namespace {

/// Reads numbers; after the end every number is 0 and `failed()` is true.
class Reader {
public:
  explicit Reader(llvm::StringRef Bytes)
      : At(Bytes.begin()), End(Bytes.end()) {}
  uint64_t get() {
    uint64_t Value = 0;
    for (unsigned Shift = 0; At != End && Shift < 64; Shift += 7) {
      const uint8_t Byte = *At++;
      Value |= static_cast<uint64_t>(Byte & 0x7f) << Shift;
      if (Byte < 0x80)
        return Value;
    }
    return fail();
  }
  uint64_t fixed() {
    llvm::StringRef Bytes = take(8);
    return Bytes.size() == 8 ? llvm::support::endian::read64le(Bytes.data())
                             : 0;
  }
  llvm::StringRef take(size_t Size) {
    if (Size > static_cast<size_t>(End - At)) {
      fail();
      return "";
    }
    At += Size;
    return {At - Size, Size};
  }
  /// A number below \p Limit.
  uint64_t below(uint64_t Limit) {
    uint64_t Value = get();
    return Value < Limit ? Value : fail();
  }
  /// A number of this file in the numbering of the builder.
  uint32_t number(const std::vector<uint32_t> &Numbers) {
    uint64_t Index = below(Numbers.size());
    return Failed ? 0 : Numbers[Index];
  }
  /// A count of things that take at least a byte each, checked.
  uint64_t count() { return below(End - At + 1); }
  bool failed() const { return Failed; }
  bool isAtEnd() const { return At == End; }

private:
  uint64_t fail() {
    Failed = true;
    At = End;
    return 0;
  }
  const char *At, *End;
  bool Failed = false;
};

/// Adds one file to a builder.
class Parser {
public:
  Parser(SummaryBuilder &To, llvm::StringRef Bytes) : To(To), In(Bytes) {}
  bool run() {
    tables();
    for (uint32_t Function : Functions)
      for (uint64_t Edges = In.count(); Edges != 0; --Edges)
        edge(Function);
    for (uint64_t Needs = In.count(); Needs != 0; --Needs)
      need();
    for (uint64_t Loans = In.count(); Loans != 0; --Loans)
      loan();
    for (uint64_t Attachments = In.count(); Attachments != 0; --Attachments)
      To.attach(In.take(In.get()));
    return !In.failed() && In.isAtEnd();
  }

private:
  void tables();
  void edge(uint32_t Function);
  Place place();
  unsigned source(NeedSource &S);
  void need();
  void loan();

  SummaryBuilder &To;
  Reader In;
  std::vector<uint32_t> Texts{0}, Ends, Functions;
  std::vector<RemoteHop> Path;
};

} // namespace

void Parser::tables() {
  for (uint64_t Count = In.count(); Count != 0; --Count)
    Texts.push_back(To.Texts.intern(In.take(In.get())));
  for (uint64_t Count = In.count(); Count != 0; --Count) {
    RemoteEnd End;
    End.Name = In.number(Texts);
    End.Roles = In.get();
    End.NestedEffect = In.get();
    End.NestedKnown = In.get();
    End.Instead = In.number(Texts);
    Ends.push_back(To.end(End));
  }
  for (uint64_t Count = In.count(); Count != 0; --Count)
    Functions.push_back(To.function(In.fixed()));
  for (uint32_t Function : Functions) {
    uint64_t Flags = In.get();
    if ((Flags & 1) == 0)
      continue;
    RemoteFunction Fact;
    Fact.Name = In.number(Texts);
    Fact.Declared = In.number(Functions);
    Fact.File = In.number(Texts);
    Fact.IsCoroutine = (Flags & 2) != 0;
    Fact.IsOnLoop = (Flags & 4) != 0;
    To.define(Function, Fact);
  }
  for (uint64_t Count = In.count(); Count != 0; --Count) {
    uint32_t Overrider = In.number(Functions);
    uint32_t Method = In.number(Functions);
    if (!In.failed())
      To.override(Overrider, Method);
  }
  for (uint64_t Count = In.count(); Count != 0; --Count) {
    uint32_t What = In.number(Functions);
    uint32_t Class = In.number(Functions);
    if (!In.failed())
      To.classify(What, Class);
  }
}

void Parser::edge(uint32_t Function) {
  RemoteEdge Edge;
  Edge.Function = Function;
  uint64_t Flags = In.get();
  Edge.Context = static_cast<When>(Flags & ContextBits);
  Edge.IsVirtual = (Flags & Virtual) != 0;
  Edge.IsOfObject = (Flags & OfObject) != 0;
  Edge.IsPossible = (Flags & Possible) != 0;
  Edge.IsAwaited = (Flags & Awaited) != 0;
  if (uint64_t Callee = In.below(Functions.size() + 1))
    Edge.Callee = Functions[Callee - 1];
  if (Flags & HasEnd)
    Edge.End = In.number(Ends);
  if (Flags & HasTarget)
    Edge.Target = In.number(Functions);
  if (Flags & OfParameter)
    Edge.OwnParameter = In.below(NoParameter);
  if (Flags & Gift)
    Edge.CalleeParameter = In.below(NoParameter);
  Edge.Terms = In.number(Texts);
  Edge.Open = In.get();
  Edge.Silenced = In.get();
  Path.resize(In.below(256));
  for (RemoteHop &Hop : Path) {
    Hop.At = place();
    Hop.Callee = In.number(Texts);
  }
  if (!In.failed())
    To.add(Edge, Path);
}

Place Parser::place() {
  Place At;
  At.File = In.number(Texts);
  At.Line = In.get();
  At.Column = In.get();
  return At;
}

unsigned Parser::source(NeedSource &S) {
  const unsigned Flags = In.get();
  S.IsOfPointee = (Flags & OfPointee) != 0;
  S.IsOwnUse = (Flags & OwnUse) != 0;
  if (Flags & OfOther) {
    S.Of = In.number(Functions);
    S.OfParameter = In.below(NoParameter);
  }
  if (Flags & HasTaker) {
    S.Taker = In.number(Functions);
    S.TakerParameter = In.below(NoParameter);
  }
  if (Flags & Used) {
    S.User = In.number(Texts);
    S.Name = In.number(Texts);
    S.Use = place();
    S.Suspension = place();
  }
  return Flags;
}

void Parser::need() {
  RemoteNeed Need;
  Need.Function = In.number(Functions);
  Need.Parameter = In.below(NoParameter);
  source(Need.From);
  for (uint8_t &Given : Need.Gives)
    Given = In.below(8);
  if (!In.failed())
    To.add(Need);
}

void Parser::loan() {
  LentArgument Loan;
  Loan.Function = In.number(Functions);
  Loan.At = place();
  Loan.Dies = place();
  const unsigned Flags = source(Loan.From);
  Loan.IsTemporary = (Flags & OfTemporary) != 0;
  Loan.IsObject = (Flags & LentObject) != 0;
  Loan.Cases = In.below(1U << NeedCase::Count);
  for (uint32_t *Text : {&Loan.Root, &Loan.Callee, &Loan.Param, &Loan.Dead})
    *Text = In.number(Texts);
  Loan.Open = In.get();
  if (!In.failed())
    To.add(Loan);
}

static llvm::Error damaged(const llvm::Twine &What) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), What);
}

/// Takes back everything added since its construction. Texts and ids may stay:
/// unused ones are not in the finished summary.
class SummaryBuilder::Undo {
public:
  explicit Undo(SummaryBuilder &Of)
      : Of(Of),
        Sizes{Of.Definitions.size(), Of.Overrides.size(), Of.Edges.size(),
              Of.Hops.size(),        Of.Ends.size(),      Of.Attachments.size(),
              Of.Classes.size(),     Of.Needs.size(),     Of.Loans.size()} {}
  void run() {
    Of.Definitions.resize(Sizes[0]);
    Of.Overrides.resize(Sizes[1]);
    Of.Edges.resize(Sizes[2]);
    Of.Hops.resize(Sizes[3]);
    Of.Ends.resize(Sizes[4]);
    Of.Attachments.resize(Sizes[5]);
    Of.Classes.resize(Sizes[6]);
    Of.Needs.resize(Sizes[7]);
    Of.Loans.resize(Sizes[8]);
  }

private:
  SummaryBuilder &Of;
  size_t Sizes[9];
};

llvm::Error SummaryBuilder::add(llvm::StringRef Bytes) {
  if (!Bytes.consume_front(Magic))
    return damaged("is not a summary");
  if (!Bytes.consume_front(Version))
    return damaged("is a summary of another version");
  if (Bytes.size() < 8)
    return damaged("is truncated");
  uint64_t Checksum = llvm::support::endian::read64le(Bytes.data());
  Bytes = Bytes.drop_front(8);
  if (llvm::xxh3_64bits(Bytes) != Checksum)
    return damaged("is truncated or damaged");
  Undo Before(*this);
  if (Parser(*this, Bytes).run())
    return llvm::Error::success();
  Before.run();
  return damaged("is damaged");
}

llvm::Error SummaryBuilder::addFile(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return damaged(Path + ": " + Buffer.getError().message());
  if (llvm::Error E = add((*Buffer)->getBuffer()))
    return damaged(Path + " " + llvm::toString(std::move(E)));
  return llvm::Error::success();
}

} // namespace corolint::reach
