"""Kills the server and starts it again, on the same port and the same database."""
import signal
import subprocess
import time

from line import Fault
from postgres import free_port
from server import Browser, Server

# Seconds from the moment it answers, at most.
LONGEST = 0.3
# Of all kills, how many fall before it answers: it opens the database then, and sends what is due.
EARLY = 0.3
# Seconds that sending takes, about.
SENDING = 0.03


class Victim(Server):
    """A server that comes back on its port; `kill` is the usual one."""

    def __init__(self, program, database, key, log, folder):
        self.port = free_port()
        self.process = None
        # The time it took until it answered, the last time it was let.
        self.start = 1.0
        self._folder, self._log = folder, log
        self._command = [program, "serve", "--database", database, "--key-file", key, "--port", str(self.port)]

    def spawn(self):
        self._begun = time.monotonic()
        self.process = subprocess.Popen(self._command, cwd=self._folder, stdout=self._log, stderr=self._log)

    def wait(self):
        while time.monotonic() < self._begun + 60 and self.process.poll() is None:
            try:
                if Browser(self.port).get("/health")[0] == 200:
                    self.start = time.monotonic() - self._begun
                    return
            except OSError:
                time.sleep(0.01)
        raise Fault(f"the server did not start again: it {'ended' if self.process.poll() is not None else 'is silent'}")

    def run(self):
        self.spawn()
        self.wait()

    def stop(self):
        """In good order, however often it was killed before."""
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(30) != 0:
            raise Fault(f"told to stop, the server ended with {self.process.returncode}")


class Killer:
    def __init__(self, server, records, line, random):
        self._server, self._records, self._line, self._random = server, records, line, random
        self._seen = set()

    def kill(self, times):
        """Starts the server and kills it, again and again."""
        for _ in range(times):
            if self._line.faults:
                return
            if self._random.random() < EARLY:
                self._records.let_time_pass()
                self._server.spawn()
                self._let_start(self._random.uniform(0, self._server.start + LONGEST / 2))
                self._strike("starting")
            else:
                self._server.spawn()
                self._server.wait()
                self._line.is_up.set()
                time.sleep(self._random.uniform(0, LONGEST))
                self._strike("between steps")

    def _let_start(self, seconds):
        """For some time, or until it begins to send: that is over so soon that few kills would fall in it."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._records.sendings_under_way() - self._seen:
                return time.sleep(self._random.uniform(0, SENDING))
            time.sleep(0.001)

    def _strike(self, otherwise):
        self._line.is_up.clear()
        asked = self._line.under_way()
        self._server.kill()
        # A job that the server had begun and not ended.
        begun = self._records.sendings_under_way()
        asked += ["send"] * len(begun - self._seen)
        self._seen |= begun
        for kind in asked or [otherwise]:
            self._line.count(kind, "kills")
