# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What holds for every room: the language, where files go, lld, and what a build type means.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

# RelWithDebInfo is the developer's build: assertions on, line tables only, light optimisation.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -gline-tables-only")

find_program(COROLINT_LLD NAMES ld.lld-${COROLINT_LLVM_MAJOR})
if(COROLINT_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_link_options(--ld-path=${COROLINT_LLD})
endif()

option(COROLINT_SANITIZE "Build with the address and undefined behaviour sanitizers" OFF)
if(COROLINT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr,function -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# The warnings of our own code; a target opts in by linking to it.
add_library(corolint-warnings INTERFACE)
target_compile_options(corolint-warnings INTERFACE -Wall -Wextra -Werror)

# Where the documentation is in the web, for reports and terminals. Without an address there are no links.
set(COROLINT_HOMEPAGE "" CACHE STRING "address of the documentation")
set(COROLINT_CHECK_PAGE "{home}/checks/{check}.html" CACHE STRING "address of a check's page, from {home} and {check}")
