// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Reading and writing whole files. These functions block, so coroutines call
// them by asyncrt::to_thread. All throw std::runtime_error on failure.
#ifndef DEMO_FILES_H
#define DEMO_FILES_H

#include <string>

std::string read_file(const std::string &path);
void write_file(const std::string &path, const std::string &text);
void append_line(const std::string &path, const std::string &line);

#endif
