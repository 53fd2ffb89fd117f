// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The file format of summaries: magic, version, checksum of the rest; then the
// tables of a Summary one after the other. Ids are eight bytes, other numbers
// ULEB128. No pointer, no address, no time: equal facts give equal bytes.

#include "reach/facts/OutputFile.h"
#include "reach/facts/Summary.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace corolint::reach {

static constexpr llvm::StringLiteral Magic = "corolint-summary ";
static constexpr llvm::StringLiteral Version = "6\n";

namespace {

/// The parts of an edge in a file, beside its callee.
enum EdgeFlag : uint16_t {
  ContextBits = 3, // the values of When
  Virtual = 4,
  OfObject = 8,
  HasEnd = 16,
  HasTarget = 32,
  OfParameter = 64,
  Gift = 128,
  Possible = 256,
  Awaited = 512,
};

class Writer {
public:
  explicit Writer(const Summary &From) : From(From) {}
  std::string run();

private:
  void put(uint64_t Value) {
    for (; Value >= 0x80; Value >>= 7)
      Out.push_back(static_cast<char>(Value | 0x80));
    Out.push_back(static_cast<char>(Value));
  }
  void fixed(uint64_t Value) {
    char Bytes[8];
    llvm::support::endian::write64le(Bytes, Value);
    Out.append(Bytes, sizeof(Bytes));
  }
  void bytes(llvm::StringRef Bytes) {
    put(Bytes.size());
    Out += Bytes;
  }
  void tables();
  void pairs(llvm::ArrayRef<std::pair<uint32_t, uint32_t>> All);
  void edge(const RemoteEdge &Edge);

  const Summary &From;
  std::string Out;
};

} // namespace

void Writer::edge(const RemoteEdge &Edge) {
  uint16_t Flags = static_cast<uint16_t>(Edge.Context);
  auto Set = [&](bool Condition, EdgeFlag Flag) {
    Flags |= Condition ? Flag : 0;
  };
  Set(Edge.IsVirtual, Virtual);
  Set(Edge.IsOfObject, OfObject);
  Set(Edge.End != None, HasEnd);
  Set(Edge.Target != None, HasTarget);
  Set(Edge.isOfParameter(), OfParameter);
  Set(Edge.isGift(), Gift);
  Set(Edge.IsPossible, Possible);
  Set(Edge.IsAwaited, Awaited);
  put(Flags);
  put(Edge.Callee == None ? 0 : Edge.Callee + 1);
  if (Edge.End != None)
    put(Edge.End);
  if (Edge.Target != None)
    put(Edge.Target);
  if (Edge.isOfParameter())
    put(Edge.OwnParameter);
  if (Edge.isGift())
    put(Edge.CalleeParameter);
  put(Edge.Terms);
  put(Edge.Open);
  put(Edge.Silenced);
  put(Edge.NumHops);
  for (const RemoteHop &Hop : From.hops(Edge)) {
    put(Hop.At.File);
    put(Hop.At.Line);
    put(Hop.At.Column);
    put(Hop.Callee);
  }
}

void Writer::tables() {
  put(From.Texts.size() - 1);
  for (uint32_t Text = 1; Text < From.Texts.size(); ++Text)
    bytes(From.Texts.text(Text));
  put(From.Ends.size());
  for (const RemoteEnd &End : From.Ends)
    for (uint32_t Value :
         {End.Name, End.Roles, End.NestedEffect, End.NestedKnown, End.Instead})
      put(Value);
  put(From.Functions.size());
  for (const RemoteFunction &Function : From.Functions)
    fixed(Function.Id);
  for (const RemoteFunction &Function : From.Functions) {
    put(Function.IsDefined + Function.IsCoroutine * 2 + Function.IsOnLoop * 4);
    if (Function.IsDefined) {
      put(Function.Name);
      put(Function.Declared);
      put(Function.File);
    }
  }
  pairs(From.Overrides);
  pairs(From.Classes);
}

void Writer::pairs(llvm::ArrayRef<std::pair<uint32_t, uint32_t>> All) {
  put(All.size());
  for (auto [First, Second] : All) {
    put(First);
    put(Second);
  }
}

std::string Writer::run() {
  Out = (Magic + Version).str();
  const size_t Head = Out.size();
  fixed(0); // the checksum, filled in at the end
  tables();
  for (uint32_t Function = 0; Function != From.Functions.size(); ++Function) {
    put(From.edges(Function).size());
    for (const RemoteEdge &Edge : From.edges(Function))
      edge(Edge);
  }
  put(From.Attachments.size());
  for (const std::string &Attachment : From.Attachments)
    bytes(Attachment);
  llvm::StringRef Payload = llvm::StringRef(Out).drop_front(Head + 8);
  llvm::support::endian::write64le(&Out[Head], llvm::xxh3_64bits(Payload));
  return std::move(Out);
}

std::string Summary::serialize() const { return Writer(*this).run(); }

llvm::Error Summary::write(llvm::StringRef Path) const {
  return writeOutput(Path, serialize());
}

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
    for (uint64_t Attachments = In.count(); Attachments != 0; --Attachments)
      To.attach(In.take(In.get()));
    return !In.failed() && In.isAtEnd();
  }

private:
  void tables();
  void edge(uint32_t Function);

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
    Edge.OwnParameter = In.below(RemoteEdge::NoParameter);
  if (Flags & Gift)
    Edge.CalleeParameter = In.below(RemoteEdge::NoParameter);
  Edge.Terms = In.number(Texts);
  Edge.Open = In.get();
  Edge.Silenced = In.get();
  Path.resize(In.below(256));
  for (RemoteHop &Hop : Path) {
    Hop.At.File = In.number(Texts);
    Hop.At.Line = In.get();
    Hop.At.Column = In.get();
    Hop.Callee = In.number(Texts);
  }
  if (!In.failed())
    To.add(Edge, Path);
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
              Of.Classes.size()} {}
  void run() {
    Of.Definitions.resize(Sizes[0]);
    Of.Overrides.resize(Sizes[1]);
    Of.Edges.resize(Sizes[2]);
    Of.Hops.resize(Sizes[3]);
    Of.Ends.resize(Sizes[4]);
    Of.Attachments.resize(Sizes[5]);
    Of.Classes.resize(Sizes[6]);
  }

private:
  SummaryBuilder &Of;
  size_t Sizes[7];
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
