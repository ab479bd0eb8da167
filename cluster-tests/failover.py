"""A primary and a streaming standby that has applied what is acknowledged: the primary is
killed, the standby takes over, and no acknowledged write is lost."""
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from postgres import Postgres
from server import Browser, Results, Server, write

program = sys.argv[1]
results = Results("failover")
folder = Path(tempfile.mkdtemp(prefix="vinge-over-"))
databases, servers = [], []


def run():
    primary = Postgres("primary", settings=["synchronous_commit=remote_apply"])
    databases.append(primary)
    primary.ask("CREATE DATABASE vinge", "postgres")
    # A promoted standby has no standby of its own to wait for.
    standby = Postgres("standby", copy_of=primary, settings=["synchronous_standby_names="])
    databases.append(standby)
    primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'", "postgres")
    primary.ask("SELECT pg_reload_conf()", "postgres")
    for _ in range(100):
        if primary.ask("SELECT sync_state FROM pg_stat_replication", "postgres") == ["sync"]:
            break
        time.sleep(0.1)
    results.check("the standby is synchronous",
                  primary.ask("SELECT sync_state FROM pg_stat_replication", "postgres") == ["sync"])

    address = f"postgres://vinge@127.0.0.1:{primary.port},127.0.0.1:{standby.port}/vinge"
    key = str(folder / "vinge.key")
    subprocess.run([program, "demo", "--build-only", "--database", address], check=True, cwd=folder,
                   stdout=subprocess.DEVNULL)
    servers.append(Server(program, address, key, open(folder / "log", "w")))
    tokens = []
    for _ in range(4):
        browser = Browser(servers[0].port)
        browser.sign_in("mette")
        tokens.append((browser, browser.token("/instruments/new")))

    acknowledged, failures, successes = [], [], []
    isOver = threading.Event()

    def keep_writing(number):
        browser, token = tokens[number]
        count = 0
        while not isOver.is_set():
            name = f"w{number}-{count}"
            count += 1
            try:
                status = write(browser, name, token)
            except OSError:
                status = 0
            if status == 303:
                acknowledged.append(name)
                successes.append(time.time())
            else:
                failures.append((time.time(), status))
                time.sleep(0.05)

    writers = [threading.Thread(target=keep_writing, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    time.sleep(4)
    primary.kill()
    killed = time.time()
    before = len(acknowledged)
    time.sleep(1)
    standby.promote()
    promoted = time.time()
    time.sleep(8)
    isOver.set()
    for writer in writers:
        writer.join()

    kept = set(standby.ask("SELECT name FROM instrument"))
    lost = [name for name in acknowledged if name not in kept]
    after = [moment for moment in successes if moment > promoted]
    results.check("writes were acknowledged before and after", before > 20 and len(after) > 20, (before, len(after)))
    results.check(f"of {len(acknowledged)} acknowledged writes none is lost", not lost, lost)
    if after:
        statuses = sorted({status for _, status in failures})
        print(f"     requests failed for {after[0] - killed:.1f} s, {after[0] - promoted:.1f} s of them after the standby "
              f"had taken over; {len(failures)} refused with {statuses}", flush=True)
        results.check("meanwhile pages say that it passes", set(statuses) <= {503}, statuses)
        results.check("requests work again soon after the standby has taken over", after[0] - promoted < 6)
    servers[0].stop()
    checked = subprocess.run([program, "database", "check", "--database", address, "--key-file", key],
                             capture_output=True, text=True)
    results.check("the database is whole, its audit log too", checked.returncode == 0, checked.stderr.strip())


try:
    run()
finally:
    for server in servers:
        server.process.kill()
    for database in databases:
        database.close()
results.end()
