# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# corolint_embed(TARGET OUTPUT GLOB): embeds text files in a program.
#
# OUTPUT (for example Pages.inc) is generated in the build tree and TARGET can include it by that
# name. For each file that matches GLOB, sorted by name, it has one line
#   {"name.ext", R"corolint(...text...)corolint"},
# Files that come, go or change are noticed by the next build.

set(COROLINT_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedFiles.cmake)

function(corolint_embed target output glob)
  file(GLOB files CONFIGURE_DEPENDS ${glob})
  list(SORT files)
  set(directory ${CMAKE_CURRENT_BINARY_DIR}/${target}-embedded)
  add_custom_command(
    OUTPUT ${directory}/${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${directory}/${output} "-DFILES=${files}" -P ${COROLINT_EMBED_SCRIPT}
    DEPENDS ${files} ${COROLINT_EMBED_SCRIPT}
    COMMENT "Embedding ${output}"
    VERBATIM)
  target_sources(${target} PRIVATE ${directory}/${output})
  target_include_directories(${target} PRIVATE ${directory})
endfunction()
