// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "findings/SourceTexts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include <algorithm>

using namespace llvm;

namespace corolint::tool {

SourceTexts::Loaded &SourceTexts::load(StringRef File) {
  auto [It, IsNew] = Files.try_emplace(File);
  Loaded &Entry = It->second;
  if (!IsNew)
    return Entry;
  Entry.Buffer = MemoryBuffer::getMemBuffer("");
  if (sys::fs::is_regular_file(File)) // others may never end
    if (auto Buffer = MemoryBuffer::getFile(File))
      Entry.Buffer = std::move(*Buffer);
  Entry.LineStarts = {0};
  for (auto [Offset, Character] : enumerate(Entry.Buffer->getBuffer())) {
    if (Character == '\n')
      Entry.LineStarts.push_back(Offset + 1);
  }
  return Entry;
}

StringRef SourceTexts::text(StringRef File) {
  return load(File).Buffer->getBuffer();
}

LineColumn SourceTexts::position(StringRef File, unsigned Offset) {
  Loaded &Entry = load(File);
  Offset = std::min<unsigned>(Offset, Entry.Buffer->getBufferSize());
  auto Next = upper_bound(Entry.LineStarts, Offset);
  const unsigned Line = Next - Entry.LineStarts.begin();
  return {Line, Offset - Entry.LineStarts[Line - 1] + 1};
}

unsigned SourceTexts::offset(StringRef File, LineColumn At) {
  Loaded &Entry = load(File);
  const unsigned Size = Entry.Buffer->getBufferSize();
  if (At.Line == 0 || At.Line > Entry.LineStarts.size())
    return Size;
  return std::min(Entry.LineStarts[At.Line - 1] + At.Column - 1, Size);
}

StringRef SourceTexts::line(StringRef File, unsigned Line) {
  Loaded &Entry = load(File);
  if (Line == 0 || Line > Entry.LineStarts.size())
    return "";
  StringRef Rest = text(File).drop_front(Entry.LineStarts[Line - 1]);
  return Rest.take_until([](char C) { return C == '\n' || C == '\r'; });
}

} // namespace corolint::tool
