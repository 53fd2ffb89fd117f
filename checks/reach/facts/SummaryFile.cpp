// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/facts/OutputFile.h"
#include "reach/facts/Summary.h"
#include "reach/facts/SummaryFormat.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace corolint::reach {

namespace {

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
  void place(const Place &At);
  void source(const NeedSource &S, unsigned MoreFlags);
  void needs();
  void loans();

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
    place(Hop.At);
    put(Hop.Callee);
  }
}

void Writer::place(const Place &At) {
  put(At.File);
  put(At.Line);
  put(At.Column);
}

void Writer::source(const NeedSource &S, unsigned MoreFlags) {
  const bool IsUsed = S.User != 0 || S.Name != 0 || S.Use.File != 0;
  put(MoreFlags | (S.Of != None ? OfOther : 0) |
      (S.Taker != None ? HasTaker : 0) | (S.IsOfPointee ? OfPointee : 0) |
      (S.IsOwnUse ? OwnUse : 0) | (IsUsed ? Used : 0));
  if (S.Of != None) {
    put(S.Of);
    put(S.OfParameter);
  }
  if (S.Taker != None) {
    put(S.Taker);
    put(S.TakerParameter);
  }
  if (!IsUsed)
    return;
  put(S.User);
  put(S.Name);
  place(S.Use);
  place(S.Suspension);
}

void Writer::needs() {
  put(From.Needs.size());
  for (const RemoteNeed &Need : From.Needs) {
    put(Need.Function);
    put(Need.Parameter);
    source(Need.From, 0);
    for (uint8_t Given : Need.Gives)
      put(Given);
  }
}

void Writer::loans() {
  put(From.Loans.size());
  for (const LentArgument &Loan : From.Loans) {
    put(Loan.Function);
    place(Loan.At);
    place(Loan.Dies);
    source(Loan.From, (Loan.IsTemporary ? OfTemporary : 0) |
                          (Loan.IsObject ? LentObject : 0));
    for (uint32_t Value : {uint32_t(Loan.Cases), Loan.Root, Loan.Callee,
                           Loan.Param, Loan.Dead, uint32_t(Loan.Open)})
      put(Value);
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
  needs();
  loans();
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

} // namespace corolint::reach
