// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The file format: magic, version, checksum of the rest; then the texts in
// sorted order and the functions in the order of their USR's text, all numbers
// as ULEB128. No pointer, no address, no time: equal facts give equal bytes.

#include "reach/Summary.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace corolint::reach {

static constexpr llvm::StringLiteral Magic = "corolint-summary ";
static constexpr llvm::StringLiteral Version = "1\n";

namespace {

class Writer {
public:
  explicit Writer(const Summary &From) : From(From), Out(Payload) { number(); }
  std::string run();

private:
  void number() {
    for (uint32_t I = 0; I != From.Texts.size(); ++I)
      Sorted.push_back(I);
    llvm::sort(Sorted, [&](uint32_t A, uint32_t B) {
      return From.Texts.text(A) < From.Texts.text(B);
    });
    Rank.resize(Sorted.size());
    for (uint32_t I = 0; I != Sorted.size(); ++I)
      Rank[Sorted[I]] = I;
  }
  void put(uint64_t Value) { llvm::encodeULEB128(Value, Out); }
  void text(uint32_t Text) { put(Rank[Text]); }
  std::string edge(const RemoteEdge &Edge) const;
  void function(uint32_t Usr, const RemoteFunction &Function);

  const Summary &From;
  std::vector<uint32_t> Sorted, Rank;
  std::string Payload;
  llvm::raw_string_ostream Out;
};

} // namespace

std::string Writer::edge(const RemoteEdge &Edge) const {
  std::string Bytes;
  llvm::raw_string_ostream OS(Bytes);
  auto Put = [&](uint64_t Value) { llvm::encodeULEB128(Value, OS); };
  auto Text = [&](uint32_t T) { Put(Rank[T]); };
  Put(static_cast<uint8_t>(Edge.Context) * 2 + Edge.IsVirtual);
  Text(Edge.Callee);
  Text(Edge.End.Name);
  if (Edge.End.Name) {
    Put(Edge.End.Roles);
    Put(Edge.End.NestedEffect * 2 + Edge.End.NestedKnown);
    Text(Edge.End.Instead);
  }
  Put(Edge.Hops.size());
  for (const RemoteHop &Hop : Edge.Hops) {
    Text(Hop.At.File);
    Put(Hop.At.Line);
    Put(Hop.At.Column);
    Text(Hop.Caller);
    Text(Hop.Callee);
  }
  return Bytes;
}

void Writer::function(uint32_t Usr, const RemoteFunction &Function) {
  text(Usr);
  text(Function.Name);
  put(Function.IsCoroutine * 2 + Function.IsOnLoop);
  std::vector<uint32_t> Overrides;
  for (uint32_t Method : Function.Overrides)
    Overrides.push_back(Rank[Method]);
  llvm::sort(Overrides);
  put(Overrides.size());
  for (uint32_t Method : Overrides)
    put(Method);
  // Sorted by text, not by number: the numbers depend on the order of merging.
  std::vector<std::string> Edges;
  for (const RemoteEdge &Edge : Function.Edges)
    Edges.push_back(edge(Edge));
  llvm::sort(Edges);
  put(Edges.size());
  for (const std::string &Edge : Edges)
    Out << Edge;
}

std::string Writer::run() {
  put(Sorted.size());
  for (uint32_t Text : Sorted) {
    put(From.Texts.text(Text).size());
    Out << From.Texts.text(Text);
  }
  std::vector<uint32_t> Usrs;
  for (const auto &[Usr, Function] : From.Functions)
    Usrs.push_back(Usr);
  llvm::sort(Usrs, [&](uint32_t A, uint32_t B) { return Rank[A] < Rank[B]; });
  put(Usrs.size());
  for (uint32_t Usr : Usrs)
    function(Usr, From.Functions.at(Usr));
  std::string File = (Magic + Version).str();
  uint64_t Checksum = llvm::xxh3_64bits(llvm::StringRef(Payload));
  File.append(reinterpret_cast<const char *>(&Checksum), sizeof(Checksum));
  return File + Payload;
}

std::string Summary::serialize() const { return Writer(*this).run(); }

namespace {

/// Reads numbers; after the end every number is 0 and `failed()` is true.
class Reader {
public:
  explicit Reader(llvm::StringRef Bytes) : Bytes(Bytes) {}
  uint64_t get() {
    unsigned Length = 0;
    const char *Error = nullptr;
    const auto *Begin = reinterpret_cast<const uint8_t *>(Bytes.data());
    uint64_t Value =
        Bytes.empty()
            ? 0
            : llvm::decodeULEB128(Begin, &Length, Begin + Bytes.size(), &Error);
    Failed |= Bytes.empty() || Error;
    Bytes = Bytes.drop_front(Error ? Bytes.size() : Length);
    return Error ? 0 : Value;
  }
  llvm::StringRef take(size_t Size) {
    Failed |= Size > Bytes.size();
    llvm::StringRef Taken = Bytes.take_front(Size);
    Bytes = Bytes.drop_front(Taken.size());
    return Taken;
  }
  /// A text's number, checked.
  uint32_t text(const std::vector<uint32_t> &Numbers) {
    uint64_t Index = get();
    Failed |= Index >= Numbers.size();
    return Failed ? 0 : Numbers[Index];
  }
  /// A count of things that take at least a byte each, checked.
  uint64_t count() {
    uint64_t Count = get();
    Failed |= Count > Bytes.size();
    return Failed ? 0 : Count;
  }
  bool failed() const { return Failed; }

private:
  llvm::StringRef Bytes;
  bool Failed = false;
};

} // namespace

static RemoteEdge readEdge(Reader &In, const std::vector<uint32_t> &Numbers) {
  RemoteEdge Edge;
  uint64_t Flags = In.get();
  Edge.Context = static_cast<When>((Flags / 2) & 3);
  Edge.IsVirtual = Flags & 1;
  Edge.Callee = In.text(Numbers);
  Edge.End.Name = In.text(Numbers);
  if (Edge.End.Name) {
    Edge.End.Roles = In.get();
    uint64_t Nested = In.get();
    Edge.End.NestedEffect = (Nested / 2) & 3;
    Edge.End.NestedKnown = Nested & 1;
    Edge.End.Instead = In.text(Numbers);
  }
  for (uint64_t Hops = In.count(); Hops != 0; --Hops) {
    RemoteHop Hop;
    Hop.At.File = In.text(Numbers);
    Hop.At.Line = In.get();
    Hop.At.Column = In.get();
    Hop.Caller = In.text(Numbers);
    Hop.Callee = In.text(Numbers);
    Edge.Hops.push_back(Hop);
  }
  return Edge;
}

static llvm::Error damaged(llvm::StringRef What) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), What);
}

llvm::Expected<std::unique_ptr<Summary>> Summary::parse(llvm::StringRef Bytes) {
  if (!Bytes.consume_front(Magic))
    return damaged("is not a summary");
  if (!Bytes.consume_front(Version))
    return damaged("is a summary of another version");
  uint64_t Checksum = 0;
  if (Bytes.size() < sizeof(Checksum))
    return damaged("is truncated");
  memcpy(&Checksum, Bytes.data(), sizeof(Checksum));
  Bytes = Bytes.drop_front(sizeof(Checksum));
  if (llvm::xxh3_64bits(Bytes) != Checksum)
    return damaged("is truncated or damaged");
  auto Result = std::make_unique<Summary>();
  Reader In(Bytes);
  std::vector<uint32_t> Numbers;
  for (uint64_t Texts = In.count(); Texts != 0; --Texts)
    Numbers.push_back(Result->Texts.intern(In.take(In.get())));
  for (uint64_t Functions = In.count(); Functions != 0; --Functions) {
    RemoteFunction &Function = Result->Functions[In.text(Numbers)];
    Function.Name = In.text(Numbers);
    uint64_t Flags = In.get();
    Function.IsCoroutine = Flags & 2;
    Function.IsOnLoop = Flags & 1;
    for (uint64_t Methods = In.count(); Methods != 0; --Methods)
      Function.Overrides.push_back(In.text(Numbers));
    for (uint64_t Edges = In.count(); Edges != 0; --Edges)
      Function.Edges.push_back(readEdge(In, Numbers));
  }
  if (In.failed())
    return damaged("is damaged");
  return Result;
}

llvm::Expected<std::unique_ptr<Summary>> Summary::read(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return llvm::createStringError(Buffer.getError(),
                                   Path + ": " + Buffer.getError().message());
  auto Parsed = parse((*Buffer)->getBuffer());
  if (!Parsed)
    return damaged((Path + " " + llvm::toString(Parsed.takeError())).str());
  return Parsed;
}

llvm::Error Summary::write(llvm::StringRef Path) const {
  std::string Bytes = serialize();
  return llvm::writeToOutput(Path, [&](llvm::raw_ostream &OS) -> llvm::Error {
    OS << Bytes;
    return llvm::Error::success();
  });
}

} // namespace corolint::reach
