#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""search_site.py SITE: a reader searches for a check in headless Chromium and follows the first result."""

import functools
import http.server
import sys
import threading

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import visibility_of_element_located
from selenium.webdriver.support.ui import WebDriverWait


def results(page):
    """Types a letter more and removes it, until the page has loaded its index and shows what it found."""
    found = page.find_elements(By.CSS_SELECTOR, "#mkdocs-search-results article a")
    if not found:
        page.find_element(By.ID, "mkdocs-search-query").send_keys("x" + Keys.BACKSPACE)
    return found


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=sys.argv[1]))
threading.Thread(target=server.serve_forever, daemon=True).start()
options = webdriver.ChromeOptions()
for option in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1200,900"):
    options.add_argument(option)
browser = webdriver.Chrome(options=options)
try:
    browser.get(f"http://127.0.0.1:{server.server_port}/index.html")
    browser.find_element(By.CSS_SELECTOR, "[data-target='#mkdocs_search_modal']").click()
    WebDriverWait(browser, 30).until(visibility_of_element_located((By.ID, "mkdocs-search-query"))).send_keys("nested-run")
    WebDriverWait(browser, 60, poll_frequency=1).until(results)[0].click()
    print("found:", WebDriverWait(browser, 30).until(lambda page: page.find_element(By.TAG_NAME, "h1")).text)
finally:
    browser.quit()
    server.shutdown()
