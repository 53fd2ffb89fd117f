# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What `cmake --install` puts where. Everything finds its parts relative to itself, so an installed tree can be
# moved. CPack makes two packages of it: the tools, and asyncrt for programs.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake)

install(TARGETS corolint corolint-clangd RUNTIME COMPONENT tool)
install(TARGETS corolint-tidy LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT tool)
if(TARGET corolint-watch)
  install(TARGETS corolint-watch LIBRARY DESTINATION lib/corolint COMPONENT tool)
endif()
install(DIRECTORY docs/checks DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT tool)
install(PROGRAMS tool/ci/gate.sh DESTINATION ${CMAKE_INSTALL_DOCDIR}/ci COMPONENT tool)
install(FILES tool/ci/action.yml tool/ci/gitlab-ci.yml docs/findings.schema.json
  DESTINATION ${CMAKE_INSTALL_DOCDIR}/ci COMPONENT tool)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT tool)

# The manual page and the completions are made from the table of options in the program.
set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated})
add_custom_command(OUTPUT ${generated}/corolint.1 ${generated}/corolint.bash ${generated}/_corolint ${generated}/corolint.fish
  COMMAND corolint man-page > ${generated}/corolint.1
  COMMAND corolint completion bash > ${generated}/corolint.bash
  COMMAND corolint completion zsh > ${generated}/_corolint
  COMMAND corolint completion fish > ${generated}/corolint.fish
  DEPENDS corolint VERBATIM)
add_custom_target(corolint-generated ALL DEPENDS ${generated}/corolint.1)
install(FILES ${generated}/corolint.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT tool)
install(FILES ${generated}/corolint.bash RENAME corolint
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT tool)
install(FILES ${generated}/_corolint DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT tool)
install(FILES ${generated}/corolint.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT tool)

# The headers of clang itself, for machines without LLVM.
option(COROLINT_INSTALL_CLANG_HEADERS "install the compiler's own headers beside the tools" OFF)
if(COROLINT_INSTALL_CLANG_HEADERS)
  install(DIRECTORY ${COROLINT_RESOURCE_DIR}/include DESTINATION lib/corolint/clang COMPONENT tool)
endif()

configure_package_config_file(cmake/corolintConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/corolintConfig.cmake
  INSTALL_DESTINATION ${package_dir}/corolint PATH_VARS CMAKE_INSTALL_BINDIR CMAKE_INSTALL_LIBDIR)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/corolintConfigVersion.cmake
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/Corolint.cmake ${CMAKE_CURRENT_BINARY_DIR}/corolintConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/corolintConfigVersion.cmake
  DESTINATION ${package_dir}/corolint COMPONENT tool)

set(CPACK_GENERATOR DEB TXZ)
set(CPACK_PACKAGE_NAME corolint)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "static analyser for C++20 coroutine code")
set(CPACK_PACKAGE_VENDOR "The corolint authors")
set(CPACK_PACKAGE_CONTACT "The corolint authors")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_TOOL_PACKAGE_NAME corolint)
set(CPACK_DEBIAN_TOOL_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_TOOL_PACKAGE_DEPENDS "libclang-common-${COROLINT_LLVM_MAJOR}-dev")
set(CPACK_DEBIAN_TOOL_PACKAGE_RECOMMENDS "clang-tidy-${COROLINT_LLVM_MAJOR}")
set(CPACK_DEBIAN_TOOL_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libasyncrt-dev)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS "g++") # its libbacktrace
include(CPack)
cpack_add_component(tool DESCRIPTION "corolint, corolint-clangd and the clang-tidy plugin")
cpack_add_component(runtime DESCRIPTION "asyncrt, a coroutine runtime with the rules of Python's asyncio")
