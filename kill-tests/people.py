"""The people of the demo, signed in before the first kill: a sign-in that was acknowledged must
outlive the server, so nobody signs in a second time."""
import base64
import hashlib
import hmac
import re
import struct
import time

from server import PASSWORD, Browser

# Who co-ordinates, writes and leads where a pupil comes from, the pupil, and who leads and teaches
# where the pupil goes.
SENDING = ["siv", "elin", "roland", "tove"]
RECEIVING = ["maud", "jamal"]


class People:
    def __init__(self, port):
        self._signed_in = {login: _signed_in(login, port) for login in SENDING + RECEIVING}
        for login in RECEIVING:
            _show_second_factor(self._signed_in[login], login)

    def browsers(self):
        """For one client a browser of each: they share a session and no memory."""
        return {login: _copy(browser) for login, browser in self._signed_in.items()}


def _signed_in(login, port):
    browser = Browser(port)
    if browser.sign_in(login) != 303:
        raise SystemExit(f"{login} could not sign in")
    return browser


def _copy(browser):
    copy = Browser(browser.port)
    copy.cookies = dict(browser.cookies)
    return copy


def _show_second_factor(browser, login):
    """What is received opens with two factors; a phone has the secret of the set-up."""
    page = "/second-factor/set-up"
    browser.post(page, [("password", PASSWORD)], page)
    secret = re.search(r'<strong class="code">([A-Z2-7 ]+)</strong>', browser.get(page)[2])
    code = secret and _code(secret.group(1))
    if not code or browser.post("/second-factor/confirmation", [("code", code)], page)[0] != 200:
        raise SystemExit(f"{login} could not set up a second factor")


def _code(secret):
    """The six digits that a phone shows now (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 0xF
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"
