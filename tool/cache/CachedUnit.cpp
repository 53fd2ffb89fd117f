// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An entry is a sequence of results, each with its size before it. Numbers are
// ULEB128; a text has its size before it. Paths are sorted, each as the number
// of bytes that it shares with the one before it, and the others.

#include "cache/CachedUnit.h"
#include "llvm/Support/DataExtractor.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// The root in names; no file name has this byte.
constexpr StringLiteral RootMark("\1");
constexpr size_t MostResults = 8;
constexpr uint64_t LongestPath = 1 << 16;

class Writer {
public:
  explicit Writer(const CachedUnit &Unit) : Unit(Unit), Out(Bytes) {
    if (!Unit.Root.empty())
      ToMark.add(Unit.Root, RootMark);
  }
  std::string run();

private:
  void number(uint64_t Value) { encodeULEB128(Value, Out); }
  void text(StringRef Text) {
    number(Text.size());
    Out << Text;
  }
  void path(StringRef Path) {
    size_t Shared = 0;
    const size_t Most = std::min(Path.size(), Last.size());
    while (Shared != Most && Path[Shared] == Last[Shared])
      ++Shared;
    number(Shared);
    text(Path.drop_front(Shared));
    Last = Path.str();
  }

  const CachedUnit &Unit;
  PathPrefixes ToMark;
  std::string Bytes, Last;
  raw_string_ostream Out;
};

std::string Writer::run() {
  text(Unit.Root);
  std::map<std::string, FileState> Paths; // in the order of the short names
  for (const auto &[Path, State] : Unit.Seen.Paths)
    Paths.try_emplace(ToMark.inPath(Path), State);
  number(Paths.size());
  for (const auto &[Path, State] : Paths) {
    number(State.Kind);
    path(Path);
    if (State.hasHash())
      Out << toStringRef(State.Hash);
  }
  Last.clear();
  number(Unit.Read.size());
  for (const std::string &Name : Unit.Read)
    path(ToMark.inPath(Name));
  number(Unit.Texts.entries().size());
  for (const IdTexts::Entry &Each : Unit.Texts.entries()) {
    number(Each.Id);
    text(Each.Text);
  }
  text(Unit.Facts);
  return std::move(Bytes);
}

/// Reads one result; fails instead of reading what is not there.
class Reader {
public:
  Reader(StringRef Bytes, StringRef Root)
      : In(Bytes, /*IsLittleEndian=*/true, /*AddressSize=*/8), Root(Root),
        Left(Bytes.size()) {}

  std::optional<CachedUnit> run(FileStates &States);

private:
  uint64_t number() { return In.getULEB128(At); }
  /// A count of things that take at least a byte each.
  uint64_t count() {
    const uint64_t Count = number();
    return At && Count <= Left ? Count : 0;
  }
  StringRef text() { return In.getBytes(At, number()); }
  /// The next path, absolute; empty at an error.
  StringRef path();
  bool holds(FileStates &States);
  void names(CachedUnit &Into);

  DataExtractor In;
  DataExtractor::Cursor At{0};
  StringRef Root;
  const uint64_t Left;
  std::string Last;
  SmallString<256> Whole;
};

StringRef Reader::path() {
  const uint64_t Shared = number();
  const StringRef Rest = text();
  if (!At || Shared > Last.size() || Shared + Rest.size() > LongestPath)
    return "";
  Last.resize(Shared);
  Last += Rest;
  StringRef Short = Last;
  if (!Short.consume_front(RootMark))
    return Last;
  Whole = Root;
  Whole += Short;
  return Whole;
}

bool Reader::holds(FileStates &States) {
  for (uint64_t Count = count(); Count != 0; --Count) {
    FileState Expected;
    const uint64_t Kind = number();
    const StringRef Path = path();
    if (Path.empty() || Kind >= FileState::NumKinds)
      return false;
    Expected.Kind = static_cast<FileState::What>(Kind);
    if (Expected.hasHash()) {
      const StringRef Hash = In.getBytes(At, sizeof(Digest));
      if (!At)
        return false;
      llvm::copy(arrayRefFromStringRef(Hash), Expected.Hash.begin());
    }
    if (!States.is(Path, Expected))
      return false;
  }
  return static_cast<bool>(At);
}

void Reader::names(CachedUnit &Into) {
  Last.clear();
  for (uint64_t Count = count(); Count != 0; --Count)
    Into.Read.push_back(path().str());
  for (uint64_t Count = count(); Count != 0; --Count) {
    const uint64_t Id = number();
    Into.Texts.add(Id, text().str());
  }
}

std::optional<CachedUnit> Reader::run(FileStates &States) {
  CachedUnit Result;
  Result.Root = text().str();
  bool IsRight = static_cast<bool>(At) && holds(States);
  if (IsRight) {
    names(Result);
    Result.Facts = text().str();
    IsRight = At && At.tell() == Left;
  }
  consumeError(At.takeError());
  if (!IsRight)
    return std::nullopt;
  return Result;
}

/// Calls \p Each with the bytes of each result, until it returns true.
template <typename Function> void forEachResult(StringRef All, Function Each) {
  while (!All.empty()) {
    unsigned Length = 0;
    const char *Problem = nullptr;
    const uint64_t Size =
        decodeULEB128(All.bytes_begin(), &Length, All.bytes_end(), &Problem);
    if (Problem || Size > All.size() - Length)
      return;
    if (Each(All.substr(Length, Size)))
      return;
    All = All.drop_front(Length + Size);
  }
}

} // namespace

std::string encode(const CachedUnit &Unit) { return Writer(Unit).run(); }

std::optional<CachedUnit> CachedUnits::find(FileStates &States,
                                            StringRef Root) const {
  std::optional<CachedUnit> Result;
  forEachResult(Bytes, [&](StringRef Each) {
    Result = Reader(Each, Root).run(States);
    return Result.has_value();
  });
  return Result;
}

std::string CachedUnits::with(StringRef First) const {
  std::string Result;
  raw_string_ostream Out(Result);
  size_t Count = 0;
  auto Add = [&](StringRef Each) {
    encodeULEB128(Each.size(), Out);
    Out << Each;
    return ++Count == MostResults;
  };
  Add(First);
  forEachResult(Bytes,
                [&](StringRef Each) { return Each != First && Add(Each); });
  return Result;
}

} // namespace corolint::tool
