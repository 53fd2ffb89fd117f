// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/Attachments.h"
#include "model/roles/Nesting.h"
#include "options/CheckNames.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {

// A name that is not UTF-8 cannot stand in JSON. Real ones begin with a slash.
static constexpr StringLiteral HexMark = "hex:";

static json::Value path(StringRef File) {
  return json::isUTF8(File) ? File.str() : HexMark.str() + toHex(File);
}

static std::string fromPath(StringRef File) {
  std::string Bytes;
  return File.consume_front(HexMark) && tryGetFromHex(File, Bytes) ? Bytes
                                                                   : File.str();
}

static bool mapPath(json::ObjectMapper &Map, StringLiteral Key,
                    std::string &To) {
  if (!Map.map(Key, To))
    return false;
  To = fromPath(To);
  return true;
}

// Not in an unnamed namespace: llvm::json finds them by their arguments.
static bool fromJSON(const json::Value &From, Span &To, json::Path At) {
  json::ObjectMapper Map(From, At);
  return Map && mapPath(Map, "file", To.File) && Map.map("offset", To.Offset) &&
         Map.map("length", To.Length);
}

static bool fromJSON(const json::Value &From, Edit &To, json::Path At) {
  json::ObjectMapper Map(From, At);
  return Map && Map.map("where", To.Where) && Map.map("text", To.Text) &&
         Map.map("content", To.Content);
}

static bool fromJSON(const json::Value &From, Remark &To, json::Path At) {
  json::ObjectMapper Map(From, At);
  return Map && mapPath(Map, "file", To.File) && Map.map("offset", To.Offset) &&
         Map.map("line", To.Line) && Map.map("column", To.Column) &&
         Map.map("message", To.Message) && Map.map("function", To.Function) &&
         Map.map("ranges", To.Ranges) && Map.map("edits", To.Edits);
}

static bool fromJSON(const json::Value &From, Finding &To, json::Path At) {
  json::ObjectMapper Map(From, At);
  bool IsError = false;
  if (!Map || !Map.map("check", To.Check) || !Map.map("error", IsError) ||
      !Map.map("as-error", To.IsWarningAsError) ||
      !Map.map("primary", To.Primary) || !Map.map("path", To.Path) ||
      !Map.map("end", To.End) || !Map.map("cause", To.Cause) ||
      !Map.map("possible", To.IsPossible) || !Map.map("may-fix", To.MayFix) ||
      !Map.map("fix-changes-behaviour", To.FixChangesBehaviour))
    return false;
  To.Level = IsError ? Severity::Error : Severity::Warning;
  return true;
}

static bool fromJSON(const json::Value &From, SearchedFile::Lines &To,
                     json::Path At) {
  json::ObjectMapper Map(From, At);
  return Map && Map.map("first", To.First) && Map.map("last", To.Last);
}

static bool fromJSON(const json::Value &From, SearchedFile &To, json::Path At) {
  json::ObjectMapper Map(From, At);
  return Map && mapPath(Map, "searched", To.File) &&
         Map.map("main", To.IsMain) && Map.map("checks", To.Checks) &&
         Map.map("unseen", To.Unseen);
}

namespace {

/// A finding of a check that clang-tidy suppressed.
struct Hidden {
  Finding What;
  std::vector<Span> Places;
};

json::Value text(StringRef Text) { return json::fixUTF8(Text); }

json::Object toJson(const Span &S) {
  return json::Object{
      {"file", path(S.File)}, {"offset", S.Offset}, {"length", S.Length}};
}

json::Object toJson(const Remark &R);

json::Object toJson(const SearchedFile::Lines &L) {
  return json::Object{{"first", L.First}, {"last", L.Last}};
}

json::Object toJson(const Edit &E) {
  return json::Object{{"where", toJson(E.Where)},
                      {"text", text(E.Text)},
                      {"content", E.Content}};
}

template <typename T> json::Array listOf(const std::vector<T> &Items) {
  json::Array Result;
  for (const T &Item : Items)
    Result.push_back(toJson(Item));
  return Result;
}

json::Object toJson(const Remark &R) {
  return json::Object{{"file", path(R.File)},
                      {"offset", R.Offset},
                      {"line", R.Line},
                      {"column", R.Column},
                      {"message", text(R.Message)},
                      {"function", text(R.Function)},
                      {"ranges", listOf(R.Ranges)},
                      {"edits", listOf(R.Edits)}};
}

json::Object toJson(const Finding &F) {
  return json::Object{{"check", F.Check},
                      {"error", F.Level == Severity::Error},
                      {"as-error", F.IsWarningAsError},
                      {"primary", toJson(F.Primary)},
                      {"path", listOf(F.Path)},
                      {"end", text(F.End)},
                      {"cause", text(F.Cause)},
                      {"possible", F.IsPossible},
                      {"may-fix", F.MayFix},
                      {"fix-changes-behaviour", F.FixChangesBehaviour}};
}

json::Object toJson(const SearchedFile &S) {
  return json::Object{{"searched", path(S.File)},
                      {"main", S.IsMain},
                      {"checks", S.Checks},
                      {"unseen", listOf(S.Unseen)}};
}

json::Object toJson(const Hidden &H) {
  return json::Object{{"hidden", toJson(H.What)}, {"places", listOf(H.Places)}};
}

std::string compact(json::Object Object) {
  std::string Result;
  raw_string_ostream(Result) << json::Value(std::move(Object));
  return Result;
}

/// The unit itself, with its outcome.
std::string outcomeOf(const UnitResult &Unit) {
  static constexpr StringLiteral Outcomes[] = {"analysed", "skipped", "failed"};
  return compact(
      json::Object{{"unit", path(Unit.File)},
                   {"outcome", Outcomes[static_cast<unsigned>(Unit.What)]},
                   {"reason", text(Unit.Reason)}});
}

void readOutcome(const json::Object &From, RunReport &Into) {
  const StringRef Outcome = From.getString("outcome").value_or("");
  if (Outcome == "analysed")
    ++Into.Analysed;
  else if (Outcome == "skipped")
    ++Into.Skipped;
  else
    Into.Failed.push_back({fromPath(From.getString("unit").value_or("")),
                           From.getString("reason").value_or("").str()});
}

Hidden hiddenOf(const SeenFinding &Seen, SourceTexts &Texts) {
  Hidden Result{makeFinding(Seen, Texts), {}};
  for (const SeenStep &Place : Seen.Places)
    Result.Places.push_back(
        {Place.File, Texts.offset(Place.File, {Place.Line, Place.Column}), 0});
  return Result;
}

void readHidden(const json::Object &From, RunReport &Into,
                Silencing &Comments) {
  Hidden H;
  json::Path::Root Root;
  if (fromJSON(*From.get("hidden"), H.What, Root) && From.get("places") &&
      json::fromJSON(*From.get("places"), H.Places, Root) &&
      Comments.silences(H.What, H.Places))
    Into.Silenced.push_back(std::move(H.What));
}

void readFinding(const json::Value &From, RunReport &Into) {
  Finding F;
  json::Path::Root Root;
  if (!fromJSON(From, F, Root))
    return;
  if (StringRef(F.Check).starts_with(CheckPrefix))
    Into.Findings.push_back(std::move(F));
  else if (F.Check == "clang-tidy-config")
    Into.ConfigurationErrors.push_back(F.Primary.Message);
  else if (F.Level == Severity::Error)
    Into.CompilerErrors.push_back(std::move(F));
}

void readSearched(const json::Value &From, Silencing &Comments) {
  SearchedFile File;
  json::Path::Root Root;
  if (fromJSON(From, File, Root))
    Comments.add(std::move(File));
}

} // namespace

reach::Summary summaryOf(UnitResult &Unit, SourceTexts &Texts) {
  reach::SummaryBuilder &Facts = Unit.Facts;
  Facts.attach(outcomeOf(Unit));
  for (const auto &Error : Unit.Diagnostics) {
    Finding F = makeFinding(Error, Unit.Names, Texts);
    F.MayFix = Unit.What == UnitResult::Outcome::Analysed;
    Facts.attach(compact(json::Object{{"finding", toJson(F)}}));
    Unit.Names.show(F.Check, F.Primary.File, F.Primary.Line, F.Primary.Column,
                    F.Primary.Message);
  }
  for (const SeenFinding *Seen : Unit.Names.hidden())
    Facts.attach(compact(toJson(hiddenOf(*Seen, Texts))));
  if (Unit.What == UnitResult::Outcome::Analysed)
    for (const SearchedFile &File : Unit.Searched)
      Facts.attach(compact(toJson(File)));
  reach::Summary Result = Facts.finish();
  for (reach::RemoteHop &Hop : Result.Hops)
    Hop.Origin = reach::None; // the AST that it is in is gone
  return Result;
}

void readAttachments(const reach::Summary &Program, RunReport &Into,
                     Silencing &Comments) {
  for (const std::string &Attachment : Program.Attachments) {
    if (model::isJsonTooDeep(Attachment))
      continue;
    Expected<json::Value> Parsed = json::parse(Attachment);
    if (!Parsed) {
      consumeError(Parsed.takeError());
      continue;
    }
    const json::Object *Object = Parsed->getAsObject();
    if (!Object)
      continue;
    if (const json::Value *Found = Object->get("finding"))
      readFinding(*Found, Into);
    else if (Object->get("unit"))
      readOutcome(*Object, Into);
    else if (Object->get("hidden"))
      readHidden(*Object, Into, Comments);
    else if (Object->get("searched"))
      readSearched(*Parsed, Comments);
  }
}

} // namespace corolint::tool
