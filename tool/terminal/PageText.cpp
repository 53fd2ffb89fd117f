// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "terminal/PageText.h"
#include "terminal/Look.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr StringLiteral Bold = "\033[1m", Heading = "\033[1;36m",
                        Code = "\033[36m", Block = "\033[32m", Link = "\033[4m",
                        Plain = "\033[0m";

/// Takes `OPEN text CLOSE` off the front of \p Text.
bool takeSpan(StringRef &Text, StringRef Open, StringRef Close,
              StringRef &Inside) {
  if (!Text.starts_with(Open))
    return false;
  const size_t End = Text.find(Close, Open.size());
  if (End == StringRef::npos)
    return false;
  Inside = Text.slice(Open.size(), End);
  Text = Text.drop_front(End + Close.size());
  return true;
}

std::string shown(StringRef Text);

/// `[text](address)`: other pages are named by their text alone.
bool takeLink(StringRef &Text, std::string &Result) {
  StringRef Rest = Text, Name, Address;
  if (!takeSpan(Rest, "[", "](", Name) || Name.contains(']'))
    return false;
  Rest = Text.drop_front(Name.size() + 2);
  if (!takeSpan(Rest, "(", ")", Address))
    return false;
  Text = Rest;
  const bool IsInWeb = Address.contains("://");
  Result += (Link + linked(shown(Name), IsInWeb ? Address : "") + Plain).str();
  return true;
}

/// The marks inside a line as colours.
std::string shown(StringRef Text) {
  std::string Result;
  StringRef Inside;
  while (!Text.empty()) {
    if (takeSpan(Text, "``", "``", Inside) || takeSpan(Text, "`", "`", Inside))
      Result += (Code + Inside.trim() + Plain).str();
    else if (takeSpan(Text, "**", "**", Inside))
      Result += (Bold + shown(Inside) + Plain).str();
    else if (Text.front() == '*' && !Text.starts_with("* ") &&
             takeSpan(Text, "*", "*", Inside))
      Result += (Bold + shown(Inside) + Plain).str();
    else if (!takeLink(Text, Result)) {
      Result += Text.front();
      Text = Text.drop_front();
    }
  }
  return Result;
}

class Printer {
public:
  Printer(unsigned Width, raw_ostream &OS) : Width(Width), OS(OS) {}
  void print(StringRef Page);

private:
  void line(StringRef Line);
  void endParagraph();
  void endTable();

  const unsigned Width;
  raw_ostream &OS;
  bool IsCode = false;
  std::string Paragraph; ///< the lines of it, joined
  unsigned Indent = 0;   ///< of its lines but the first
  std::vector<SmallVector<std::string, 4>> Table;
};

void Printer::endParagraph() {
  if (Paragraph.empty())
    return;
  unsigned Column = 0;
  const std::string Text = shown(Paragraph);
  SmallVector<StringRef> Words;
  StringRef(Text).split(Words, ' ');
  for (StringRef Word : Words) {
    const unsigned Size = shownWidth(Word);
    if (Column != 0 && Column + 1 + Size > Width) {
      OS << '\n';
      OS.indent(Indent);
      Column = Indent;
    } else if (Word.data() != Text.data()) {
      OS << ' ';
      ++Column;
    }
    OS << Word;
    Column += Size;
  }
  OS << '\n';
  Paragraph.clear();
}

// All columns but the last are as wide as their widest cell.
void Printer::endTable() {
  SmallVector<size_t, 4> Widths;
  for (const auto &Row : Table)
    for (size_t I = 0; I != Row.size(); ++I) {
      Widths.resize(std::max(Widths.size(), I + 1));
      Widths[I] = std::max(Widths[I], shownWidth(Row[I]));
    }
  for (const auto &Row : Table) {
    OS << "  ";
    for (size_t I = 0; I != Row.size(); ++I) {
      if (&Row == &Table.front())
        OS << Bold << Row[I] << Plain;
      else
        OS << Row[I];
      if (I + 1 != Row.size())
        OS.indent(Widths[I] - shownWidth(Row[I]) + 2);
    }
    OS << '\n';
  }
  Table.clear();
}

SmallVector<std::string, 4> cellsOf(StringRef Row) {
  SmallVector<StringRef, 4> Parts;
  Row.trim().trim('|').split(Parts, " | ");
  SmallVector<std::string, 4> Cells;
  for (StringRef Part : Parts)
    Cells.push_back(shown(Part.trim()));
  return Cells;
}

/// The start of the text in a list item; 0 for other lines.
unsigned itemIndent(StringRef Line) {
  const StringRef Text = Line.ltrim();
  return Text.starts_with("- ") || Text.starts_with("* ")
             ? Line.size() - Text.size() + 2
             : 0;
}

void Printer::line(StringRef Line) {
  if (Line.starts_with("|")) {
    endParagraph();
    if (!Line.starts_with("|--"))
      Table.push_back(cellsOf(Line));
    return;
  }
  if (!Table.empty())
    endTable();
  if (Line.empty() || Line.starts_with("#") || itemIndent(Line))
    endParagraph();
  if (Line.empty())
    OS << '\n';
  else if (Line.starts_with("#"))
    OS << Heading << Line.ltrim('#').trim() << Plain << '\n';
  else if (Paragraph.empty()) {
    Indent = itemIndent(Line);
    Paragraph = Line.rtrim();
  } else
    Paragraph += " " + Line.trim().str();
}

void Printer::print(StringRef Page) {
  SmallVector<StringRef> Lines;
  Page.rtrim().split(Lines, '\n');
  for (StringRef Line : Lines) {
    if (Line.starts_with("```")) {
      endParagraph();
      IsCode = !IsCode;
    } else if (IsCode)
      OS << (Line.empty() ? "" : "    ") << Block << Line << Plain << '\n';
    else
      line(Line);
  }
  endParagraph();
  endTable();
}

} // namespace

void printPage(StringRef Page, unsigned Width, bool HasColours,
               raw_ostream &OS) {
  std::string Text;
  raw_string_ostream Buffer(Text);
  Printer(Width, Buffer).print(Page);
  OS << (HasColours ? Text : withoutEscapes(Text));
}

} // namespace corolint::tool
