# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# corolint_room(TARGET GLOB...): one room of the house, an OBJECT library of every file
# that matches.
#
# An OBJECT library keeps the checks' self-registrations, which a linker would drop from an archive.
# All rooms share one precompiled header: parsing clang's headers costs more than compiling a check.

add_library(corolint-pch OBJECT ${CMAKE_CURRENT_LIST_DIR}/Precompiled.cpp)
target_link_libraries(corolint-pch PRIVATE corolint-llvm corolint-warnings)
target_include_directories(corolint-pch PRIVATE ${PROJECT_SOURCE_DIR}/checks)
target_precompile_headers(corolint-pch PRIVATE ${CMAKE_CURRENT_LIST_DIR}/Precompiled.h)

function(corolint_room target)
  file(GLOB sources CONFIGURE_DEPENDS ${ARGN})
  if(NOT sources)
    return()
  endif()
  add_library(${target} OBJECT ${sources})
  target_link_libraries(${target} PRIVATE corolint-llvm corolint-warnings)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/checks)
  target_precompile_headers(${target} REUSE_FROM corolint-pch)
  # libstdc++ silences its use of a deprecated function with a pragma that a precompiled header loses.
  target_compile_options(${target} PRIVATE -Wno-deprecated-declarations)
endfunction()

# corolint_use_rooms(TARGET ROOM...): puts the objects of the rooms into TARGET.
function(corolint_use_rooms target)
  foreach(room IN LISTS ARGN)
    if(TARGET ${room})
      target_link_libraries(${target} PRIVATE ${room})
    endif()
  endforeach()
endfunction()
