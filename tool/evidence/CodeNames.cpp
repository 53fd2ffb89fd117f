// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/CodeNames.h"
#include "evidence/CoroutineNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"
#include "llvm/DebugInfo/DWARF/DWARFDie.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {
namespace {

symbolize::LLVMSymbolizer::Options optionsOf() {
  symbolize::LLVMSymbolizer::Options Options;
  Options.Demangle = false;
  return Options;
}

/// Without the compiler's word for an unknown name.
std::string known(StringRef Text) {
  return Text == DILineInfo::BadString ? "" : Text.str();
}

std::string tidied(StringRef Path) {
  SmallString<256> Result(known(Path));
  sys::path::remove_dots(Result, /*remove_dot_dot=*/true);
  return Result.str().str();
}

bool hasPromise(DWARFDie Function) {
  return any_of(Function.children(), [](DWARFDie Part) {
    return Part.getTag() == dwarf::DW_TAG_variable &&
           StringRef(Part.getShortName()) == "__promise";
  });
}

/// The last part of a function's name: debug information calls it so.
std::string lastName(StringRef Symbol) {
  const std::string Plain = plainName(Symbol);
  return StringRef(Plain).rsplit("::").second.empty()
             ? Plain
             : StringRef(Plain).rsplit("::").second.str();
}

} // namespace

CodeNames::CodeNames() : Symbolizer(optionsOf()) {}
CodeNames::~CodeNames() = default;

const CodeNames::ModuleSymbols &CodeNames::symbolsOf(StringRef Module) {
  const auto [It, IsNew] = Symbols.try_emplace(Module);
  ModuleSymbols &Of = It->second;
  if (!IsNew)
    return Of;
  auto File = object::ObjectFile::createObjectFile(Module);
  if (!File) {
    consumeError(File.takeError());
    return Of;
  }
  Of.File = std::move(*File);
  Of.Debug = DWARFContext::create(*Of.File.getBinary());
  for (const object::SymbolRef &Symbol : Of.File.getBinary()->symbols()) {
    Expected<StringRef> Name = Symbol.getName();
    if (!Name) {
      consumeError(Name.takeError());
      continue;
    }
    Of.HasAny |= !Name->empty();
    if (!Name->contains('.'))
      continue;
    if (auto Coroutine = coroutineOf(*Name)) {
      const bool IsGcc = Name->contains_insensitive(".frame.");
      if (!IsGcc)
        Of.Ramps.insert(*Coroutine);
      else if (std::string Name = lastName(*Coroutine);
               Name != "operator()") // of any closure
        Of.PlainNames.insert(Name);
    }
  }
  return Of;
}

bool CodeNames::lacksSymbols(StringRef Module) {
  return !Module.empty() && !symbolsOf(Module).HasAny;
}

CodeFrame CodeNames::makeFrame(const DILineInfo &Info, StringRef Module,
                               bool IsInlined) {
  CodeFrame Frame;
  Frame.Symbol = known(Info.FunctionName);
  Frame.File = tidied(Info.FileName);
  Frame.Line = Info.Line;
  Frame.Column = Info.Column;
  Frame.FirstLine = Info.StartLine;
  Frame.Module = Module.str();
  if (auto Coroutine = coroutineOf(Frame.Symbol))
    Frame.Coroutine = std::move(*Coroutine);
  else if (const ModuleSymbols &Of = symbolsOf(Module);
           Of.Ramps.contains(Frame.Symbol) ||
           (IsInlined && Of.PlainNames.contains(Frame.Symbol)))
    Frame.Coroutine = Frame.Symbol;
  return Frame;
}

/// A coroutine that never suspends is compiled as a function of its own name,
/// without parts; but its promise is still a variable, in clang's debug
/// information.
void CodeNames::findByPromise(std::vector<CodeFrame> &Frames,
                              const object::SectionedAddress &Call) {
  const ModuleSymbols &Of = symbolsOf(Frames.front().Module);
  if (!Of.Debug)
    return;
  DWARFDie Code = Of.Debug->getDIEsForAddress(Call.Address).FunctionDIE;
  for (size_t I = 0; Code && I != Frames.size(); Code = Code.getParent()) {
    if (!Code.isSubroutineDIE())
      continue;
    if (hasPromise(Code))
      Frames[I].Coroutine = Frames[I].Symbol;
    ++I;
  }
}

ArrayRef<CodeFrame> CodeNames::framesOf(const CodeAddress &To) {
  auto [It, IsNew] = Known.try_emplace(To.Module + "\n" + utohexstr(To.Offset));
  std::vector<CodeFrame> &Frames = It->second;
  if (!IsNew)
    return Frames;
  // The call ends where it returns to.
  const object::SectionedAddress Call{To.Offset - 1,
                                      object::SectionedAddress::UndefSection};
  if (!To.Module.empty()) {
    auto Found = Symbolizer.symbolizeInlinedCode(To.Module, Call);
    if (!Found)
      consumeError(Found.takeError());
    else
      for (uint32_t I = 0; I != Found->getNumberOfFrames(); ++I)
        Frames.push_back(makeFrame(Found->getFrame(I), To.Module,
                                   I + 1 != Found->getNumberOfFrames()));
  }
  if (!Frames.empty() && none_of(Frames, [](const CodeFrame &Frame) {
        return !Frame.Coroutine.empty();
      }))
    findByPromise(Frames, Call);
  if (Frames.empty()) {
    Frames.emplace_back();
    Frames.back().Module = To.Module;
  }
  return Frames;
}

} // namespace corolint::tool
