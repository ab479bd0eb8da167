"""Walks the demo from sign-in to chart in each language, with accessibility checks.

usage: walk.py ADDRESS [--pictures FOLDER]

Every page is checked by axe, for errors on the console, and for requests to anywhere else.
Ends with a line `N passed, N failed`.
"""
import argparse
import pathlib
import sys
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WORDS = {
    "da": {"teacher": "mette", "class": "8.A", "enter": "Skriv resultater", "goal": "Ret målet", "save": "Gem",
           "saved": "gemt", "search": "Søg", "nothing": "Siden findes ikke", "number": "Skriv et tal"},
    "sv": {"teacher": "elin", "class": "8A", "enter": "Skriv in resultat", "goal": "Ändra målet", "save": "Spara",
           "saved": "sparade", "search": "Sök", "nothing": "Sidan finns inte", "number": "tal"},
    "nb": {"teacher": "ingrid", "class": "9A", "enter": "Skriv inn resultater", "goal": "Endre målet",
           "save": "Lagre", "saved": "lagret", "search": "Søk", "nothing": "Siden finnes ikke", "number": "tall"},
    "en": {"teacher": "mette", "class": "8.A", "enter": "Enter scores", "goal": "Change the goal", "save": "Save",
           "saved": "saved", "search": "Search", "nothing": "There is no such page", "number": "number"},
}
OTHERS = ["jonas", "solveig", "karen", "peter", "lone", "amira"]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


class Walk:
    """One browser window with its checks."""

    def __init__(self, browser, address, results, language, size, dark=False, pictures=None):
        self.address, self.results, self.pictures = address, results, pictures
        self.name = f"{language} {size['width']}{' dark' if dark else ''}"
        self.context = browser.new_context(
            viewport=size, locale=language, color_scheme="dark" if dark else "light")
        self.page = self.context.new_page()
        self.offline = False
        self.page.on("console", self.on_console)
        self.page.on("pageerror", lambda error: self.check(f"script error {error}", False))
        self.page.on("request", self.on_request)

    def on_console(self, message):
        # Offline, the browser itself says that it cannot reach the server; a page that
        # is refused on purpose is said by its status.
        expected = self.offline or "status of 4" in message.text
        if message.type == "error" and not expected:
            self.check(f"console: {message.text}", False)

    def on_request(self, request):
        if not request.url.startswith((self.address, "data:")):
            self.check(f"request to {request.url}", False)

    def check(self, what, holds):
        self.results.append(bool(holds))
        if not holds:
            print(f"FAILED  {self.name}: {what}", flush=True)

    def look(self, what):
        """Checks a page that is open: axe, and no sideways scrolling."""
        violations = Axe().run(self.page).response["violations"]
        told = "; ".join(f"{one['id']} at {one['nodes'][0]['target']}" for one in violations)
        self.check(f"{what}: {told}", not violations)
        wide = self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")
        self.check(f"{what}: the page is wider than the window", not wide)
        if self.pictures:
            name = f"{self.name} {what}".replace(" ", "-").replace("/", "-")
            self.page.screenshot(path=self.pictures / f"{name}.png", full_page=True)

    def go(self, path):
        return self.page.goto(self.address + path)

    def sign_in(self, login):
        self.context.clear_cookies()
        self.go("/sign-in")
        self.page.locator(f'form[action="/demo/sign-in/{login}"] button').click()
        self.page.wait_for_load_state()

    def choose(self, language):
        """The language is the account's: a teacher of another country chooses it."""
        button = self.page.locator(f'button[name=language][value={language}]')
        if not button.first.is_visible():
            self.page.locator("details.menu summary").click()
        button.first.click()
        self.page.wait_for_load_state()


def teacher(walk, language):
    """The main path: sign in, class, chart, scores by keyboard, a goal, a search."""
    words, page = WORDS[language], walk.page
    walk.go("/sign-in")
    walk.look("sign-in")
    walk.check("the page is in its language", page.locator("html").get_attribute("lang") == language)
    walk.sign_in(words["teacher"])
    walk.choose(language)
    walk.look("home")
    page.get_by_role("link", name=words["class"], exact=True).click()
    walk.look("class")
    rows = page.locator("table tbody tr")
    walk.check("the class is there", rows.count() > 20)
    page.locator("table thead a").nth(1).click()
    walk.check("the table is sorted", page.locator("th[aria-sort]").count() == 1)
    page.go_back()
    page.locator("table tbody a").first.click()
    walk.look("pupil")
    walk.check("there is a chart", page.locator("figure svg").count() > 0)
    walk.check("the chart has its table", page.locator("figure details table").count() > 0)
    pupil = page.url
    page.go_back()
    scores(walk, words)
    page.goto(pupil)
    page.get_by_role("link", name=words["goal"]).first.click()
    walk.look("goal")
    page.locator("#target").fill("x")
    page.get_by_role("button", name=words["save"], exact=True).click()
    walk.check("a wrong goal is explained", page.locator("#error-summary").is_visible())
    walk.look("goal with an error")
    page.locator("#target").fill("240")
    page.locator("#due").fill("2099-06-01")
    page.get_by_role("button", name=words["save"], exact=True).click()
    walk.check("the goal is saved", page.url == pupil and page.locator(".notice").count() > 0)
    walk.go("/search")
    walk.look("search")
    page.locator("main input[type=search]").fill("å")
    page.locator("main").get_by_role("button", name=words["search"]).click()
    walk.check("Nordic letters are found", page.locator("main table tbody tr").count() > 0)
    walk.check("the name is not in the address", "?" not in page.url)
    walk.look("found")
    walk.go("/instruments")
    walk.look("measures")
    walk.go("/instruments/new")
    page.locator("main form button[type=submit]").click()
    walk.check("an empty form is explained", page.locator("#error-summary a").count() >= 2)
    walk.look("new measure with errors")
    answer = walk.go("/nowhere")
    walk.check("what is not there is said", answer.status == 404 and words["nothing"] in page.inner_text("h1"))
    walk.look("404")


def scores(walk, words):
    """The grid: keys, paste, a bad value, a lost connection."""
    page = walk.page
    page.get_by_role("link", name=words["enter"]).click()
    group = page.url
    walk.look("scores")
    cells = page.locator("input.grid-cell")
    count = cells.count()
    # A day without scores yet, in each language another one.
    day = f"2026-01-{12 + list(WORDS.values()).index(words)}"
    page.locator("main input[type=date]").first.fill(day)
    page.locator("main form[method=get] button").click()
    cells.first.focus()
    for number in (81, 82, 83):
        page.keyboard.type(str(number))
        page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    walk.check("keys lead up and down", cells.nth(2).evaluate("cell => cell === document.activeElement"))
    cells.nth(3).focus()
    cells.nth(3).evaluate(
        """cell => {
            const data = new DataTransfer();
            data.setData("text/plain", "84\\n85\\n86");
            cell.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""")
    walk.check("a column is pasted downwards", [cells.nth(n).input_value() for n in (3, 4, 5)] == ["84", "85", "86"])
    cells.nth(6).fill("tolv")
    cells.nth(7).focus()
    message = page.locator(f"#{cells.nth(6).get_attribute('id')}-error")
    walk.check("a bad value is explained at its cell", words["number"] in message.inner_text())
    walk.look("scores with a bad value")
    cells.nth(6).fill("87")
    walk.offline = True
    walk.context.set_offline(True)
    page.locator("form[data-grid] button[type=submit]").click()
    page.wait_for_timeout(500)
    walk.check("offline, what was typed stays", cells.first.input_value() == "81")
    walk.check("offline, it is said", page.locator("[data-grid-status]").inner_text() != "")
    walk.context.set_offline(False)
    page.wait_for_url(lambda url: "scores" not in url, timeout=20_000)
    walk.offline = False
    walk.check("online again, it is saved and said", words["saved"] in page.locator(".notice").first.inner_text())
    page.goto(group)
    page.locator("main input[type=date]").first.fill(day)
    page.locator("main form[method=get] button").click()
    walk.check("the scores stand there", [cells.nth(n).input_value() for n in range(7)] ==
               [str(n) for n in range(81, 88)] and count == cells.count())


def others(walk):
    """Every other role's front page, the home's pages, and the administrator's."""
    page = walk.page
    for login in OTHERS:
        walk.sign_in(login)
        walk.look(f"front page of {login}")
    walk.sign_in("aksel")
    walk.check("a pupil comes to the own page", "/pupils/" in page.url and page.locator("figure svg").count() > 0)
    walk.check("nothing on it labels", page.locator("main .chip").count() == 0)
    walk.look("pupil's own page")
    walk.go("/my/guardians")
    walk.look("who sees me")
    walk.sign_in("birgit")
    page.locator("main a").first.click()
    walk.check("a guardian sees the child", page.locator("figure svg").count() > 0)
    walk.look("guardian's page")
    walk.sign_in("ole")
    walk.go("/accounts")
    walk.look("accounts")
    page.locator('form[action$="/code"] button').first.click()
    walk.check("a code is shown", page.locator(".code").count() == 1)
    walk.look("code")


def password(walk):
    """Signing in by form, wrong and right, and out again."""
    page = walk.page
    walk.go("/sign-in")
    page.locator("#login").fill("mette")
    page.locator("#password").fill("wrong")
    page.locator("#password").press("Enter")
    walk.check("a wrong password is said", page.locator("#error-summary").is_visible())
    walk.look("sign-in with an error")
    page.locator("#password").fill("vinge demo vinge")
    page.locator("#password").press("Enter")
    walk.check("a right one opens", page.url.rstrip("/") == walk.address)
    form = page.locator('form[action="/sign-out"] button')
    if not form.first.is_visible():
        page.locator("details.menu summary").click()
    form.first.click()
    page.wait_for_load_state()
    walk.check("signed out", "/sign-in" in page.url)
    walk.go("/activate")
    walk.look("activate")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    results, started = [], time.monotonic()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

        def run(what, language, size, dark, *arguments):
            walk = Walk(browser, options.address, results, language, size, dark, options.pictures)
            before = len(results)
            try:
                what(walk, *arguments)
            except Exception as error:  # a walk that stops is a failed check, and the next one goes on
                walk.check(f"{what.__name__} stopped at {walk.page.url}: {str(error)[:400]}", False)
            print(f"{walk.name}: {what.__name__}, {len(results) - before} checks", flush=True)
            walk.context.close()

        for number, language in enumerate(WORDS):
            run(teacher, language, PHONE if number % 2 else DESKTOP, language == "nb", language)
        run(others, "da", DESKTOP, False)
        run(others, "sv", PHONE, True)
        run(password, "en", PHONE, False)
        browser.close()
    failed = results.count(False)
    print(f"in {time.monotonic() - started:.0f} s")
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not results else 0)


main()
