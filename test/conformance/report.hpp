// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the scenarios print with, and their main(); report.py does the same for Python.
//
// A scenario defines `void scenario()`. The program runs it on the loop that its argument names ("default" or
// "uv"): scenarios start with `start(amain())` or `runner r(options())`, which ask for that loop.

#ifndef CONFORMANCE_REPORT_HPP
#define CONFORMANCE_REPORT_HPP

#include <asyncrt/asyncrt.hpp>
#ifdef CONFORMANCE_UV
#include <asyncrt/uv.hpp>
#endif

#include <cstdio>
#include <cstring>
#include <string>
#include <tuple>
#include <vector>

namespace conformance {

// --- Exceptions: `TypeName: text`, with Python's name of the type.

inline std::string describe(const std::exception_ptr &error);

inline std::string named(const char *name, const char *text) {
  return *text ? std::string(name) + ": " + text : std::string(name);
}

inline std::string describe_group(const asyncrt::exception_group &group) {
  std::string result = named("ExceptionGroup", group.what()) + " [";
  for (const auto &member : group.exceptions())
    result += (&member == &group.exceptions().front() ? "" : ", ") + describe(member);
  return result + "]";
}

/// The table of type names; docs/guide/conformance.md shows it.
inline std::string describe(const std::exception_ptr &error) {
  try {
    std::rethrow_exception(error);
  } catch (const asyncrt::exception_group &e) {
    return describe_group(e);
  } catch (const asyncrt::cancelled_error &e) {
    return named("CancelledError", e.what());
  } catch (const asyncrt::keyboard_interrupt &e) {
    return named("KeyboardInterrupt", e.what());
  } catch (const asyncrt::timeout_error &e) {
    return named("TimeoutError", e.what());
  } catch (const asyncrt::invalid_state_error &e) {
    return named("InvalidStateError", e.what());
  } catch (const asyncrt::queue_empty &e) {
    return named("QueueEmpty", e.what());
  } catch (const asyncrt::queue_full &e) {
    return named("QueueFull", e.what());
  } catch (const asyncrt::type_error &e) {
    return named("TypeError", e.what());
  } catch (const std::invalid_argument &e) { // asyncrt::value_error too
    return named("ValueError", e.what());
  } catch (const std::out_of_range &e) {
    return named("IndexError", e.what());
  } catch (const std::runtime_error &e) { // asyncrt::runtime_error too
    return named("RuntimeError", e.what());
  }
}

/// In a catch block: the exception that was caught.
inline std::exception_ptr caught() { return std::current_exception(); }

// --- Values, as Python prints them.

inline std::string text(const std::string &value) { return value; }
inline std::string text(const char *value) { return value; }
inline std::string text(bool value) { return value ? "True" : "False"; }
inline std::string text(int value) { return std::to_string(value); }
inline std::string text(std::size_t value) { return std::to_string(value); }
inline std::string text(std::monostate) { return "None"; }
inline std::string text(std::nullptr_t) { return "None"; }
inline std::string text(const std::exception_ptr &error) { return error ? describe(error) : "None"; }

template <class T> std::string text(const std::vector<T> &values);
template <class... T> std::string text(const std::tuple<T...> &values);

template <class T> std::string text(const std::optional<T> &value) { return value ? text(*value) : "None"; }

template <class T> std::string text(const asyncrt::outcome<T> &value) {
  return value ? text(value.value()) : text(value.exception());
}

template <class... T> std::string text(const std::tuple<T...> &values) {
  std::string result;
  std::apply([&](const auto &...value) { ((result += (result.empty() ? "" : ", ") + text(value)), ...); }, values);
  return "[" + result + "]";
}

template <class T> std::string text(const std::vector<T> &values) {
  std::string result;
  for (std::size_t i = 0; i != values.size(); ++i)
    result += (i ? ", " : "") + text(values[i]);
  return "[" + result + "]";
}

/// One line: the values, separated by blanks.
template <class... T> void report(const T &...values) {
  std::string line;
  ((line += (line.empty() ? "" : " ") + text(values)), ...);
  std::puts(line.c_str());
  std::fflush(stdout);
}

// --- The loop.

inline bool use_uv = false;

/// Options of a run on the loop under test.
inline asyncrt::run_options options(std::optional<bool> debug = {}) {
  asyncrt::run_options result{.debug = debug};
#ifdef CONFORMANCE_UV
  if (use_uv)
    result.loop_factory = asyncrt::uv::new_event_loop;
#endif
  return result;
}

/// A loop of the kind under test.
inline std::unique_ptr<asyncrt::event_loop> make_loop() {
  const auto factory = options().loop_factory;
  return factory ? factory() : asyncrt::new_event_loop();
}

/// asyncio.run().
template <class Main> auto start(Main &&main) { return asyncrt::run(std::forward<Main>(main), options()); }

} // namespace conformance

using namespace asyncrt;
using namespace conformance;

void scenario();

int main(int count, char **arguments) {
  conformance::use_uv = count > 1 && std::strcmp(arguments[1], "uv") == 0;
  scenario();
}

#endif // CONFORMANCE_REPORT_HPP
