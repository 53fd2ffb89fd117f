# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The script behind corolint_embed: cmake -DOUTPUT=... "-DFILES=a;b" -P EmbedFiles.cmake
# Square brackets and semicolons would be eaten by CMake's lists, so each file is handled as one string.

set(content "")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" text)
  string(APPEND content "{\"${name}\", R\"corolint(${text})corolint\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "${content}")
