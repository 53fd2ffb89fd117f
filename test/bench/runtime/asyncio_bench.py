# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The same operations with CPython's asyncio."""

import asyncio
import threading
import time
import tracemalloc


def report(name, start, operations):
    print(f"{name} {(time.perf_counter() - start) * 1e9 / operations:.1f}")


async def noop(value):
    return value


async def create_and_await():
    count = 1_000_000
    start = time.perf_counter()
    for i in range(count):
        await noop(i)
    report("create+await", start, count)


async def create_task_and_await():
    count = 50_000
    start = time.perf_counter()
    for i in range(count):
        await asyncio.create_task(noop(i))
    report("create_task+await", start, count)


async def ping(count):
    for _ in range(count):
        await asyncio.sleep(0)


async def ping_pong():
    count = 50_000
    start = time.perf_counter()
    await asyncio.gather(ping(count), ping(count))
    report("sleep(0)_ping-pong", start, 2 * count)


async def gather_many():
    count = 100_000
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        await asyncio.gather(*[noop(i) for i in range(count)])
        best = min(best, (time.perf_counter() - start) * 1e9 / count)
    print(f"gather_100k {best:.1f}")


async def call_from_threads():
    threads, count = 4, 10_000
    loop = asyncio.get_running_loop()
    finished = loop.create_future()
    left = threads * count

    def called():
        nonlocal left
        left -= 1
        if left == 0:
            finished.set_result(None)

    def caller():
        for _ in range(count):
            loop.call_soon_threadsafe(called)

    start = time.perf_counter()
    callers = [threading.Thread(target=caller) for _ in range(threads)]
    for thread in callers:
        thread.start()
    await finished
    report("call_soon_threadsafe_x4", start, threads * count)
    for thread in callers:
        thread.join()


async def idle(stop):
    await stop.wait()


async def idle_tasks():
    count = 20_000
    stop = asyncio.Event()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tasks = [asyncio.create_task(idle(stop)) for _ in range(count)]
    await asyncio.sleep(0)
    print(f"bytes_per_idle_task {(tracemalloc.get_traced_memory()[0] - before) / count:.0f}")
    tracemalloc.stop()
    stop.set()
    await asyncio.gather(*tasks)


async def main():
    await create_and_await()
    await create_task_and_await()
    await ping_pong()
    await gather_many()
    await call_from_threads()
    await idle_tasks()


asyncio.run(main())
