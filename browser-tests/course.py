"""A course from its plan to the wall, walked by everybody who has a part in it."""
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

from window import DESKTOP, PHONE

TABLET = {"width": 820, "height": 1180}
GENERATE = pathlib.Path(__file__).resolve().parent.parent / "scripts" / "generate-oneroster"
NAME = "Drivhuset"
DONE = "Vi læste højt for hinanden: æ, ø og å."


def first_day():
    """Today, or the week's Monday when the school is closed today."""
    today = datetime.date.today()
    return today if today.weekday() < 5 else today - datetime.timedelta(days=today.weekday())


def enter(window, login, size=DESKTOP):
    """Signs in as somebody, at what they hold in their hands."""
    window.size = size
    window.page.set_viewport_size(size)
    window.sign_in(login)
    window.press_in_menu(f"button[name=language][value={window.language}]")


def course(window):
    """Seven people: plan, ask, approve, invite, answer, begin, hold, follow up, decide, import."""
    page = window.page
    enter(window, "mette")
    window.press_in_menu('.nav a[href="/courses"]')
    window.look("courses")
    hub = plan(window)
    pupils(window, hub)
    page.goto(hub)
    window.look("course ready to be asked about")
    window.press("main button[value=ask]")
    window.check("the plan has been asked about", page.locator(".notice-success").count() == 1)
    approve(window, hub)
    invite(window, hub)
    answer(window)
    goals(window, hub)
    begin(window, hub)
    hold(window)
    note(window, hub)
    at_home(window)
    meeting(window)
    wall(window)
    roster(window)


def plan(window):
    page = window.page
    window.press('main a[href="/courses/new"]')
    window.look("new course")
    window.send()
    window.check("a course without a model and a name is explained",
                 page.locator("#error-summary a").count() >= 2)
    window.look("new course with faults")
    page.locator("main input[name=model]").first.check()
    page.locator("#name").fill("Turboforløb for svage læsere")
    page.locator("#starts").fill(first_day().isoformat())
    window.send()
    window.check("a name that labels is refused", page.locator("#name[aria-invalid]").count() == 1)
    page.locator("#name").fill(NAME)
    window.send()
    window.look("empty plan")
    hub = page.url.removesuffix("/plan")
    page.goto(hub)
    window.look("course as a draft")
    window.press('main .card a[href$="/plan"]')
    for field in page.locator("main form[action$='/plan'] :is(input, textarea):visible").all():
        if field.input_value() or field.get_attribute("id") == "days-off" or field.get_attribute("inputmode"):
            continue
        late = (first_day() + datetime.timedelta(days=18)).isoformat()
        field.fill(late if field.get_attribute("type") == "date" else "Sådan gør vi: hver dag, i ro, sammen.")
    fetched = []
    page.on("request", lambda request: request.is_navigation_request() and fetched.append(request.url))
    window.send()
    window.check("the plan is saved", page.locator(".notice-success").count() == 1)
    # What is said once would be said to the first of two.
    window.check("its page is fetched once", len(fetched) == 1)
    window.look("filled plan")
    return hub


def pupils(window, hub):
    page = window.page
    page.goto(hub)
    window.press('main .card a[href$="/pupils"]')
    window.look("choosing pupils")
    window.send()
    window.check("nobody chosen is said", page.locator("#error-summary").count() == 1)
    rows = page.locator("main .reason-row")
    rows.filter(has_text="Aksel Østerby").locator("input").fill("Vil gerne læse mere og spørger selv om bøger.")
    rows.filter(has_text="Emil Nørremark").locator("input").fill("Er begyndt at spørge om hjælp og bruger svarene.")
    window.press("main .reason-row ~ * button, main .sticky-save button")
    window.check("two pupils are proposed", page.locator("#places-table tbody tr, #places tbody tr").count() == 2)
    window.look("proposed pupils")


def approve(window, hub):
    page = window.page
    enter(window, "solveig")
    window.look("leader's front page")
    window.press(f'main a[href="{hub[len(window.address):]}"]')
    window.look("course as the leader reads it")
    window.press('main a[href$="/plan"]')
    window.look("plan as the leader reads it")
    page.goto(hub)
    window.press("main button[value=approved]")
    window.check("the plan is approved", page.locator(".notice-success").count() == 1)
    window.go("/delegations")
    window.look("who may approve")


def invite(window, hub):
    page = window.page
    enter(window, "mette")
    page.goto(hub)
    window.look("approved course")
    window.press("main button[value=recruiting]")
    window.look("course in which homes are invited")
    window.press('main .card a[href$="/invitations"]')
    window.look("inviting")
    for field in page.locator("main textarea[name^=own-]").all():
        field.fill("Du spørger, når du ikke forstår, og så kommer du videre. Det vil vi bygge på.")
    window.send()
    window.check("two homes are invited", page.locator("main section.card[id^=pupil-]").count() == 2)
    window.look("invited")
    home = page.locator("main section.card[id^=pupil-]").filter(has_text="Emil Nørremark")
    home.locator("summary").last.click()
    home.locator("input[name^=who-]").last.check()
    home.locator("input[name^=answer-][value=yes], input[name^=answer-]").first.check()
    home.locator("input[name^=channel-][value=phone]").check()
    home.locator("textarea[name^=words-]").fill("Emils mor: ja tak, det glæder han sig til.")
    window.look("writing a reply down")
    with page.expect_navigation():
        home.locator("form button").click()
    window.check("a yes by phone is written down", page.get_by_text("det glæder han sig til").count() == 1)
    window.press('main section.card[id^=pupil-] a[href$="/invitation"]')
    window.look("invitation on paper")


def answer(window):
    page = window.page
    enter(window, "birgit", PHONE)
    window.look("guardian's front page with an invitation")
    window.press("main .grid-of-cards a")
    window.look("guardian's page with an invitation")
    window.press('main a[href$="/invitation"]')
    window.look("invitation at home")
    window.send()
    window.check("no answer is explained", page.locator("#error-summary").count() == 1)
    page.locator("main input[name^=answer-]").first.check()
    window.send()
    window.check("the guardian has answered", page.locator(".notice-success").count() == 1)
    window.look("answered invitation")
    enter(window, "aksel", PHONE)
    window.press('main a[href$="/invitation"]')
    window.check("the pupil reads the same letter", page.get_by_text("bygge på").count() >= 1)
    window.look("invitation as the pupil reads it")


def goals(window, hub):
    page = window.page
    enter(window, "mette")
    for _ in range(2):
        page.goto(hub)
        window.press('main .card a[href$="/goals"]')
        window.look("goals on a course")
        page.locator("#academic-words").fill("Læse en side højt uden at gå i stå.")
        if not page.locator("#academic-instrument").input_value():
            page.locator("#academic-instrument").select_option(index=1)
        if not page.locator("#academic-start").input_value():
            page.locator("#academic-start").fill("60")
        start = float(page.locator("#academic-start").input_value().replace(",", "."))
        page.locator("#academic-target").fill(str(int(start) + 20))
        page.locator("#academic-due").fill((first_day() + datetime.timedelta(days=60)).isoformat())
        window.send()
        window.check("a goal is set", page.locator(".notice-success").count() == 1)


def begin(window, hub):
    page = window.page
    page.goto(hub)
    window.look("course that can begin")
    window.press("main button[value=running]")
    window.check("the course runs", page.locator(".way-here").count() == 1)
    window.look("running course")
    for path in ("team", "fidelity", "follow-up", "pupils"):
        page.goto(f"{hub}/{path}")
        window.look(f"{path} of a course")
    page.goto(hub)
    window.press('main .hub a[href$="/missed-lessons"]')
    window.look("lessons missed")
    page.goto(hub)


def hold(window):
    """The day on a tablet, with a connection that goes away while somebody writes."""
    page = window.page
    window.size = TABLET
    page.set_viewport_size(TABLET)
    window.press('main .card a[href*="/days/"]')
    window.look("day of a course")
    session = page.locator("details.session[open]").first
    name = session.get_attribute("id")
    words = f"#{name} textarea[name=done]"
    late = page.locator(f"#{name} .presence").first
    late.locator(".pick input").last.check()
    page.locator(words).fill(DONE)
    window.offline = True
    window.context.set_offline(True)
    page.locator(f"#{name} button[value=held]").click()
    page.locator(".draft-status[data-kind=problem]").wait_for()
    window.check("without a connection nothing that was written is lost",
                 page.locator(words).input_value() == DONE
                 and late.locator(".pick input").last.is_checked())
    window.look("day without a connection")
    with page.expect_navigation(timeout=20_000):
        window.context.set_offline(False)
    window.offline = False
    # The page is fetched anew after the address has changed behind its #.
    page.locator(f"#{name} .chip-on-course").wait_for()
    window.check("and it is saved when it is back", page.locator(f"#{name}:not([open])").count() == 1)
    page.locator(f"#{name} > summary").click()
    window.check("as it was written", page.locator(words).input_value() == DONE
                 and page.locator(f"#{name} .presence").first.locator(".pick input").last.is_checked())
    window.look("day with a session written down")
    window.press('main a[href*="/board/"]')
    window.check("the board names nobody", page.get_by_text("Østerby").count() == 0)
    window.look("board")


def note(window, hub):
    page = window.page
    window.size = DESKTOP
    page.set_viewport_size(DESKTOP)
    page.goto(hub)
    window.press('main .hub a[href$="/notes"]')
    window.look("weekly notes")
    boxes = page.locator("main textarea:visible")
    boxes.nth(0).fill("Vi har øvet os i at læse højt for hinanden.")
    boxes.nth(1).fill("Lad barnet læse en side højt. Sig, hvad du lagde mærke til.")
    window.press("main form[method=post] button.button-primary")
    window.check("the note is sent", page.locator(".notice-success").count() == 1)
    window.look("weekly note sent")


def at_home(window):
    page = window.page
    enter(window, "aksel", PHONE)
    window.check("the pupil reads the week's note", page.get_by_text("læse højt for hinanden").count() >= 1)
    window.look("pupil's own page on a course")
    window.press('main a[href$="/seen"]')
    window.check("and who has looked", page.get_by_text("Mette Lindgaard").count() >= 1)
    window.look("who has seen the pupil on a course")
    enter(window, "birgit", PHONE)
    window.press("main .grid-of-cards a")
    window.look("guardian's page with a note")
    window.press('main form[action*="/notes/"] button')
    window.check("a note is read with one tap", page.locator(".notice-success").count() == 1)
    window.press('main a[href$="/seen"]')
    window.look("who has seen the child")


def meeting(window):
    page = window.page
    enter(window, "malik", PHONE)
    window.look("mentor's front page with meetings")
    window.press('main a[href$="/meetings"]')
    window.look("meetings with a pupil")
    form = page.locator('main form:has(input[name=seen])').first
    form.locator("input[type=radio]").first.check()
    form.locator("textarea").last.fill("Du læser ti minutter hver aften og skriver siden op.")
    with page.expect_navigation():
        form.locator("button").last.click()
    window.check("the meeting is written down", page.locator(".notice-success").count() == 1)
    window.look("meeting written down")
    page.locator('main a[href*="/hand-backs/"]').first.click()
    window.look("handing back to the class")


def wall(window):
    page = window.page
    enter(window, "mette")
    window.press("main .grid-of-cards a")
    window.press('.page-head a[href$="/wall"]')
    window.look("wall")
    window.press('main tbody a[href$="/decision"]')
    window.look("deciding")
    page.locator("main input[name=choice]").first.check()
    page.locator("#reason").fill("Vi har prøvet det samme i seks uger.")
    window.press("main form[action$='/decision'] button.button-primary")
    window.check("a decision is made", page.locator(".notice-success, #target").count() >= 1)
    window.look("decided")


def roster(window):
    """A roster uploaded, looked at and thrown away."""
    page = window.page
    enter(window, "ole")
    window.go("/imports")
    window.look("imports before an upload")
    discard = page.locator('main form[action*="discard"] button')
    for owner in ("Fjordby Kommune", "Lyngby Fjord Kommune"):
        window.go("/imports")
        with tempfile.TemporaryDirectory() as folder:
            page.locator("#source").fill("elevsystem")
            page.locator("input[type=file]").set_input_files(bundle(pathlib.Path(folder), owner))
            window.press("main form[enctype] button")
        for _ in range(40):
            if discard.count() or page.locator("main .notice-error").count():
                break
            page.wait_for_timeout(500)
            window.go(page.url.removeprefix(window.address))
        window.look(f"upload for {owner}")
    window.check("the difference is shown", page.locator("main table tbody tr").count() > 0)
    window.look("what an import would do")
    link = page.locator('main a[href*="/imports/"]').first
    with page.expect_navigation():
        link.click()
    window.look("one kind of change")
    page.go_back()
    with page.expect_navigation():
        discard.first.click()
    window.check("it can be thrown away", page.locator(".notice-success, h1").count() >= 1)
    window.look("discarded import")


def bundle(folder, owner):
    """A zip of invented people of an owner, with a few rows that cannot be used."""
    subprocess.run([sys.executable, GENERATE, folder, "--pupils", "40", "--classes", "2", "--broken", "3"],
                   check=True, stdout=subprocess.DEVNULL)
    places = folder / "orgs.csv"
    places.write_text(places.read_text(encoding="utf-8").replace("Fjordby Kommune", owner), encoding="utf-8")
    path = folder / "roster.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.glob("*.csv")):
            archive.write(file, file.name)
    return path


def every_page(window):
    """Each page of a course once in this language."""
    page = window.page
    enter(window, "mette")

    def links(pattern):
        found = [link.get_attribute("href") for link in page.locator("main a[href]").all()]
        return list(dict.fromkeys(link for link in found if re.search(pattern, link)))

    window.go("/courses")
    window.look("courses")
    hubs = links(r"^/courses/[^/]+$")
    hubs = [hub for hub in hubs if not hub.endswith("/new")]
    window.go("/courses/new")
    window.look("new course")
    seen = set()
    for hub in hubs:
        window.go(hub)
        state = page.locator(".way-here").inner_text()
        window.look(f"course ({state})")
        for link in links(r"^/(courses|groups)/") + links(r"/days/")[:1]:
            kind = re.sub(r"[0-9a-f-]{36}|\d{4}-\d\d-\d\d", ":", link.split("?")[0])
            if kind in seen or link in hubs or link == "/courses" or link.endswith(".ics"):
                continue
            seen.add(kind)
            window.go(link)
            window.look(kind)
            for inner in links(r"/(mentor|follow-up-end|meetings|hand-backs/[^/]+|decision|board/[^/]+|invitation)$"):
                deep = re.sub(r"[0-9a-f-]{36}|\d{4}-\d\d-\d\d", ":", inner)
                if deep in seen:
                    continue
                seen.add(deep)
                here = page.url
                window.go(inner)
                window.look(deep)
                if deep.endswith("/meetings"):
                    for last in links(r"/(meetings|hand-backs)/[^/]+$")[:2]:
                        window.go(last)
                        window.look(re.sub(r"[0-9a-f-]{36}", ":", last))
                page.goto(here)
    enter(window, "solveig")
    window.go("/delegations")
    window.look("who may approve")
    enter(window, "ole")
    window.go("/imports")
    window.look("imports")
    for login in ("aksel", "birgit"):
        enter(window, login, PHONE)
        if login == "birgit":
            window.press("main .grid-of-cards a")
        window.look(f"{login}'s page")
        for link in links(r"/(invitation|seen|talk|own-goal)$"):
            window.go(link)
            window.look(re.sub(r"[0-9a-f-]{36}", ":", link))
    enter(window, "malik", PHONE)
    window.press('main a[href$="/meetings"]')
    window.look("meetings on a phone")
    for login in ("mette", "aksel", "birgit", "solveig", "malik", "ole"):
        # The account keeps the language; the next one to look expects Danish.
        window.sign_in(login)
        window.press_in_menu("button[name=language][value=da]")
