"""Makes the pictures of the README anew.

usage: WALK=pictures.py browser-tests/run .build/debug/vinge docs/screenshots
"""
import os
import pathlib
import sys

from playwright.sync_api import sync_playwright

from course import TABLET
from window import BROWSER, DESKTOP, PHONE, Results, Window

address, folder = sys.argv[1], pathlib.Path(sys.argv[2])
SHARP = 2


def picture(play, name, language, login, lead=None, *, size=DESKTOP, scheme="light", more=None):
    """Signs in, follows `lead`, and takes what the window shows."""
    # The browser's own date control speaks the browser's language.
    browser = play.chromium.launch(
        **{**BROWSER, "args": BROWSER["args"] + [f"--lang={language}", "--hide-scrollbars"]},
        env={**os.environ, "LANGUAGE": language})
    window = Window(browser, address, Results(), language, size=size)
    window.context.close()
    window.context = browser.new_context(
        viewport=size, locale=language, color_scheme=scheme, reduced_motion="reduce",
        device_scale_factor=SHARP if size == PHONE else 1)
    window.page = window.context.new_page()
    if login:
        window.sign_in(login)
        window.press_in_menu(f"button[name=language][value={language}]")
    else:
        window.go("/sign-in")
    for selector in lead or []:
        (window.press_in_menu if selector.startswith(".nav") else window.press)(selector)
    if more:
        more(window.page)
    window.page.screenshot(path=folder / f"{name}.png")
    browser.close()


def type_scores(page):
    cells = page.locator("input.grid-cell")
    for number, score in enumerate(("84", "61", "400")):
        cells.nth(number).fill(score)
    cells.nth(3).focus()
    page.evaluate("scrollBy(0, document.querySelector('[data-grid]').getBoundingClientRect().top - 16)")


def open_session(page):
    page.locator("details.session > summary").nth(1).click()


folder.mkdir(parents=True, exist_ok=True)
TO_CLASS = ["main .grid-of-cards a"]
with sync_playwright() as play:
    picture(play, "class", "en", "mette", TO_CLASS)
    picture(play, "pupil", "en", "mette", TO_CLASS + ["main tbody a >> nth=1"],
            more=lambda page: page.evaluate("scrollTo(0, 120)"))
    picture(play, "wall", "en", "mette", TO_CLASS + ['.page-head a[href$="/wall"]'])
    picture(play, "course", "en", "mette", ['.nav a[href="/courses"]', "main .grid-of-cards a"])
    picture(play, "day-tablet", "da", "jonas", ['.nav a[href="/courses"]', "main .grid-of-cards a", ".day-list a >> nth=-1"],
            size=TABLET, more=open_session)
    picture(play, "pupil-own", "da", "aksel", size=PHONE)
    picture(play, "guardian-phone", "da", "birgit", TO_CLASS, size=PHONE)
    picture(play, "scores-phone", "sv", "elin", TO_CLASS + [".page-head .button-primary"], size=PHONE, more=type_scores)
    picture(play, "sign-in-dark", "nb", None, size=PHONE, scheme="dark")
