"""A region in a database of either kind, to be served and thrown away."""
import contextlib
import pathlib
import sqlite3
import subprocess
import time

from postgres import Postgres

_SETTINGS = ("shared_buffers=1GB", "effective_cache_size=8GB", "max_wal_size=8GB", "checkpoint_timeout=30min")


@contextlib.contextmanager
def opened(kind, region, folder):
    """Its address and its key."""
    database, key = region.copy(folder)
    try:
        if kind == "sqlite":
            yield database, key
            return
        postgres = Postgres("bench", settings=_SETTINGS)
        try:
            postgres.ask("CREATE DATABASE vinge", database="postgres")
            address = f"postgres://vinge@127.0.0.1:{postgres.port}/vinge"
            begin = time.time()
            subprocess.run([region.program, "database", "copy", "--from", database, "--to", address, "--key-file", key],
                           check=True, stdout=subprocess.DEVNULL)
            print(f"{region.size} copied to PostgreSQL in {time.time() - begin:.0f} s", flush=True)
            postgres.ask("VACUUM ANALYZE")
            yield address, key
        finally:
            postgres.close()
    finally:
        for file in pathlib.Path(folder).glob(f"{region.size}.*"):
            file.unlink()


def drop_audit(kind, address):
    """Makes a database throw away what is written to the audit log: what is left of its cost is the
    making of an event, not the keeping."""
    if kind == "sqlite":
        with sqlite3.connect(address) as base:
            base.executescript(
                "CREATE TRIGGER no_event BEFORE INSERT ON audit_event BEGIN SELECT RAISE(IGNORE); END;"
                "CREATE TRIGGER no_chain BEFORE UPDATE ON audit_chain BEGIN SELECT RAISE(IGNORE); END;")
        return
    subprocess.run(["psql", "-qc",
                    "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
                    "CREATE TRIGGER no_event BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION nothing();"
                    "CREATE TRIGGER no_chain BEFORE UPDATE ON audit_chain FOR EACH ROW EXECUTE FUNCTION nothing();",
                    address], check=True)
