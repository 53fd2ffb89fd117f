// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "words.h"

#include <cctype>

word_counts count_words(const std::string &text) {
  word_counts counts;
  std::string word;
  for (unsigned char c : text + ' ') {
    if (std::isalpha(c))
      word += static_cast<char>(std::tolower(c));
    else if (!word.empty())
      ++counts[word], word.clear();
  }
  return counts;
}

void add(word_counts &total, const word_counts &more) {
  for (const auto &[word, count] : more)
    total[word] += count;
}

void remove_words(word_counts &counts, const std::string &text) {
  for (const auto &[word, count] : count_words(text))
    counts.erase(word);
}
