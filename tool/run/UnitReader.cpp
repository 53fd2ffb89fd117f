// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/UnitReader.h"
#include "run/Attachments.h"
#include "units/Trace.h"
#include "units/UnitFiles.h"

using namespace llvm;
using clang::tidy::ClangTidyOptions;

namespace corolint::tool {
namespace {

constexpr StringLiteral Analysis = "analysis";

UnitWatch watchFor(UnitRecord *Record) {
  if (!Record)
    return UnitWatch();
  return {Record->files(),
          [Record](uint64_t Id, StringRef Text) { Record->addId(Id, Text); }};
}

/// \p Reply as its unit gives it elsewhere; none if it is damaged.
std::optional<UnitReply> relocated(UnitReply Reply, const IdTexts &Texts,
                                   const PathPrefixes &Moved) {
  reach::SummaryBuilder Facts;
  if (Error E = Reply.addTo(Facts)) {
    consumeError(std::move(E));
    return std::nullopt;
  }
  Reply.Names.clear();
  Reply.take(relocated(Facts.finish(), Texts, Moved));
  return Reply;
}

} // namespace

std::optional<UnitReply> UnitReader::known(const UnitRecord *Record) {
  if (!Record)
    return std::nullopt;
  std::optional<CachedUnit> Found = Cache->find(*Record);
  if (!Found)
    return std::nullopt;
  std::optional<UnitReply> Reply = UnitReply::decode(Found->Facts);
  Reply->Files = std::move(Found->Read);
  Reply->IsRemembered = true;
  if (const PathPrefixes Moved = Cache->movedFrom(*Found);
      Reply->IsAnalysed && !Moved.isEmpty())
    Reply = relocated(std::move(*Reply), Found->Texts, Moved);
  return Reply;
}

// A unit whose own text shows that it matters needs no further look.
std::optional<UnitReply> UnitReader::remembered(StringRef File,
                                                const ClangTidyOptions &Options,
                                                bool MaySkip) {
  if (!Cache)
    return std::nullopt;
  const TraceSpan LookUp("look up in the cache", File);
  if (MaySkip && !Selected.matters(File.str())) {
    auto Worth = known(record(File, Options, Purpose).get());
    if (!Worth || Worth->Summary.empty())
      return Worth;
  }
  return known(record(File, Options, Analysis).get());
}

UnitReply UnitReader::analyse(StringRef File, const ClangTidyOptions &Options) {
  const std::unique_ptr<UnitRecord> Record = record(File, Options, Analysis);
  UnitResult Unit =
      analyseUnit(Database, File, Options, watchFor(Record.get()));
  const TraceSpan Write("write");
  SourceTexts Texts;
  const bool MayKeep =
      Unit.What == UnitResult::Outcome::Analysed && Unit.IsRepeatable;
  std::vector<std::string> Read = Database.absolutePaths(File, Unit.Read);
  const reach::Summary Facts = summaryOf(Unit, Texts);
  UnitReply Reply;
  Reply.IsAnalysed = true;
  Reply.take(Facts);
  if (Record && MayKeep)
    Reply.ToKeep.emplace_back(Record->key(),
                              Record->encode(Read, Reply.encode(), Facts));
  Reply.Files = std::move(Read);
  return Reply;
}

// Most units that matter are found by their own text.
UnitReply UnitReader::read(StringRef File, const ClangTidyOptions &Options,
                           bool MaySkip) {
  if (!MaySkip || Selected.matters(File.str()))
    return analyse(File, Options);
  const std::unique_ptr<UnitRecord> Record = record(File, Options, Purpose);
  TraceSpan Look("find files");
  auto Files =
      filesOf(Database, File, Options, Record ? Record->files() : nullptr);
  Look.end();
  if (!Files)
    return analyse(File, Options);
  UnitReply Verdict;
  const bool Matters = Selected.matters(*Files);
  if (Matters)
    Verdict.Summary = "yes";
  std::string ToKeep;
  if (Record)
    ToKeep = Record->encode(*Files, Verdict.encode(), reach::Summary());
  UnitReply Reply = Matters ? analyse(File, Options) : std::move(Verdict);
  if (!Matters)
    Reply.Files = std::move(*Files);
  if (Record)
    Reply.ToKeep.emplace_back(Record->key(), std::move(ToKeep));
  return Reply;
}

void UnitReader::keep(const UnitReply &Reply) {
  for (const auto &[Key, Bytes] : Reply.ToKeep)
    if (Cache && !Bytes.empty())
      Cache->keep(Key, Bytes);
}

} // namespace corolint::tool
