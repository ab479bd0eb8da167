"""Walks the demo as its users do, in each language.

usage: walk.py ADDRESS [--pictures FOLDER]

A line for each check; the last line is `N passed, N failed`. Exit 1 when one failed.
"""
import argparse
import pathlib
import sys

from playwright.sync_api import sync_playwright

from course import course, every_page
from factor import second_factor
from handover import handover
from window import BROWSER, DESKTOP, PHONE, Results, Window

# What a page must say in each language. All else is found by what it is, not by its words.
WORDS = {
    "da": {"teacher": "mette", "welcome": "Velkommen", "hello": "Hej", "measures": "Målinger", "number": "Skriv et tal",
           "saved": "resultater er gemt", "lost": "forbindelse", "nothing": "Siden findes ikke", "letter": "Østerby"},
    "sv": {"teacher": "elin", "welcome": "Välkommen", "hello": "Hej", "measures": "Mätningar", "number": "Skriv ett tal",
           "saved": "resultat är sparade", "lost": "anslutning", "nothing": "Sidan finns inte", "letter": "Åström"},
    "nb": {"teacher": "ingrid", "welcome": "Velkommen", "hello": "Hei", "measures": "Målinger", "number": "Skriv et tall",
           "saved": "resultater er lagret", "lost": "forbindelse", "nothing": "Siden finnes ikke", "letter": "Ødegrend"},
    "en": {"teacher": "mette", "welcome": "Welcome", "hello": "Hello", "measures": "Measures", "number": "Type a number",
           "saved": "scores are saved", "lost": "connection", "nothing": "There is no such page", "letter": "Østerby"},
}
PASSWORD = "vinge demo vinge"


def teacher(window):
    """From sign-in to class, chart, goal, search and measures."""
    page, words = window.page, WORDS[window.language]
    window.go("/sign-in")
    window.check("the page says its language", page.locator("html").get_attribute("lang") == window.language)
    window.check("the sign-in page is in it", words["welcome"] in window.heading())
    page.keyboard.press("Tab")
    window.check("the first Tab leads past the menu", page.evaluate("document.activeElement.className") == "skip")
    window.look("sign-in")
    window.sign_in(words["teacher"])
    # The language is the account's; a Danish teacher in English chooses it.
    window.press_in_menu(f"button[name=language][value={window.language}]")
    window.check("the front page greets", window.heading().startswith(words["hello"] + " "))
    window.look("front page")
    window.press("main .grid-of-cards a")
    window.look("class")
    group = page.url
    window.check("the class is there", page.locator("main table tbody tr").count() > 20)
    window.press("main thead a >> nth=1")
    window.check("a column sorts", page.locator("th[aria-sort]").count() == 1)
    window.press(".pills a:not([aria-current])")
    window.check("another measure is shown", page.locator(".pills [aria-current]").count() == 1)
    page.goto(group)
    window.press("main tbody a >> nth=1")
    window.look("pupil")
    window.check("there is a chart with its numbers", page.locator("figure svg:visible").count() > 0
                 and page.locator("figure details table").count() > 0)
    page.locator("figure details summary").first.click()
    page.locator(".why summary").click()
    window.check("why it may be seen is told", page.locator(".why-reason").is_visible())
    window.look("pupil with numbers")
    goal(window)
    scores(window, group)
    search(window)
    measures(window)
    answer = window.go("/nowhere")
    window.check("what is not there is said", answer.status == 404 and window.heading() == words["nothing"])
    window.look("404")


def goal(window):
    """Wrong, then right, on the pupil's page that is open."""
    page = window.page
    pupil = page.url
    window.press('main a[href$="/goal"]')
    window.look("goal")
    page.locator("#target").fill("x")
    page.locator("#words").fill("Læse så let som blåbær: æøåäö")
    window.send()
    window.check("a wrong goal is explained", page.locator("#target[aria-invalid]").count() == 1)
    window.check("the list of faults has the focus", page.evaluate("document.activeElement.id") == "error-summary")
    window.check("the title says so first", ": " in page.title())
    window.check("what was typed is kept", page.locator("#words").input_value().endswith("æøåäö"))
    window.look("goal with a fault")
    page.locator("#error-summary a").first.click()
    window.check("a fault leads to its field", page.evaluate("document.activeElement.id") == "target")
    page.locator("#target").fill("240")
    page.locator("#due").fill("2099-06-01")
    window.send()
    window.check("a right goal is saved and said", page.url == pupil
                 and page.locator(".notice-success[role=status]").count() == 1)
    window.check("the pupil can read it", page.get_by_text("blåbær").count() == 1)
    window.look("pupil with a message")


def scores(window, group):
    """The grid: keys, paste, a bad value, a lost connection, a draft."""
    page, words = window.page, WORDS[window.language]
    page.goto(group)
    window.press(".page-head .button-primary")
    window.look("scores")
    # A day without scores yet, in each language another one.
    day = f"2026-01-{12 + list(WORDS).index(window.language)}"
    choose_day(window, day)
    cells = page.locator("input.grid-cell")
    window.check("a day without scores is empty", all(cell.input_value() == "" for cell in cells.all()))

    def has_focus(number):
        return cells.nth(number).evaluate("cell => cell === document.activeElement")

    def values(count):
        return [cells.nth(number).input_value() for number in range(count)]

    cells.first.focus()
    for number in (81, 82, 83):
        page.keyboard.type(str(number))
        page.keyboard.press("Enter")
    window.check("Enter leads down", has_focus(3))
    page.keyboard.press("ArrowUp")
    window.check("the arrow leads up", has_focus(2))
    page.keyboard.press("ArrowDown")
    cells.nth(3).evaluate("""cell => {
        const data = new DataTransfer();
        data.setData("text/plain", "84\\n85\\n86");
        cell.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
    }""")
    window.check("a pasted column fills downwards", values(6) == ["81", "82", "83", "84", "85", "86"])
    cells.nth(6).fill("tolv")
    page.keyboard.press("Enter")
    message = page.locator(f"#{cells.nth(6).get_attribute('aria-describedby')}")
    window.check("a bad value is explained at its cell", message.inner_text().startswith(words["number"]))
    window.check("and stays as it was typed", cells.nth(6).input_value() == "tolv")
    window.look("scores with a bad value")
    page.locator("form[data-grid] button[type=submit]").click()
    window.check("it is not sent, and the cell has the focus", has_focus(6))
    cells.nth(6).fill("87")
    page.reload()
    window.check("after a reload the numbers are back", values(7) == [str(number) for number in range(81, 88)])
    window.look("scores with a draft")
    window.offline = True
    window.context.set_offline(True)
    page.locator("form[data-grid] button[type=submit]").click()
    status = page.locator("[data-grid-status][data-kind=problem]")
    status.wait_for()
    window.check("a lost connection is said", words["lost"] in status.inner_text())
    window.check("and nothing is lost", values(7) == [str(number) for number in range(81, 88)])
    window.look("scores without a connection")
    with page.expect_navigation(timeout=20_000):
        window.context.set_offline(False)
    window.offline = False
    window.check("it is saved as soon as it is back, and said",
                 words["saved"] in page.locator(".notice-success").inner_text())
    page.go_back()
    choose_day(window, day)
    window.check("the scores stand there", values(8) == [str(number) for number in range(81, 88)] + [""])
    # A fault that only the server knows brings the page back with what was typed.
    choose_day(window, "2099-01-01")
    cells.first.fill("1,5")
    cells.first.fill("12")
    page.locator("form[data-grid] button[type=submit]").click()
    page.locator("#error-summary").wait_for()
    window.check("a day to come is refused, and nothing is lost", values(1) == ["12"])
    window.look("scores refused")
    page.goto(group)
    window.press(".page-head .button-primary")
    page.locator("#phase").select_option("baseline")
    window.press("main form[method=get] button")
    window.check("before an effort there are three columns", page.locator("thead th").count() == 4)
    window.look("three probes")


def choose_day(window, day):
    window.page.locator("#day").fill(day)
    window.press("main form[method=get] button")


def search(window):
    page, words = window.page, WORDS[window.language]
    window.press_in_menu('.nav a[href="/search"]')
    window.look("search")
    page.locator("main #q").fill(words["letter"].lower())
    window.send()
    names = page.locator("main tbody th").all_inner_texts()
    window.check(f"{words['letter']} is found", any(words["letter"] in name for name in names))
    window.check("the name is not in the address", "?" not in page.url)
    window.look("found")
    page.locator("main #q").fill("qqqq")
    window.send()
    window.check("nobody found is said", page.locator(".empty-title").count() == 1)
    window.look("nobody found")


def measures(window):
    """An empty form is explained; a right one makes a measure."""
    page, words = window.page, WORDS[window.language]
    window.press_in_menu('.nav a[href="/instruments"]')
    window.check("the menu and the heading agree", window.heading() == words["measures"])
    window.look("measures")
    window.press('main a[href="/instruments/new"]')
    window.look("new measure")
    window.send()
    faults = page.locator("#error-summary a").all_inner_texts()
    window.check("each fault of an empty form is said in its own words", len(faults) == len(set(faults)) == 3)
    window.look("new measure with faults")
    page.locator("#name").fill(f"Prøve på {window.language} – ä ö æ ø å")
    page.locator("#unit").fill("point")
    page.locator("#maximum").fill("20")
    window.send()
    window.check("the measure is made", page.locator("main tbody").get_by_text(f"på {window.language} –").count() == 1)


def others(window):
    """The front pages of the other roles, the home's pages, the administrator's."""
    page = window.page
    for login in ("jonas", "solveig", "karen", "peter", "lone", "amira", "elin", "ingrid"):
        window.sign_in(login)
        window.check(f"{login} is signed in", page.locator("[data-sign-out]").count() == 1)
        window.look(f"front page of {login}")
    window.sign_in("mette")
    window.press("main .grid-of-cards a")
    window.press("main tbody a >> nth=1")
    another = page.url
    window.sign_in("aksel")
    window.check("a pupil comes to the own page", "/pupils/" in page.url and page.locator("figure svg").count() > 0)
    window.check("which has a chart, and no label on anybody", page.locator("main .chip").count() == 0)
    window.look("pupil's own page")
    own = page.url
    window.check("the way to the goal is not there by itself", page.locator(".c-aim").count() == 0)
    window.press(".own-switch")
    window.check("and is when the pupil wants it", page.locator(".c-aim:visible").count() > 0)
    window.press(".own-answers button >> nth=0")
    window.check("one tap answers", page.locator(".own-answers [aria-pressed=true]").count() == 1)
    page.goto(own + "/own-goal")
    window.look("goal of one's own")
    page.goto(own + "/talk")
    window.look("talk to someone")
    window.send()
    window.check("it is sent", page.locator(".own-word").count() == 1)
    window.look("pupil's own page with a word")
    page.goto(own + "/seen")
    window.check("the teacher has looked", page.get_by_text("Mette Lindgaard").count() >= 1)
    window.look("who has seen me")
    answer = page.goto(another)
    window.check("and to nobody else's", answer.status == 404)
    window.go("/my/guardians")
    window.look("who sees me")
    window.sign_in("birgit")
    window.look("guardian's front page")
    window.press("main .grid-of-cards a")
    window.check("a guardian sees the child", page.locator("figure svg").count() > 0)
    window.look("guardian's page")
    window.go("/my/contact")
    window.look("how to reach the guardian")
    window.sign_in("malik")
    window.look("mentor's front page")
    window.press("main .plain-list a[href*='/words/']")
    window.look("what the pupil said")
    page.locator("#answer").fill("Torsdag kl. 10 på biblioteket.")
    window.send()
    page.goto(own + "/feedback")
    window.look("feedback")
    window.sign_in("jonas")
    page.goto(own + "/guardians")
    window.look("a pupil's guardians")
    window.press("main .card-foot a")
    window.look("a guardian's contact")
    window.sign_in("ole")
    window.look("administrator's front page")
    window.press("main .grid-of-cards a")
    window.look("accounts")
    window.go("/imports")
    window.look("imports")
    window.press("main form[enctype] button")
    window.check("a form without a file comes back", page.locator("#error-summary").count() == 1)
    window.look("imports with errors")
    window.go("/jobs")
    window.look("background work")
    window.go("/accounts")
    window.press(".paging a[rel=next]")
    window.check("the list goes on", page.locator("main tbody tr").count() > 0)
    page.locator("#q").fill("østerby")
    window.press("main form[role=search] button")
    window.check("an account is found", page.locator("main tbody th").get_by_text("Aksel Østerby").count() == 1)
    row = page.locator("main tbody tr").filter(has_text="Aksel Østerby")
    with page.expect_navigation():
        row.locator('form[action$="/code"] button').click()
    code = page.locator(".code").inner_text()
    window.check("a code is shown", len(code) >= 12)
    window.look("code")
    activate(window, code)


def activate(window, code):
    """The pupil's new password, too short and then right."""
    page = window.page
    window.context.clear_cookies()
    window.go("/activate")
    window.look("activation")
    for password in ("kort", "tre små blå ænder"):
        page.locator("#login").fill("aksel")
        page.locator("#code").fill(code)
        page.locator("#password").fill(password)
        window.send()
        if password == "kort":
            window.check("a short password is explained", page.locator("#password[aria-invalid]").count() == 1)
            window.look("activation with a fault")
    window.check("the code becomes a password", page.locator(".notice-success").count() == 1)
    window.look("sign-in with a message")
    page.locator("#login").fill("aksel")
    page.locator("#password").fill("tre små blå ænder")
    window.send()
    window.check("which opens the pupil's page", "/pupils/" in page.url)


def password(window):
    """Signing in by form, wrong and right, to where one was going; and out again."""
    page = window.page
    window.go("/instruments")
    window.check("without a session one signs in first", "/sign-in" in page.url)
    page.locator("#login").fill("mette")
    page.locator("#password").fill("wrong")
    window.send()
    window.check("a wrong password is said", page.locator("#error-summary").is_visible())
    window.check("the name is kept, the password not",
                 [page.locator(name).input_value() for name in ("#login", "#password")] == ["mette", ""])
    window.look("sign-in with a fault")
    page.locator("#password").fill(PASSWORD)
    with page.expect_navigation():
        page.locator("#password").press("Enter")
    window.check("a right one opens what was asked for", page.url.endswith("/instruments"))
    cookies = window.context.cookies()
    window.check("no script can read a cookie", all(cookie["httpOnly"] and cookie["secure"] for cookie in cookies))
    page.locator(".menu summary").click()
    window.look("open menu")
    page.keyboard.press("Escape")
    window.check("Escape closes the menu", not page.locator(".nav").is_visible())
    window.press_in_menu("[data-sign-out] button")
    window.check("signed out, and said", "/sign-in" in page.url and page.locator(".notice").count() == 1)
    page.go_back()
    page.reload()
    window.check("the way back is closed", page.locator("#password").count() == 1)


def without_script(window):
    """Every page works without a script: signing in, and a score."""
    page = window.page
    window.sign_in("mette")
    window.press("main .grid-of-cards a >> nth=1")
    window.press(".page-head .button-primary")
    choose_day(window, "2026-01-20")
    page.locator("input.grid-cell").first.fill("500")
    window.send()
    window.check("without a script a fault is explained", page.locator(".grid-cell[aria-invalid]").count() == 1)
    window.check("and the list says whose it is", ": " in page.locator("#error-summary a").inner_text())
    page.locator("input.grid-cell").first.fill("61,0")
    window.send()
    window.check("and a score is saved", page.locator(".notice-success").count() == 1)
    page.set_viewport_size(PHONE)
    page.locator(".menu summary").click()
    window.check("the menu opens", page.locator(".nav").is_visible())


def added_language(window):
    """Arabic, which this installation adds: from the right, and what is missing is marked."""
    page = window.page
    window.go("/sign-in")
    window.press_in_menu("button[name=language][value=ar]")
    window.check("the page turns", page.locator("html[lang=ar][dir=rtl]").count() == 1)
    window.check("and speaks the language", "مرحبًا" in window.heading())
    window.look("sign-in")
    window.press('form[action="/demo/sign-in/birgit"] button')
    window.press("main .grid-of-cards a")
    fallback = page.locator("main .other-language")
    window.check("a word that is missing is marked", fallback.count() > 0)
    window.check("with the language it is in", fallback.first.evaluate("word => word.lang + word.dir") == "daltr")
    line = fallback.first.evaluate("word => getComputedStyle(word).textDecorationStyle")
    window.check("visibly, and the foot says what the mark means",
                 line == "dotted" and page.locator(".foot [lang], .foot p").count() > 0)
    window.check("no mark is left outside an element", "\ufdd0" not in page.content() and "\ufdd1" not in page.content())
    window.look("guardian's page")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for a picture of every page")
    parser.add_argument("--only", help="the name of one walk, such as teacher")
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    results = Results()
    with sync_playwright() as play:
        browser = play.chromium.launch(**BROWSER)

        def walk(what, language, **settings):
            if options.only not in (None, what.__name__):
                return
            window = Window(browser, options.address, results, language, pictures=options.pictures, **settings)
            try:
                what(window)
            except Exception as error:  # it stops there and the next one goes on
                window.check(f"{what.__name__} stopped at {window.page.url}: {error}", False)
            window.context.close()

        for language in WORDS:
            # Two are walked on a phone, and one is looked at closely.
            walk(teacher, language, size=PHONE if language in ("sv", "nb") else DESKTOP, thorough=language == "da")
        walk(others, "da", thorough=True)
        walk(password, "en", size=PHONE, thorough=True)
        walk(without_script, "sv", script=False)
        walk(added_language, "ar", thorough=True)
        walk(second_factor, "da", thorough=True)
        walk(handover, "sv", thorough=True)
        walk(course, "da", thorough=True)
        for language in ("sv", "nb", "en"):
            walk(every_page, language)
        browser.close()
    sys.exit(results.end())


main()
