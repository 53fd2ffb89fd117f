// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Testing.h"
#include "terminal/Look.h"
#include "terminal/PageText.h"
#include "terminal/Progress.h"

namespace corolint::tool {
namespace {

std::string page(llvm::StringRef Markdown, unsigned Width = 40) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  printPage(Markdown, Width, /*HasColours=*/false, OS);
  return Text;
}

struct Page {
  const char *Name;
  const char *Markdown;
  const char *Shown;
};
const Page Pages[] = {
    {"Heading", "# A\n\n## B\n", "A\n\nB\n"},
    {"Paragraph", "one\ntwo\n", "one two\n"},
    {"Wrapped", "0123456789 0123456789 0123456789 0123456789",
     "0123456789 0123456789 0123456789\n0123456789\n"},
    {"Item", "- 0123456789 0123456789 0123456789\n  0123456789",
     "- 0123456789 0123456789 0123456789\n  0123456789\n"},
    {"Code", "```cpp a.cpp#b\nint x;\n\nint *y;\n```\n",
     "    int x;\n\n    int *y;\n"},
    {"Inline", "a `b*c*` **d** *e* ``f ` g``", "a b*c* d e f ` g\n"},
    {"AStarAlone", "a * b", "a * b\n"},
    {"Link", "see [the `x` page](x.md#y), [z](https://z.org)",
     "see the x page, z\n"},
    {"NoLink", "a[0] (b)", "a[0] (b)\n"},
    {"Table", "| a | long |\n|---|---|\n| longer | b |\n\nend",
     "  a       long\n  longer  b\n\nend\n"},
};

TEST_EACH(ShownPage, Pages) {
  EXPECT_EQ(page(GetParam().Markdown), GetParam().Shown);
}

TEST(Look, EscapesTakeNoColumns) {
  EXPECT_EQ(shownWidth("\033[1;36mab\033[0m"), 2U);
  EXPECT_EQ(shownWidth(linked("abc", "https://example.org")), 3U);
  EXPECT_EQ(shownWidth("äö"), 2U);
  EXPECT_EQ(withoutEscapes("x\033[1my" + linked("z", "a:b")), "xyz");
  EXPECT_EQ(linked("z", ""), "z");
}

TEST(Progress, DurationsAreForPeople) {
  EXPECT_EQ(duration(0.2), "0 s");
  EXPECT_EQ(duration(89), "89 s");
  EXPECT_EQ(duration(90), "2 min");
  EXPECT_EQ(duration(3600), "60 min");
  EXPECT_EQ(duration(5400), "1 h 30 min");
}

} // namespace
} // namespace corolint::tool
