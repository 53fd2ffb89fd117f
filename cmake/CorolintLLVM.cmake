# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Finds LLVM and Clang. Clang's version file refuses every version request, so the major version is
# checked here. Target corolint-llvm carries what a source file that includes LLVM headers needs.

list(APPEND CMAKE_PREFIX_PATH /usr/lib/llvm-${COROLINT_LLVM_MAJOR})
find_package(LLVM REQUIRED CONFIG)
find_package(Clang REQUIRED CONFIG)
if(NOT LLVM_VERSION_MAJOR EQUAL COROLINT_LLVM_MAJOR)
  message(FATAL_ERROR
    "corolint needs LLVM ${COROLINT_LLVM_MAJOR}, but ${LLVM_DIR} is LLVM ${LLVM_PACKAGE_VERSION}. "
    "Install llvm-${COROLINT_LLVM_MAJOR}-dev and libclang-${COROLINT_LLVM_MAJOR}-dev (./dev setup does), "
    "or pass -DLLVM_DIR=...")
endif()

separate_arguments(COROLINT_LLVM_DEFINITIONS NATIVE_COMMAND "${LLVM_DEFINITIONS}")

add_library(corolint-llvm INTERFACE)
target_include_directories(corolint-llvm SYSTEM INTERFACE
  ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS}/clang-tidy)
target_compile_definitions(corolint-llvm INTERFACE ${COROLINT_LLVM_DEFINITIONS})
target_compile_options(corolint-llvm INTERFACE
  $<$<NOT:$<BOOL:${LLVM_ENABLE_RTTI}>>:-fno-rtti>
  $<$<NOT:$<BOOL:${LLVM_ENABLE_EH}>>:-fno-exceptions>
  -fvisibility-inlines-hidden)
