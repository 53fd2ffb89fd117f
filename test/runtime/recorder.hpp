// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Collects violations while a test runs, and says which were expected.

#ifndef COROLINT_TEST_RUNTIME_RECORDER_HPP
#define COROLINT_TEST_RUNTIME_RECORDER_HPP

#include <asyncrt/asyncrt.hpp>
#include <gtest/gtest.h>

#include <mutex>
#include <string>
#include <utility>
#include <vector>

/// The current line, as a violation has it.
#define HERE static_cast<unsigned>(__LINE__)

/// Installed for its lifetime; fails the test if unexpected violations are
/// left.
class recorder {
public:
  recorder()
      : previous_(asyncrt::set_violation_handler([this](const asyncrt::violation &what) {
          const std::lock_guard lock(mutex_);
          seen_.push_back(what);
        })) {}
  ~recorder() {
    asyncrt::set_violation_handler(std::move(previous_));
    for (const auto &what : seen_)
      ADD_FAILURE() << "unexpected violation at " << what.file << ":" << what.line << ": " << what.message
                    << " [" << what.kind << "]";
  }
  recorder(const recorder &) = delete;
  recorder &operator=(const recorder &) = delete;

  /// Exactly one violation happened since the last call: this one, in the calling file.
  void expect(const std::string &kind, unsigned line, const std::string &message,
              const char *file = __builtin_FILE()) {
    const std::lock_guard lock(mutex_);
    ASSERT_EQ(seen_.size(), 1u) << "violations instead of one at line " << line;
    EXPECT_EQ(seen_[0].kind, kind);
    EXPECT_EQ(seen_[0].line, line);
    EXPECT_EQ(seen_[0].message, message);
    EXPECT_EQ(seen_[0].file, file);
    seen_.clear();
  }
  [[nodiscard]] std::size_t count() {
    const std::lock_guard lock(mutex_);
    return seen_.size();
  }
  /// The only one.
  asyncrt::violation take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(seen_, {}).at(0);
  }
  void clear() {
    const std::lock_guard lock(mutex_);
    seen_.clear();
  }

private:
  std::mutex mutex_;
  std::vector<asyncrt::violation> seen_;
  asyncrt::violation_handler previous_;
};

/// `what()` of the exception of type `Error` that `call` throws, and its line.
template <class Error, class Call> std::pair<std::string, unsigned> caught(Call call) {
  try {
    call();
  } catch (const Error &error) {
    return {error.what(), error.where().line()};
  }
  return {"nothing was thrown", 0};
}

#endif // COROLINT_TEST_RUNTIME_RECORDER_HPP
