# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The portable corolint: one file without shared libraries, for machines without LLVM. The component `portable` is what
# the archive and the npm package contain: the program, clang's own headers, the plugin and the pages.
#
#   cmake --build build/release --target corolint-archive    corolint-VERSION-linux-x86_64.tar.xz in the build folder
#   cmake --build build/release --target corolint-npm        corolint-VERSION.tgz

option(COROLINT_PORTABLE "build the program without shared libraries as well" ON)

file(GLOB clang_archives ${LLVM_LIBRARY_DIR}/libclang[A-Z]*.a)
# Programs and servers have archives as well; of clang-tidy only its own part is ours.
list(FILTER clang_archives EXCLUDE REGEX "Tidy|Daemon|clangd|Main|Doc|Interpreter|RemoteIndex")
file(GLOB llvm_archives ${LLVM_LIBRARY_DIR}/libLLVM*.a)
find_library(COROLINT_STATIC_Z libz.a)
find_library(COROLINT_STATIC_ZSTD libzstd.a)
if(NOT COROLINT_PORTABLE OR COROLINT_SANITIZE OR NOT clang_archives OR NOT COROLINT_STATIC_Z OR NOT COROLINT_STATIC_ZSTD)
  return()
endif()

add_executable(corolint-portable tool/main.cpp cmake/NoSolver.cpp)
set_target_properties(corolint-portable PROPERTIES LINKER_LANGUAGE CXX)
target_include_directories(corolint-portable PRIVATE tool)
target_link_libraries(corolint-portable PRIVATE corolint-llvm corolint-warnings)
corolint_use_rooms(corolint-portable corolint-cli ${COROLINT_ROOMS})
target_link_libraries(corolint-portable PRIVATE -Wl,--start-group
  ${LLVM_LIBRARY_DIR}/libclangTidy.a ${LLVM_LIBRARY_DIR}/libclangTidyUtils.a ${clang_archives} ${llvm_archives}
  -Wl,--end-group ${COROLINT_STATIC_Z} ${COROLINT_STATIC_ZSTD})
target_link_options(corolint-portable PRIVATE -static -Wl,--gc-sections -s)

install(PROGRAMS $<TARGET_FILE:corolint-portable> DESTINATION bin RENAME corolint COMPONENT portable EXCLUDE_FROM_ALL)
install(TARGETS corolint-tidy LIBRARY DESTINATION lib COMPONENT portable EXCLUDE_FROM_ALL)
install(TARGETS corolint-watch LIBRARY DESTINATION lib/corolint COMPONENT portable EXCLUDE_FROM_ALL)
install(DIRECTORY ${COROLINT_RESOURCE_DIR}/include DESTINATION lib/corolint/clang COMPONENT portable EXCLUDE_FROM_ALL)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION . COMPONENT portable EXCLUDE_FROM_ALL)
install(FILES ${generated}/corolint.1 DESTINATION share/man/man1 COMPONENT portable EXCLUDE_FROM_ALL)
install(DIRECTORY docs/checks DESTINATION share/doc/corolint COMPONENT portable EXCLUDE_FROM_ALL)

set(tree corolint-${PROJECT_VERSION}-linux-x86_64)
add_custom_target(corolint-portable-tree
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${tree}
  COMMAND ${CMAKE_COMMAND} --install . --component portable --strip --prefix ${CMAKE_BINARY_DIR}/${tree}
  DEPENDS corolint-portable corolint-tidy corolint-watch corolint-generated VERBATIM)
add_custom_target(corolint-archive
  COMMAND ${CMAKE_COMMAND} -E tar cJf ${tree}.tar.xz ${tree}
  DEPENDS corolint-portable-tree WORKING_DIRECTORY ${CMAKE_BINARY_DIR} VERBATIM)

# npm needs no build step: a package that is the tree, with one more file.
configure_file(cmake/package.json.in ${CMAKE_BINARY_DIR}/portable/package.json @ONLY)
add_custom_target(corolint-npm
  COMMAND ${CMAKE_COMMAND} -E copy portable/package.json ${tree}/package.json
  COMMAND npm pack --silent ./${tree}
  DEPENDS corolint-portable-tree WORKING_DIRECTORY ${CMAKE_BINARY_DIR} VERBATIM)
