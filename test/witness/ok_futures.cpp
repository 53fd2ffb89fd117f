// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A future that the program completes need not be awaited by its creator.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <map>
#include <memory>

class mailbox {
public:
  void put(int value) { next_.set_result(value); }
  asyncrt::coroutine<int> get() {
    next_ = asyncrt::get_running_loop().create_future<int>();
    co_return co_await next_;
  }

private:
  asyncrt::future<int> next_;
};

asyncrt::future<int> make() { return asyncrt::get_running_loop().create_future<int>(); }
void complete(asyncrt::future<int> what) { what.set_result(1); }

asyncrt::coroutine<void> worker() {
  auto later = asyncrt::get_running_loop().create_future<int>();
  asyncrt::get_running_loop().call_later(0, [later] { later.set_result(1); });
  auto at_once = make();
  at_once.set_result(1);
  auto given = asyncrt::get_running_loop().create_future<int>();
  complete(given);
  auto unused = asyncrt::get_running_loop().create_future();
  asyncrt::future<void> empty;
  std::map<int, asyncrt::future<int>> all;
  all[1] = make();
  all.emplace(2, make());
  for (auto &[number, future] : all)
    if (!future.done())
      future.set_result(number);
  auto shared = std::make_shared<asyncrt::future<int>>(make());
  shared->cancel();
  mailbox box;
  asyncrt::get_running_loop().call_soon([&] { box.put(7); });
  std::printf("%d\n", co_await box.get());
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}
