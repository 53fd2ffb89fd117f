// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/event_loop.hpp>

#include <asyncrt/errors.hpp>

#include <cstdio>
#include <utility>

namespace asyncrt {

event_loop::event_loop() : core_(detail::make_counted<detail::loop_core>(*this)) {}

event_loop::~event_loop() { retire(); }

void event_loop::retire() noexcept { core_->abandon(); }

double event_loop::time() const {
  return std::chrono::duration<double>(clock::now().time_since_epoch()).count();
}

void event_loop::run_forever(std::source_location where) { core_->run_forever(where); }
void event_loop::stop() noexcept { core_->stop(); }
bool event_loop::is_running() const noexcept { return core_->running(); }
void event_loop::close() { core_->close(); }
bool event_loop::is_closed() const noexcept { return core_->closed(); }
void event_loop::set_debug(bool on) noexcept { core_->set_debug(on); }
bool event_loop::get_debug() const noexcept { return core_->debug(); }
void event_loop::set_slow_callback_duration(delay limit) noexcept { core_->slow_callback = limit.length(); }
clock::duration event_loop::slow_callback_duration() const noexcept { return core_->slow_callback; }

void event_loop::set_exception_handler(exception_handler handler) {
  core_->set_exception_handler(std::move(handler));
}
void event_loop::call_exception_handler(const exception_context &context) {
  core_->call_exception_handler(context);
}
void event_loop::default_exception_handler(const exception_context &context) {
  detail::print_context(context);
}

namespace detail {
namespace {

std::string describe(const std::exception_ptr &exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const std::exception &error) {
    return error.what();
  } catch (const cancelled_error &error) {
    return std::string("cancelled ") + error.what();
  } catch (...) {
    return "an exception that is no std::exception";
  }
}

} // namespace

void print_context(const exception_context &context) noexcept {
  std::string text = context.message + "\n";
  if (!context.subject.empty())
    text += "  " + context.subject + "\n";
  if (context.exception)
    text += "  what(): " + describe(context.exception) + "\n";
  std::fputs(text.c_str(), stderr);
}

void callback_base::run() {
  if (cancelled())
    return;
  try {
    call();
  } catch (const keyboard_interrupt &) {
    throw;
  } catch (...) {
    const location where(where_);
    loop_->call_exception_handler(
        {"Exception in callback", std::current_exception(),
         std::string("scheduled at ") + where.file_name() + ":" + std::to_string(where.line())});
  }
}

} // namespace detail
} // namespace asyncrt
