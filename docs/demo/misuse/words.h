// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Counting words, without any coroutine.
#ifndef DEMO_WORDS_H
#define DEMO_WORDS_H

#include <map>
#include <string>

/// How often each word occurs; words are in lower case.
using word_counts = std::map<std::string, int>;

word_counts count_words(const std::string &text);

/// Adds the counts of `more` to `total`.
void add(word_counts &total, const word_counts &more);

/// Removes the words that occur in `text`.
void remove_words(word_counts &counts, const std::string &text);

#endif
