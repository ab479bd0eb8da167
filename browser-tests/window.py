"""A browser window in which everything that goes wrong is a failed check."""
import os
import time

from axe_playwright_python.sync_playwright import Axe

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
BROWSER = {"executable_path": os.environ.get("CHROMIUM", "/usr/bin/chromium"), "args": ["--no-sandbox"]}

# Told on the console, where every window listens.
TELL_POLICY = """
    addEventListener("securitypolicyviolation", (event) =>
        console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


class Results:
    """The count, and a line for each check."""

    def __init__(self):
        self.passed, self.failed, self.started = 0, 0, time.monotonic()

    def add(self, what, holds):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
        print(f"{'ok     ' if holds else 'FAILED '} {what}", flush=True)

    def end(self):
        print(f"in {time.monotonic() - self.started:.0f} s")
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0


class Window:
    """One browser with its cookies.

    `look` checks the page that is open by axe, and that nothing has to be scrolled sideways in
    a wide window and in a phone's. Where `thorough` is true axe looks in both and in the dark.
    """

    def __init__(self, browser, address, results, language, *, size=DESKTOP, thorough=False, script=True, pictures=None):
        self.address, self.results, self.language = address, results, language
        self.size, self.thorough, self.pictures = size, thorough, pictures
        # Colours that fade are between two colours when axe looks.
        self.context = browser.new_context(
            viewport=size, locale=language, reduced_motion="reduce", java_script_enabled=script)
        self.context.add_init_script(TELL_POLICY)
        self.page = self.context.new_page()
        self.offline = False
        self.page.on("console", self.on_console)
        self.page.on("pageerror", lambda error: self.check(f"no error in a script: {error}", False))
        self.page.on("request", self.on_request)
        # Leaving a page with unsaved numbers is asked about; the walk always leaves.
        self.page.on("dialog", lambda dialog: dialog.accept())

    def check(self, what, holds):
        self.results.add(f"{self.language}: {what}", bool(holds))

    def on_console(self, message):
        # Offline the browser itself says that it cannot reach the server, and it names
        # every answer that is refused on purpose.
        expected = self.offline or "status of 4" in message.text
        if message.type in ("error", "warning") and not expected:
            self.check(f"nothing on the console: {message.text}", False)

    def on_request(self, request):
        if not request.url.startswith((self.address + "/", "data:")):
            self.check(f"no request to elsewhere: {request.url}", False)

    def look(self, what):
        faults = []
        for size in [self.size] + [other for other in (PHONE, DESKTOP) if other != self.size]:
            self.page.set_viewport_size(size)
            room = "document.documentElement"
            if self.page.evaluate(f"{room}.scrollWidth > {room}.clientWidth + 1"):
                faults.append(f"{size['width']}: wider than the window")
            if size != self.size and not self.thorough:
                continue
            for scheme in ("light", "dark") if self.thorough else ("light",):
                self.page.emulate_media(color_scheme=scheme)
                for one in Axe().run(self.page).response["violations"]:
                    places = ", ".join(str(node["target"]) for node in one["nodes"][:3])
                    faults.append(f"{size['width']} {scheme}: {one['id']} at {places}")
                if self.pictures:
                    name = f"{self.language}-{size['width']}-{scheme}-{what}".replace(" ", "-").replace("'", "")
                    self.page.screenshot(path=self.pictures / f"{name}.png", full_page=True)
            self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size(self.size)
        self.check(f"{what} is accessible and fits" + "".join(f"; {fault}" for fault in faults), not faults)

    def go(self, path):
        return self.page.goto(self.address + path)

    def sign_in(self, login):
        """One click on the demo's button, as somebody new."""
        self.context.clear_cookies()
        self.go("/sign-in")
        with self.page.expect_navigation():
            self.page.locator(f'form[action="/demo/sign-in/{login}"] button').click()

    def press(self, selector):
        """Presses something that leads to a page."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def send(self):
        """Sends the page's main form."""
        self.press("main form[method=post] button:not([name])")

    def press_in_menu(self, selector):
        """On a phone the menu is opened first."""
        if not self.page.locator(selector).first.is_visible():
            self.page.locator(".menu summary").click()
        self.press(selector)

    def heading(self):
        return self.page.locator("h1").inner_text()
