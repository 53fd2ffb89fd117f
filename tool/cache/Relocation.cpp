// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/Relocation.h"
#include "reach/extract/Usr.h"
#include "reach/facts/Guard.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

using namespace llvm;

namespace corolint::tool {
namespace {

using Numbers = std::map<uint64_t, uint64_t>;

/// Calls \p Each with all numbers that \p Text mentions and the rest of the
/// text in between.
template <typename OnText, typename OnId>
void split(StringRef Text, OnText Between, OnId Each) {
  for (;;) {
    const size_t At = Text.find(reach::MarkOfId);
    if (At == StringRef::npos)
      return Between(Text);
    const size_t Digits = At + reach::MarkOfId.size();
    Between(Text.take_front(Digits));
    Text = Text.drop_front(Digits);
    uint64_t Id = 0;
    if (!Text.consumeInteger(10, Id))
      Each(Id);
  }
}

std::string renumbered(StringRef Text, const Numbers &New) {
  std::string Result;
  split(
      Text, [&](StringRef Part) { Result += Part; },
      [&](uint64_t Id) {
        auto Found = New.find(Id);
        Result += utostr(Found == New.end() ? Id : Found->second);
      });
  return Result;
}

uint64_t valueIn(const Numbers &New, uint64_t Old) {
  auto Found = New.find(Old);
  return Found == New.end() ? Old : Found->second;
}

/// The conditions of a call, where they mention numbers of functions, classes
/// and members.
std::string renumberedTerms(StringRef Text, const Numbers &New) {
  reach::Terms Terms = reach::decode(Text);
  for (reach::Guard &G : Terms.Under)
    if (reach::isAboutObject(G.Parameter))
      G.Value = static_cast<int64_t>(valueIn(New, G.Value));
  for (reach::Passed &P : Terms.Passes)
    if (reach::isAboutObject(P.Parameter) &&
        P.Kind != reach::Passed::OwnParameter)
      P.Value = static_cast<int64_t>(valueIn(New, P.Value));
  llvm::sort(Terms.Under);
  return reach::encode(Terms);
}

/// All texts but those of fixes, which are code.
void relocate(json::Value &In, const PathPrefixes &Moved) {
  if (json::Array *Items = In.getAsArray())
    for (json::Value &Item : *Items)
      relocate(Item, Moved);
  if (json::Object *Object = In.getAsObject())
    for (auto &[Name, Value] : *Object) {
      if (auto Text = Value.getAsString(); Text && StringRef(Name) != "text")
        Value = Moved.inText(*Text);
      else
        relocate(Value, Moved);
    }
}

std::string relocatedJson(StringRef Text, const PathPrefixes &Moved) {
  auto Parsed = json::parse(Text);
  if (!Parsed) {
    consumeError(Parsed.takeError());
    return Text.str();
  }
  relocate(*Parsed, Moved);
  std::string Result;
  raw_string_ostream(Result) << *Parsed;
  return Result;
}

void collectIds(const reach::Summary &Facts, std::set<uint64_t> &Ids) {
  for (const reach::RemoteFunction &Function : Facts.Functions)
    Ids.insert(Function.Id);
  std::set<uint32_t> Seen;
  for (const reach::RemoteEdge &Edge : Facts.Edges) {
    if (Edge.Terms == 0 || !Seen.insert(Edge.Terms).second)
      continue;
    const reach::Terms Terms = reach::decode(Facts.Texts.text(Edge.Terms));
    for (const reach::Guard &G : Terms.Under)
      Ids.insert(G.Value);
    for (const reach::Passed &P : Terms.Passes)
      Ids.insert(P.Value);
  }
}

} // namespace

void IdTexts::add(uint64_t Id, std::string Text) {
  if (Known.try_emplace(Id, All.size()).second)
    All.push_back({Id, std::move(Text)});
}

void IdTexts::add(uint64_t Id, StringRef Text, const PathPrefixes &Moving) {
  if (Moving.occurIn(Text) || Text.contains(reach::MarkOfId))
    add(Id, Text.str());
}

std::map<uint64_t, uint64_t> IdTexts::changes(const PathPrefixes &Moved) const {
  Numbers New;
  for (const Entry &E : All)
    New[E.Id] = reach::idOfText(Moved.inText(renumbered(E.Text, New)));
  return New;
}

IdTexts IdTexts::neededBy(const reach::Summary &Facts) const {
  std::set<uint64_t> Needed;
  collectIds(Facts, Needed);
  for (const Entry &E : reverse(All))
    if (Needed.contains(E.Id))
      split(E.Text, [](StringRef) {}, [&](uint64_t Id) { Needed.insert(Id); });
  IdTexts Result;
  for (const Entry &E : All)
    if (Needed.contains(E.Id))
      Result.add(E.Id, E.Text);
  return Result;
}

reach::Summary relocated(reach::Summary Facts, const IdTexts &Texts,
                         const PathPrefixes &Moved) {
  const Numbers New = Texts.changes(Moved);
  auto InFile = [&](uint32_t &File) {
    File = Facts.Texts.intern(Moved.inPath(Facts.Texts.text(File)));
  };
  for (reach::RemoteFunction &Function : Facts.Functions) {
    Function.Id = valueIn(New, Function.Id);
    InFile(Function.File);
  }
  for (reach::RemoteHop &Hop : Facts.Hops)
    InFile(Hop.At.File);
  for (reach::RemoteEdge &Edge : Facts.Edges)
    if (Edge.Terms != 0)
      Edge.Terms = Facts.Texts.intern(
          renumberedTerms(Facts.Texts.text(Edge.Terms), New));
  auto InPlaces = [&](auto &Fact) {
    Fact.forEachPlace([&](reach::Place &At) { InFile(At.File); });
  };
  llvm::for_each(Facts.Needs, InPlaces);
  llvm::for_each(Facts.Loans, InPlaces);
  for (std::string &Attachment : Facts.Attachments)
    Attachment = relocatedJson(Attachment, Moved);
  reach::SummaryBuilder Sorted;
  Sorted.merge(Facts);
  return Sorted.finish();
}

} // namespace corolint::tool
