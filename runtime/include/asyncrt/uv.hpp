// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that waits in libuv, the counterpart of asyncio's uvloop: for programs that also use libuv's I/O.
//
//     asyncrt::run(main(), {.loop_factory = asyncrt::uv::new_event_loop});
//
// Link the target asyncrt::uv (it exists if CMake finds libuv). The order of execution is that of every loop; libuv's
// own handles are served while the loop waits, and their callbacks run on the loop's thread, outside any task. Timers
// are libuv's: they fire up to a millisecond late.

#ifndef ASYNCRT_UV_HPP
#define ASYNCRT_UV_HPP

#include <asyncrt/event_loop.hpp>

#include <memory>

struct uv_loop_s;

namespace asyncrt::uv {

/// A libuv loop, not running.
[[nodiscard]] std::unique_ptr<event_loop> new_event_loop();

/// The `uv_loop_t` inside a loop that `new_event_loop` made, to start handles on; null for any other loop. It is
/// closed with its handles when the loop is destroyed.
[[nodiscard]] uv_loop_s *native_loop(event_loop &loop) noexcept;

} // namespace asyncrt::uv

#endif // ASYNCRT_UV_HPP
