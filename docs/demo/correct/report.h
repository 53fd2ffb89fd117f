// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Showing and saving what was counted.
#ifndef DEMO_REPORT_H
#define DEMO_REPORT_H

#include "words.h"

/// Prints the commonest words.
void print_report(const word_counts &counts);

/// Writes all counts to a file, on a thread of its own; waits for its end.
void save_report(const word_counts &counts);

#endif
