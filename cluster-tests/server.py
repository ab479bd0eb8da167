"""A vinge server as a process, and a browser without a screen for it."""
import http.client
import re
import signal
import subprocess
import time
import urllib.parse
import uuid

from postgres import free_port

PASSWORD = "vinge demo vinge"


class Server:
    def __init__(self, program, address, key, log):
        self.port = free_port()
        self.process = subprocess.Popen(
            [program, "serve", "--database", address, "--key-file", key, "--port", str(self.port)], stdout=log,
            stderr=log)
        for _ in range(300):
            try:
                if Browser(self.port).get("/health")[0] == 200:
                    return
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("a server did not start")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(15)


class Browser:
    """Keeps cookies; `port` may be changed to another server of the installation."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}

    def request(self, method, path, body=None, kind=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Accept-Language": "en", "Host": "localhost"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if kind:
            headers["Content-Type"] = kind
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        except http.client.HTTPException as fault:
            raise OSError(str(fault)) from fault
        finally:
            connection.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, value = value.split(";")[0].split("=", 1)
                self.cookies[key] = value
        return answer.status, answer.getheader("Location"), text

    def get(self, path):
        return self.request("GET", path)

    def token(self, page):
        found = re.search(r'name="csrf" value="([^"]*)"', self.get(page)[2])
        return found.group(1) if found else "none"

    def post(self, path, fields, page, token=None):
        values = [("csrf", token or self.token(page)), *fields]
        return self.request("POST", path, urllib.parse.urlencode(values), "application/x-www-form-urlencoded")

    def upload(self, path, fields, name, content, page):
        edge = uuid.uuid4().hex
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in [("csrf", self.token(page)), *fields]
        ]
        parts.append(
            f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            f"Content-Type: application/zip\r\n\r\n".encode() + content + b"\r\n")
        body = b"".join(parts) + f"--{edge}--\r\n".encode()
        return self.request("POST", path, body, f"multipart/form-data; boundary={edge}")

    def sign_in(self, login, password=PASSWORD):
        return self.post("/sign-in", [("login", login), ("password", password)], "/sign-in")[0]


def write(browser, name, token=None):
    """A change that can be counted: a measure with a name of its own. The answer's status."""
    fields = [("name", name), ("unit", "words"), ("minimum", "0"), ("maximum", "80"), ("decimals", "0"),
              ("direction", "rises"), ("forms", "3")]
    return browser.post("/instruments/new", fields, "/instruments/new", token)[0]


class Results:
    def __init__(self, name):
        self.name, self.failed = name, 0

    def check(self, what, is_right, found=""):
        self.failed += not is_right
        print(f"{'ok  ' if is_right else 'FAIL'} {self.name}: {what} {found if not is_right or found else ''}", flush=True)

    def end(self):
        print(f"{self.name}: {'all as it should be' if not self.failed else f'{self.failed} failed'}", flush=True)
        raise SystemExit(1 if self.failed else 0)
