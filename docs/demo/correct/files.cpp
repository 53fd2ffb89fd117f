// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "files.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

std::string read_file(const std::string &path) {
  std::ifstream in(path);
  if (!in)
    throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

static void write(const std::string &path, const std::string &text, std::ios::openmode mode) {
  std::ofstream out(path, mode);
  if (!(out << text))
    throw std::runtime_error("cannot write " + path);
}

void write_file(const std::string &path, const std::string &text) {
  write(path, text, std::ios::trunc);
}

void append_line(const std::string &path, const std::string &line) {
  write(path, line + '\n', std::ios::app);
}
