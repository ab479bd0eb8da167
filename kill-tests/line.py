"""What the clients and the killer know of each other, and the count of what happened."""
import dataclasses
import threading


class Fault(Exception):
    """Something acknowledged is lost or doubled, or the program did what it must not."""


@dataclasses.dataclass
class Row:
    """One kind of step."""

    acknowledged: int = 0
    # No answer came. It may have happened or not; the database says which.
    happened: int = 0
    had_not: int = 0
    refused: int = 0
    # The server was killed while it was asked for.
    kills: int = 0


class Line:
    def __init__(self):
        self.is_up = threading.Event()
        self.is_over = threading.Event()
        self.faults = []
        self.rows = {}
        self._asked = {}
        self._lock = threading.Lock()

    def count(self, kind, column):
        with self._lock:
            row = self.rows.setdefault(kind, Row())
            setattr(row, column, getattr(row, column) + 1)

    def total(self, column):
        with self._lock:
            return sum(getattr(row, column) for row in self.rows.values())

    def begin(self, client, kind):
        with self._lock:
            self._asked[client] = kind

    def end(self, client):
        with self._lock:
            self._asked.pop(client, None)

    def under_way(self):
        """The kinds of steps that the server is asked for at this moment."""
        with self._lock:
            return list(self._asked.values())
