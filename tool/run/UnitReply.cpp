// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/UnitReply.h"
#include "cache/Relocation.h"
#include "run/Attachments.h"

using namespace llvm;

namespace corolint::tool {

void UnitReply::take(const reach::Summary &Facts) {
  Summary = Facts.serialize();
  for (const reach::RemoteFunction &Function : Facts.Functions)
    if (!Function.IsDefined && Function.Name)
      Names.emplace_back(Function.Id, Facts.Texts.text(Function.Name));
}

Error UnitReply::addTo(reach::SummaryBuilder &Program) const {
  if (Error E = Program.add(Summary))
    return E;
  for (const auto &[Id, Name] : Names)
    Program.name(Program.function(Id), Program.Texts.intern(Name));
  return Error::success();
}

// Texts end with a NUL, which none of them has, and so do their lists.
std::string UnitReply::encode() const {
  std::string Bytes(1, IsAnalysed ? 'a' : 'w');
  for (StringRef File : Files)
    (Bytes += File) += '\0';
  Bytes += '\0';
  for (const auto &[Id, Name] : Names)
    ((Bytes += std::to_string(Id) + " ") += Name) += '\0';
  Bytes += '\0';
  (Bytes += Trace) += '\0';
  for (const auto &[Key, Kept] : ToKeep)
    (Bytes += hexOf(Key) + std::to_string(Kept.size())) += '\0';
  Bytes += '\0';
  for (const auto &[Key, Kept] : ToKeep)
    Bytes += Kept;
  return Bytes + Summary;
}

static std::vector<StringRef> takeList(StringRef &Bytes) {
  std::vector<StringRef> List;
  while (!Bytes.empty()) {
    auto [Text, Rest] = Bytes.split('\0');
    Bytes = Rest;
    if (Text.empty())
      break;
    List.push_back(Text);
  }
  return List;
}

/// Takes the texts for the cache off \p Bytes; \p Heads has keys and sizes.
static std::vector<std::pair<Digest, std::string>>
takeKept(ArrayRef<StringRef> Heads, StringRef &Bytes) {
  constexpr size_t KeyLength = 2 * sizeof(Digest);
  std::vector<std::pair<Digest, std::string>> Result;
  for (StringRef Head : Heads) {
    std::string Key;
    size_t Size = 0;
    if (!tryGetFromHex(Head.take_front(KeyLength), Key) ||
        Key.size() != sizeof(Digest) ||
        Head.drop_front(KeyLength).getAsInteger(10, Size))
      break;
    auto &[Of, Kept] = Result.emplace_back();
    llvm::copy(arrayRefFromStringRef(Key), Of.begin());
    Kept = Bytes.take_front(Size).str();
    Bytes = Bytes.drop_front(Kept.size());
  }
  return Result;
}

UnitReply UnitReply::decode(StringRef Bytes) {
  UnitReply Reply;
  Reply.IsAnalysed = Bytes.consume_front("a");
  if (!Reply.IsAnalysed)
    Bytes.consume_front("w");
  for (StringRef File : takeList(Bytes))
    Reply.Files.push_back(File.str());
  for (StringRef Text : takeList(Bytes)) {
    auto [Id, Name] = Text.split(' ');
    uint64_t Number = 0;
    if (!Id.getAsInteger(10, Number))
      Reply.Names.emplace_back(Number, Name);
  }
  std::tie(Reply.Trace, Bytes) = Bytes.split('\0');
  const std::vector<StringRef> Heads = takeList(Bytes);
  Reply.ToKeep = takeKept(Heads, Bytes);
  Reply.Summary = Bytes.str();
  return Reply;
}

UnitReply replyOf(const Compilations &Database, StringRef File,
                  const clang::tidy::ClangTidyOptions &Options,
                  const PathPrefixes &Moved) {
  IdTexts Ids;
  UnitWatch Watch;
  if (!Moved.isEmpty())
    Watch.Ids = [&](uint64_t Id, StringRef Text) { Ids.add(Id, Text, Moved); };
  UnitResult Result = analyseUnit(Database, File, Options, Watch);
  SourceTexts Texts;
  reach::Summary Facts = summaryOf(Result, Texts);
  if (!Moved.isEmpty())
    Facts = relocated(std::move(Facts), Ids, Moved);
  UnitReply Reply{true, std::move(Result.Read), "", {}, "", {}, false};
  Reply.take(Facts);
  return Reply;
}

reach::Summary summaryOfFailure(StringRef File, StringRef Reason) {
  UnitResult Result = failedUnit(File, Reason);
  SourceTexts Texts;
  return summaryOf(Result, Texts);
}

} // namespace corolint::tool
