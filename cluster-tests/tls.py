"""A PostgreSQL that takes encrypted connections only: vinge asks for a certificate it can trust, and
what it says when something is wrong is one sentence without the password."""
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from postgres import Postgres
from server import Browser, Results, Server, write

PASSWORD = "never-to-be-shown"

program = sys.argv[1]
results = Results("TLS")
folder = Path(tempfile.mkdtemp(prefix="vinge-tls-"))


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def authority(name):
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN=Vinge {name}", "-keyout",
            f"{name}.key", "-out", f"{name}.pem")
    return str(folder / f"{name}.pem")


def certificate(authority):
    """For this machine, by its name and by its number."""
    (folder / "names").write_text("subjectAltName = DNS:localhost, IP:127.0.0.1\n")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", "server.key", "-out",
            "server.csr")
    openssl("x509", "-req", "-in", "server.csr", "-CA", f"{authority}.pem", "-CAkey", f"{authority}.key",
            "-CAcreateserial", "-days", "2", "-extfile", "names", "-out", "server.crt")
    return {name: (folder / name).read_text() for name in ("server.crt", "server.key")}


def vinge(*arguments):
    return subprocess.run([program, *arguments, "--key-file", str(folder / "vinge.key")], cwd=folder,
                          capture_output=True, text=True, timeout=60)


def refused(what, address, word=""):
    """Each way in says in one sentence what is wrong, without a part of the password, and ends."""
    for way in [("database", "migrate"), ("database", "check"), ("serve", "--port", "0")]:
        done = vinge(*way, "--database", address)
        said = done.stderr.rstrip("\n")
        is_right = (done.returncode == 1 and done.stdout == "" and said.startswith("vinge: ") and "\n" not in said
                    and word in said and "never" not in said and "shown" not in said)
        results.check(f"{what}: {' '.join(way)} says so", is_right, "" if is_right else f"{done.returncode}: {said}")


def run(postgres, trusted, other):
    def address(database="vinge", host="localhost", password=PASSWORD, settings=None):
        settings = settings or f"sslmode=verify-full&sslrootcert={trusted}"
        return f"postgres://vinge:{password}@{host}:{postgres.port}/{database}?{settings}"

    postgres.ask(f"ALTER ROLE vinge PASSWORD '{PASSWORD}'", "postgres")
    for database in ("vinge", "demo"):
        postgres.ask(f"CREATE DATABASE {database}", "postgres")

    done = vinge("database", "migrate", "--database", address())
    results.check("the schema is made", done.returncode == 0, done.stderr)
    done = vinge("database", "check", "--database", address(host="127.0.0.1"))
    results.check("and looked over", done.returncode == 0, done.stderr)

    subprocess.run([program, "demo", "--build-only", "--database", address("demo")], check=True, cwd=folder,
                   stdout=subprocess.DEVNULL)
    with open(folder / "log", "w") as log:
        server = Server(program, address("demo", "127.0.0.1"), str(folder / "vinge.key"), log)
    try:
        browsers = [Browser(server.port) for _ in range(6)]
        statuses = [browser.sign_in("mette") for browser in browsers]
        results.check("people sign in", statuses == [303] * 6, statuses)
        written = []
        threads = [threading.Thread(target=lambda at=at: written.append(write(browsers[at], f"Over TLS {at}")))
                   for at in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        results.check("and write", written == [303] * 6, written)
        open_now = postgres.ask("SELECT s.ssl, s.version FROM pg_stat_ssl s JOIN pg_stat_activity a ON a.pid = s.pid "
                                "WHERE a.application_name = 'vinge'")
        # One listens.
        is_right = len(open_now) > 2 and all(line.startswith("t|TLSv1.") for line in open_now)
        results.check("every connection is encrypted", is_right, open_now)
    finally:
        server.stop()
    results.check("the log has no password", PASSWORD not in (folder / "log").read_text())

    refused("another authority", address(settings=f"sslmode=verify-full&sslrootcert={other}"),
            "certificate verify failed")
    refused("no authority", address(settings=f"sslmode=verify-full&sslrootcert={folder}/none.pem"), "does not exist")
    refused("a name that is not in the certificate",
            address(host="db.example.org", settings=f"hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert={trusted}"),
            "does not match")
    refused("no encryption", address(settings="sslmode=disable"), "no encryption")
    refused("another password", address(password="never-this"), "password authentication failed")
    # Nobody listens at the first; what is wrong with the second is wanted too.
    refused("no encryption with the second of two", address(host="127.0.0.1:1,localhost", settings="sslmode=disable"),
            "no encryption")
    # Signs with a meaning in an address: libpq would take the rest of the password for a host or a
    # port, and name it.
    for sign in "@/%":
        refused(f"{sign} in a password", address(password=f"never{sign}shown"), "cannot be read")


if not shutil.which("openssl"):
    raise SystemExit("The test of TLS needs openssl. On Debian: sudo apt-get install openssl")
trusted, other = authority("trusted"), authority("other")
postgres = Postgres("tls", settings=("ssl=on",), files={
    **certificate("trusted"),
    "pg_hba.conf": "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n",
})
try:
    run(postgres, trusted, other)
finally:
    postgres.close()
    shutil.rmtree(folder)
results.end()
