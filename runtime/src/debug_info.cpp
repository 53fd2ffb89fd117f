// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "debug_info.hpp"

#include <cxxabi.h>
#include <dlfcn.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <string_view>

#if ASYNCRT_HAVE_LIBBACKTRACE
#include <backtrace.h>
#endif

namespace asyncrt::detail {
namespace {

#if ASYNCRT_HAVE_LIBBACKTRACE

void ignore_error(void *, const char *, int) {}

backtrace_state *debug_information() {
  static backtrace_state *const state = backtrace_create_state(nullptr, 1, ignore_error, nullptr);
  return state;
}

/// libbacktrace joins a directory to a path that is absolute already (DWARF 5 as clang writes it).
std::string_view without_joined_directory(std::string_view path) {
  const std::size_t joint = path.rfind("//");
  return joint == std::string_view::npos ? path : path.substr(joint + 1);
}

int add_frame(void *frames, std::uintptr_t address, const char *file, int line, const char *function) {
  if (file)
    static_cast<std::vector<source_frame> *>(frames)->push_back({std::string(without_joined_directory(file)),
                                                                 static_cast<unsigned>(line),
                                                                 function ? function : "", 0, address});
  return 0;
}

struct symbol {
  const char *name = nullptr;
  std::uintptr_t start = 0;
};

void set_symbol(void *result, std::uintptr_t, const char *name, std::uintptr_t start, std::uintptr_t) {
  *static_cast<symbol *>(result) = {name, start};
}

symbol symbol_at(std::uintptr_t address) {
  symbol result;
  backtrace_syminfo(debug_information(), address, set_symbol, ignore_error, &result);
  return result;
}

std::vector<source_frame> lines_at(std::uintptr_t address) {
  std::vector<source_frame> frames;
  backtrace_pcinfo(debug_information(), address, add_frame, ignore_error, &frames);
  return frames;
}

#else

struct symbol {
  const char *name = nullptr;
  std::uintptr_t start = 0;
};

symbol symbol_at(std::uintptr_t address) {
  Dl_info info{};
  if (!dladdr(reinterpret_cast<void *>(address), &info))
    return {};
  return {info.dli_sname, reinterpret_cast<std::uintptr_t>(info.dli_saddr)};
}

std::vector<source_frame> lines_at(std::uintptr_t) { return {}; }

#endif

/// The directory this library was compiled from: its frames are not the program's. Relative to the build where the
/// compiler was given a relative name (compile caches do so); debug information has the rest in front.
std::string_view own_directory() {
  std::string_view file = __FILE__;
  while (file.starts_with("../"))
    file.remove_prefix(3);
  return file.substr(0, file.rfind('/') + 1);
}

bool in_foreign_file(std::string_view file) {
  constexpr std::array foreign{std::string_view("/include/c++/"), std::string_view("/include/asyncrt/")};
  for (const std::string_view part : foreign)
    if (file.find(part) != std::string_view::npos)
      return true;
  // libbacktrace puts the directory of compilation before some absolute names, so none is looked for at the start.
  return file.find("/usr/include/") != std::string_view::npos ||
         file.find("/usr/lib/") != std::string_view::npos ||
         file.find(own_directory()) != std::string_view::npos;
}

/// Skips what precedes the outermost namespace in a mangled name.
std::string_view outermost_scope(std::string_view mangled) {
  if (!mangled.starts_with("_Z"))
    return {};
  mangled.remove_prefix(2);
  while (!mangled.empty() && std::string_view("ZNKVRO").find(mangled.front()) != std::string_view::npos)
    mangled.remove_prefix(1);
  return mangled;
}

bool in_foreign_scope(std::string_view function) {
  const std::string_view scope = outermost_scope(function);
  return scope.starts_with("7asyncrt") || scope.starts_with("St") || scope.starts_with("Sa") ||
         scope.starts_with("9__gnu_cxx");
}

/// The static function behind a lambda that became a function pointer: not a call the program wrote.
bool is_thunk(std::string_view function) {
  return function == "_FUN" || function.find("8__invokeE") != std::string_view::npos ||
         function.find("4_FUNE") != std::string_view::npos;
}

/// Sanitizers are linked into the program but are not of it.
bool in_sanitizer(std::string_view function) {
  for (const std::string_view name : {"asan_thread_start", "tsan_thread_start", "msan_thread_start"})
    if (function.find(name) != std::string_view::npos)
      return true;
  return function.starts_with("__interceptor") || function.starts_with("___interceptor");
}

bool in_system_library(std::uintptr_t address) {
  Dl_info info{};
  if (!dladdr(reinterpret_cast<void *>(address), &info) || !info.dli_fname)
    return true;
  const std::string_view file = info.dli_fname;
  for (const char *name :
       {"/libc.so", "/libstdc++.so", "/libc++.so", "/libpthread.so", "/ld-linux", "/libgcc_s.so"})
    if (file.find(name) != std::string_view::npos)
      return true;
  return false;
}

} // namespace

std::vector<source_frame> frames_at(std::uintptr_t address) {
  std::vector<source_frame> frames = lines_at(address);
  if (frames.empty()) {
    const symbol around = symbol_at(address);
    frames.push_back(
        {"", 0, around.name ? around.name : "", around.start ? address - around.start : 0, address});
  }
  return frames;
}

unsigned first_line_of_function(std::uintptr_t address) {
  const symbol around = symbol_at(address);
  if (!around.start)
    return 0;
  const std::vector<source_frame> frames = lines_at(around.start);
  return frames.empty() ? 0 : frames.back().line;
}

bool is_foreign(const source_frame &frame) {
  if (in_foreign_scope(frame.function) || is_thunk(frame.function) || in_sanitizer(frame.function) ||
      in_system_library(frame.address))
    return true;
  if (!frame.file.empty())
    return in_foreign_file(frame.file);
  return frame.function.empty() || frame.function == "_start";
}

bool is_loop(const source_frame &frame) {
  // Debug information that has only lines names functions without their classes: then the file decides.
  const std::string_view file = frame.file;
  const bool in_loop = file.ends_with("/loop_core.cpp") || file.ends_with("/executor.cpp");
  return (in_loop && file.find(own_directory()) != std::string_view::npos) ||
         frame.function.find("7asyncrt6detail9loop_core") != std::string::npos ||
         frame.function.find("7asyncrt6detail8executor") != std::string::npos;
}

std::string demangle(const std::string &name) {
  int status = 0;
  const std::unique_ptr<char, void (*)(void *)> plain(
      abi::__cxa_demangle(name.c_str(), nullptr, nullptr, &status), std::free);
  return plain ? std::string(plain.get()) : name;
}

std::string program_name() {
  std::array<char, 4096> path{};
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size() - 1);
  return length > 0 ? std::string(path.data(), static_cast<std::size_t>(length)) : "program";
}

} // namespace asyncrt::detail
