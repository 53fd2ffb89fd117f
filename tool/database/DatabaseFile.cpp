// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "database/DatabaseFile.h"
#include "model/roles/Nesting.h"
#include "options/Usage.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;
using namespace clang::tooling;

namespace corolint::tool {
namespace {

std::unique_ptr<CompilationDatabase> parse(StringRef Text) {
  std::string Problem;
  return JSONCompilationDatabase::loadFromBuffer(
      Text, Problem, JSONCommandLineSyntax::AutoDetect);
}

bool isListOfTexts(const json::Value *Value) {
  const json::Array *List = Value ? Value->getAsArray() : nullptr;
  return List && all_of(*List, [](const json::Value &Item) {
           return Item.getAsString().has_value();
         });
}

/// The reason why clang cannot use \p Entry; empty if it can.
std::string problemOf(const json::Value &Entry) {
  const json::Object *Object = Entry.getAsObject();
  if (!Object)
    return "is not an object";
  for (StringRef Key : {"directory", "file"})
    if (!Object->getString(Key))
      return ("has no text as '" + Key + "'").str();
  const json::Value *Arguments = Object->get("arguments");
  if (Arguments && !isListOfTexts(Arguments))
    return "has no list of texts as 'arguments'";
  if (!Arguments && !Object->getString("command"))
    return "has no text as 'command'";
  return "";
}

std::string fileOf(const json::Value &Entry, StringRef Path) {
  const json::Object *Object = Entry.getAsObject();
  const auto File = Object ? Object->getString("file") : std::nullopt;
  if (!File)
    return Path.str();
  SmallString<256> Absolute(*File);
  sys::path::make_absolute(Object->getString("directory").value_or("/"),
                           Absolute);
  return std::string(Absolute);
}

/// The keys that clang knows: it refuses all others.
json::Object known(const json::Object &Entry) {
  json::Object Result;
  for (StringRef Key : {"directory", "file", "command", "arguments"})
    if (const json::Value *Value = Entry.get(Key))
      Result[Key] = *Value;
  return Result;
}

/// Reads what clang refused, entry by entry.
Expected<DatabaseFile> readEntries(StringRef Text, StringRef Path) {
  Expected<json::Value> Parsed = json::parse(Text);
  if (!Parsed)
    return usageError("'" + Path +
                      "' is broken: " + toString(Parsed.takeError()));
  const json::Array *List = Parsed->getAsArray();
  if (!List)
    return usageError("'" + Path + "' is not a list of compile commands");
  DatabaseFile Result;
  json::Array Good;
  for (const auto &[Number, Entry] : enumerate(*List)) {
    std::string Problem = problemOf(Entry);
    if (Problem.empty())
      Good.push_back(known(*Entry.getAsObject()));
    else
      Result.Broken.push_back(
          {fileOf(Entry, Path),
           ("entry " + Twine(Number + 1) + " of '" + Path + "' " + Problem)
               .str()});
  }
  std::string Rest;
  raw_string_ostream(Rest) << json::Value(std::move(Good));
  Result.Commands = parse(Rest);
  if (!Result.Commands)
    return usageError("'" + Path + "' is not a list of compile commands");
  return Result;
}

Expected<DatabaseFile> readJson(StringRef Path) {
  // What is no regular file may never end.
  if (!sys::fs::is_regular_file(Path))
    return usageError("'" + Path + "' is not a regular file");
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return usageError("cannot read '" + Path +
                      "': " + Buffer.getError().message());
  if (model::isJsonTooDeep((*Buffer)->getBuffer()))
    return usageError("'" + Path + "' is broken: nested too deeply");
  DatabaseFile Result;
  Result.Commands = parse((*Buffer)->getBuffer());
  if (!Result.Commands)
    return readEntries((*Buffer)->getBuffer(), Path);
  return Result;
}

} // namespace

// The wrappers are those of clang's own reader.
Expected<DatabaseFile> readDatabase(StringRef Directory) {
  SmallString<256> Path(Directory);
  sys::path::append(Path, "compile_commands.json");
  if (sys::fs::exists(Path)) {
    Expected<DatabaseFile> Read = readJson(Path);
    if (!Read)
      return Read.takeError();
    Read->Commands = inferTargetAndDriverMode(
        inferMissingCompileCommands(expandResponseFiles(
            std::move(Read->Commands), vfs::getRealFileSystem())));
    return Read;
  }
  DatabaseFile Result;
  std::string Problem;
  Result.Commands = CompilationDatabase::loadFromDirectory(Directory, Problem);
  if (!Result.Commands)
    return usageError("no usable compilation database in '" + Directory +
                      "': " + StringRef(Problem).trim());
  return Result;
}

} // namespace corolint::tool
