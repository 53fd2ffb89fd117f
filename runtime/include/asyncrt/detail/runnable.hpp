// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entries of a loop's ready queue.

#ifndef ASYNCRT_DETAIL_RUNNABLE_HPP
#define ASYNCRT_DETAIL_RUNNABLE_HPP

#include <asyncrt/detail/counted.hpp>
#include <asyncrt/location.hpp>

#include <string>

namespace asyncrt::detail {

class future_state;

/// Something the loop runs once for each time it was put into the queue. Exceptions stay inside, except
/// `keyboard_interrupt`, which ends the loop.
class runnable : public counted {
public:
  virtual void run() = 0;

  /// Called for a done-callback: `future` is complete and has put this object into the queue.
  virtual void completed(future_state &future) { static_cast<void>(future); }

  /// For log lines: a description, with the place where the program made it.
  [[nodiscard]] virtual std::string describe() const { return "callback"; }
  [[nodiscard]] virtual location place() const { return {}; }
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_RUNNABLE_HPP
