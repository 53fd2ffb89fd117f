# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# corolint as a part of a build:
#
#   include(Corolint)
#   corolint_check(NAME [TARGETS] TARGET... [FATAL] [OPTIONS OPTION...] [DEPENDS FILE...])
#
# makes a target NAME with one action for each C++ source of the TARGETs, which summarises the unit, and one
# that links the summaries and prints the findings. Touching a source or a header redoes the summaries of the
# units that read it, and the link; nothing else. With FATAL the build fails when there are findings.
#
#   OPTIONS   for `corolint summarize`, such as --checks=-async-blocking-call
#   DEPENDS   what has to be made before any unit can be read: generated headers
#
# The linked summary is NAME.summary in the current build directory; the option AsyncSummary of clang-tidy and
# of the editor takes it. The findings are in NAME.txt. COROLINT_EXECUTABLE is the program, found in the PATH
# unless it is set.
#
# For Ninja: other generators do not know which headers a summary depends on.

if(CMAKE_SCRIPT_MODE_FILE)
  # As a script: -DSTEP=commands splits the compilation database into one file for each summary, which changes
  # only when the command does; -DSTEP=link links and prints.
  if(STEP STREQUAL "commands")
    file(READ "${DATABASE}" database)
    file(STRINGS "${LIST}" sources)
    foreach(entry IN LISTS sources)
      string(REGEX REPLACE "^(.*)\\|(.*)$" "\\1;\\2" entry "${entry}")
      list(GET entry 0 output)
      list(GET entry 1 source)
      string(FIND "${database}" "\"file\": \"${source}\"" at)
      set(command "")
      if(at GREATER -1)
        # The command stands before the file, in the same object.
        string(SUBSTRING "${database}" 0 ${at} before)
        string(FIND "${before}" "\"command\": " begin REVERSE)
        string(SUBSTRING "${before}" ${begin} -1 command)
      endif()
      set(known "")
      if(EXISTS "${output}")
        file(READ "${output}" known)
      endif()
      if(NOT EXISTS "${output}" OR NOT known STREQUAL command)
        file(WRITE "${output}" "${command}")
      endif()
    endforeach()
  elseif(STEP STREQUAL "link")
    execute_process(COMMAND "${COROLINT}" link --quiet "@${LIST}" -o "${OUTPUT}" --output "${REPORT}"
      RESULT_VARIABLE status)
    if(EXISTS "${REPORT}")
      file(READ "${REPORT}" report)
      if(NOT report STREQUAL "")
        execute_process(COMMAND "${CMAKE_COMMAND}" -E cat "${REPORT}")
      endif()
    endif()
    if(NOT status EQUAL 0 AND (FATAL OR NOT status EQUAL 1))
      message(FATAL_ERROR "corolint link: exit status ${status}")
    endif()
  endif()
  return()
endif()

set(COROLINT_CMAKE_FILE ${CMAKE_CURRENT_LIST_FILE})

# The C++ sources of a target, absolute.
function(_corolint_sources target result)
  get_target_property(sources ${target} SOURCES)
  get_target_property(directory ${target} SOURCE_DIR)
  get_target_property(binary_directory ${target} BINARY_DIR)
  set(found)
  foreach(source IN LISTS sources)
    if(source MATCHES "\\.(cpp|cc|cxx|c\\+\\+|C|cppm|ixx)$" AND NOT source MATCHES "\\$<")
      set(path ${source})
      cmake_path(ABSOLUTE_PATH path BASE_DIRECTORY ${directory} NORMALIZE)
      if(NOT EXISTS ${path})
        set(path ${source})
        cmake_path(ABSOLUTE_PATH path BASE_DIRECTORY ${binary_directory} NORMALIZE)
      endif()
      list(APPEND found ${path})
    endif()
  endforeach()
  set(${result} ${found} PARENT_SCOPE)
endfunction()

function(corolint_check name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "FATAL" "" "TARGETS;OPTIONS;DEPENDS")
  find_program(COROLINT_EXECUTABLE corolint REQUIRED)
  set(work ${CMAKE_CURRENT_BINARY_DIR}/${name}.dir)
  set(summaries)
  set(commands)
  set(command_list)
  foreach(target IN LISTS arg_TARGETS arg_UNPARSED_ARGUMENTS)
    set_target_properties(${target} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
    _corolint_sources(${target} sources)
    foreach(source IN LISTS sources)
      string(SHA1 tag "${source}")
      string(SUBSTRING ${tag} 0 8 tag)
      get_filename_component(base ${source} NAME)
      set(summary ${work}/${target}-${base}-${tag}.summary)
      add_custom_command(OUTPUT ${summary}
        COMMAND ${COROLINT_EXECUTABLE} summarize ${source} -p ${CMAKE_BINARY_DIR} -o ${summary}
          --depfile ${summary}.d --quiet ${arg_OPTIONS}
        DEPENDS ${source} ${summary}.command ${COROLINT_EXECUTABLE} ${arg_DEPENDS}
        DEPFILE ${summary}.d
        COMMENT "Summarizing ${source}"
        VERBATIM)
      list(APPEND summaries ${summary})
      list(APPEND commands ${summary}.command)
      list(APPEND command_list "${summary}.command|${source}")
    endforeach()
  endforeach()
  list(JOIN summaries "\n" text)
  file(GENERATE OUTPUT ${work}/summaries.txt CONTENT "${text}\n")
  list(JOIN command_list "\n" text)
  file(GENERATE OUTPUT ${work}/commands.txt CONTENT "${text}\n")
  set(database ${CMAKE_BINARY_DIR}/compile_commands.json)
  add_custom_command(OUTPUT ${commands}
    COMMAND ${CMAKE_COMMAND} -DSTEP=commands -DDATABASE=${database} -DLIST=${work}/commands.txt
      -P ${COROLINT_CMAKE_FILE}
    DEPENDS ${database} ${work}/commands.txt
    COMMENT "Reading the compile commands for ${name}"
    VERBATIM)
  set(linked ${CMAKE_CURRENT_BINARY_DIR}/${name}.summary)
  set(report ${CMAKE_CURRENT_BINARY_DIR}/${name}.txt)
  add_custom_command(OUTPUT ${linked}
    BYPRODUCTS ${report}
    COMMAND ${CMAKE_COMMAND} -DSTEP=link -DCOROLINT=${COROLINT_EXECUTABLE} -DLIST=${work}/summaries.txt
      -DOUTPUT=${linked} -DREPORT=${report} -DFATAL=${arg_FATAL} -P ${COROLINT_CMAKE_FILE}
    DEPENDS ${summaries} ${work}/summaries.txt ${COROLINT_EXECUTABLE}
    COMMENT "Linking the summaries of ${name}"
    VERBATIM)
  add_custom_target(${name} DEPENDS ${linked})
endfunction()
