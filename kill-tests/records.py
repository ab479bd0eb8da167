"""The database, asked beside the server: what is written there does not depend on what a page says."""
import contextlib
import sqlite3


class Records:
    def __init__(self, path):
        self.path = str(path)

    def ask(self, sql, *values):
        """The answer's rows. Reads only, and never holds the file open: the server that comes up
        finds it as the one before left it."""
        address = f"file:{self.path}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=30)) as connection:
            return connection.execute(sql, values).fetchall()

    def value(self, sql, *values):
        rows = self.ask(sql, *values)
        return rows[0][0] if rows else None

    def let_time_pass(self):
        """What was released can no longer be taken back, and the leases of dead servers have run out.

        The ten minutes are a rule and no setting, and the program asks the system for the time. So the
        moments are moved back, while no server runs. When this connection
        closes, SQLite tidies its log away, which a server that comes up after a kill ought to do: so only
        some kills are followed by it."""
        with contextlib.closing(sqlite3.connect(self.path, timeout=30)) as connection, connection:
            connection.execute("UPDATE handover_version SET due = sealed_at WHERE sent_at IS NULL")
            connection.execute(
                """
                UPDATE job SET due = '2000-01-01T00:00:00.000Z' WHERE kind = 'handover.send' AND state = 'waiting'
                """)
            connection.execute("UPDATE job SET leased_to = since WHERE state = 'running'")

    def let_writers_pause(self):
        """More than ten minutes between any two savings of a part, for the page of earlier wordings shows of
        what one person saved without a pause the last. No server runs."""
        with contextlib.closing(sqlite3.connect(self.path, timeout=30)) as connection, connection:
            connection.execute(
                """
                UPDATE handover_part_earlier AS e SET recorded = strftime('%Y-%m-%dT%H:%M:%fZ', e.recorded,
                    printf('-%d minutes', 11 * ((SELECT p.revision FROM handover_part p
                        WHERE p.handover = e.handover AND p.part = e.part) - e.revision)))
                """)

    def sendings_under_way(self):
        """The tries at sending that a server has begun and not ended."""
        return set(self.ask("SELECT id, attempts FROM job WHERE kind = 'handover.send' AND state = 'running'"))
