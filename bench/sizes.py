"""Simulated regions of the three sizes, kept in a folder between runs of the same day."""
import datetime
import json
import pathlib
import shutil
import subprocess

SCHOOLS = {"town": 10, "region": 120, "country": 2500}


class Region:
    """One size, as an SQLite database that is never served itself: runs work on copies."""

    def __init__(self, program, size, folder):
        self.size, self.program = size, program
        self.schools = SCHOOLS[size]
        folder.mkdir(parents=True, exist_ok=True)
        day = datetime.date.today()
        self.database = folder / f"{size}-{day}.db"
        self.key = self.database.with_suffix(".key")
        told = self.database.with_suffix(".json")
        if not told.exists():
            for old in [*folder.glob(f"{size}-*")]:
                old.unlink()
            print(f"making the {size}: {self.schools} schools", flush=True)
            said = subprocess.run([program, "simulate", "--schools", str(self.schools), "--database", self.database,
                                   "--json"], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            told.write_text(said.stdout)
        made = json.loads(told.read_text())
        self.counts, self.password = made["counts"], made["password"]
        self.logins = [one["login"] for one in made["signIns"]]
        self.bytes = self.database.stat().st_size

    def copy(self, folder):
        """A database to work on, with today's schema, and its key."""
        database = pathlib.Path(folder) / f"{self.size}.db"
        for kept in self.database.parent.glob(f"{self.database.stem}.*"):
            if kept.suffix in (".db", ".key"):
                shutil.copy(kept, database.parent / kept.name.replace(self.database.stem, self.size))
        subprocess.run([self.program, "database", "migrate", "--database", database], check=True, stdout=subprocess.DEVNULL)
        return str(database), str(database.with_suffix(".key"))

    def of(self, role):
        return [login for login in self.logins if login.startswith(role + "-")]
