"""Two servers on one PostgreSQL: they share everything, and one is killed at work."""
import io
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

from postgres import Postgres
from server import Browser, Results, Server, write

program = sys.argv[1]
UPLOAD = "roster.upload"
results = Results("two servers")
folder = Path(tempfile.mkdtemp(prefix="vinge-two-"))
postgres = Postgres("two")
servers = []


def bundle():
    """A bundle of the demo's owner, large enough to be looked at for a while."""
    made = folder / "bundle"
    generate = Path(__file__).parent.parent / "scripts/generate-oneroster"
    subprocess.run([sys.executable, generate, made, "--pupils", "3000", "--classes", "120"], check=True,
                   stdout=subprocess.DEVNULL)
    orgs = made / "orgs.csv"
    orgs.write_text(orgs.read_text().replace("Fjordby Kommune", "Lyngby Fjord Kommune"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(made.iterdir()):
            file.write(path, path.name)
    return packed.getvalue()


def run():
    postgres.ask("CREATE DATABASE vinge", "postgres")
    address = f"postgres://vinge@127.0.0.1:{postgres.port}/vinge"
    key = str(folder / "vinge.key")
    subprocess.run([program, "demo", "--build-only", "--database", address], check=True, cwd=folder,
                   stdout=subprocess.DEVNULL)
    log = open(folder / "log", "w")
    servers.extend(Server(program, address, key, log) for _ in range(2))
    first, second = servers

    # What one server knows, the other knows.
    teacher = Browser(first.port)
    results.check("signed in on the first", teacher.sign_in("mette") == 303)
    teacher.port = second.port
    results.check("the second knows the session", "/sign-out" in teacher.get("/")[2])
    results.check("a change through the second", write(teacher, "From the second") == 303)
    teacher.port = first.port
    results.check("is seen through the first", "From the second" in teacher.get("/instruments")[2])
    statuses = []
    for attempt in range(6):
        statuses.append(Browser(servers[attempt % 2].port).sign_in("elin", "wrong"))
    results.check("tries to sign in are counted together", statuses == [422] * 5 + [429], statuses)
    results.check("signed out on the first", teacher.post("/sign-out", [], "/")[0] == 303)
    teacher.port = second.port
    results.check("the second knows that too", "/sign-out" not in teacher.get("/")[2])

    # Both write at the same time; one is killed with work under way.
    acknowledged, refused = [], []

    browsers = [Browser(servers[number % 2].port) for number in range(6)]
    for browser in browsers:
        browser.sign_in("mette")

    def keep_writing(number):
        browser = browsers[number]
        for count in range(60):
            name = f"w{number}-{count}"
            try:
                (acknowledged if write(browser, name) == 303 else refused).append(name)
            except OSError:
                refused.append(name)
                browser.port = second.port

    admin = Browser(first.port)
    admin.sign_in("ole")
    packed = bundle()
    # The second is held still until the first has the job: who holds it is known, and that one is killed.
    second.process.send_signal(signal.SIGSTOP)
    status, place, _ = admin.upload("/imports", [("source", "cluster")], "bundle.zip", packed, "/imports")
    results.check("an upload is received by the first", status == 303, status)
    holder = f"SELECT server FROM job WHERE kind = '{UPLOAD}' AND state = 'running'"
    deadline = time.time() + 60
    while time.time() < deadline and not postgres.ask(holder):
        time.sleep(0.02)
    holders = postgres.ask(holder)
    second.process.send_signal(signal.SIGCONT)
    writers = [threading.Thread(target=keep_writing, args=(number,)) for number in range(6)]
    for writer in writers:
        writer.start()
    while time.time() < deadline and len(acknowledged) < 12:
        time.sleep(0.02)
    results.check("the first is at work on it", holders and postgres.ask(holder) == holders, holders)
    first.kill()
    killed = time.time()
    for writer in writers:
        writer.join()
    kept = set(postgres.ask("SELECT name FROM instrument"))
    lost = [name for name in acknowledged if name not in kept]
    results.check(f"of {len(acknowledged)} acknowledged changes none is lost", not lost and len(acknowledged) > 200, lost)
    admin.port = second.port
    state, attempts = "", 0
    while time.time() < killed + 200:
        tried = postgres.ask(f"SELECT attempts FROM job WHERE kind = '{UPLOAD}' AND state = 'running'")
        attempts = max([attempts, *map(int, tried)])
        state = postgres.ask("SELECT state FROM import_upload ORDER BY uploaded DESC LIMIT 1")[0]
        if state == "previewed":
            break
        time.sleep(0.5)
    results.check("the second takes up the killed one's work", state == "previewed" and attempts == 2,
                  f"{state} after {time.time() - killed:.0f} s, {attempts} attempts")
    results.check("and shows it", place and admin.get(place)[0] == 200)
    left = postgres.ask(f"SELECT state FROM job WHERE kind = '{UPLOAD}'")
    results.check("nothing of it is left over", left == [], left)
    second.stop()
    results.check("SIGTERM ends a server in good order", second.process.returncode == 0, second.process.returncode)
    checked = subprocess.run([program, "database", "check", "--database", address, "--key-file", key],
                             capture_output=True, text=True)
    results.check("the database is whole, its audit log too", checked.returncode == 0, checked.stderr.strip())


try:
    run()
finally:
    for server in servers:
        server.process.kill()
    postgres.close()
results.end()
