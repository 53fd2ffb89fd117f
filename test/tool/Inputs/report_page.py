#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Clicks through an HTML report in headless Chromium: report_page.py PAGE; prints what a reader sees."""

import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import Select, WebDriverWait

options = webdriver.ChromeOptions()
for option in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
    options.add_argument(option)
options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
browser = webdriver.Chrome(options=options)


def element(css):
    return browser.find_element(By.CSS_SELECTOR, css)


def choose(css, index):
    """Returns after the page shows the new list: the browser reports the choice later."""
    list_item = element("#list li")
    Select(element(css)).select_by_index(index)
    WebDriverWait(browser, 10).until(staleness_of(list_item))


def list_findings(title):
    print(f"== {title}")
    for button in browser.find_elements(By.CSS_SELECTOR, "#list button"):
        print("finding:", " | ".join(button.text.splitlines()))


def show_detail():
    print("headline:", element("#detail h2").text)
    for step in browser.find_elements(By.CSS_SELECTOR, "#detail .step"):
        marked = step.find_element(By.TAG_NAME, "mark").text
        print("step:", step.find_element(By.CLASS_NAME, "node").text, "|", " ".join(marked.split()))
    for suppression in browser.find_elements(By.CSS_SELECTOR, "#detail .suppression code"):
        print("suppression:", suppression.text)


try:
    browser.get(pathlib.Path(sys.argv[1]).resolve().as_uri())
    print("summary:", element("#summary").text)
    list_findings("first")
    show_detail()

    element("#siblings").click()
    list_findings("one cause")

    choose("#cause", 0)
    element("#once").click()
    list_findings("all")

    choose("#check", 2)
    list_findings("one check")
    show_detail()
    element("#page summary").click()
    print("page:", element("#page pre").text.splitlines()[0])
    element("#detail .copy").click()
    print("copy:", element("#detail .copy").text)

    choose("#check", 0)
    choose("#file", 2)
    list_findings("one file")
    element("#text").send_keys("no such words")
    list_findings("nothing")
    print(element("#detail").text)
    print("bold:", len(browser.find_elements(By.TAG_NAME, "b")))
    for entry in browser.get_log("browser"):
        print("console:", entry["message"])
finally:
    browser.quit()
