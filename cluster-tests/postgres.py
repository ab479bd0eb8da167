"""PostgreSQL servers on loopback, made for one test and thrown away."""
import glob
import os
import shutil
import signal
import socket
import subprocess
import tempfile


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _bin():
    found = shutil.which("pg_config")
    folder = subprocess.run([found, "--bindir"], capture_output=True, text=True).stdout.strip() if found else ""
    if not os.path.exists(folder + "/initdb"):
        folder = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    return folder


class Postgres:
    """One server. As root its processes belong to the user postgres. `files` are put into its data
    folder before it starts, by their names."""

    def __init__(self, name, copy_of=None, settings=(), files=None):
        self.folder = tempfile.mkdtemp(prefix=f"vinge-{name}-")
        self.data = self.folder + "/data"
        self.port = free_port()
        self.is_killed = False
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        if copy_of is None:
            self._do("initdb", "-D", self.data, "-U", "vinge", "-E", "UTF8", "--no-locale", "--auth", "trust")
        else:
            self._do("pg_basebackup", "-D", self.data, "-R", "-X", "stream", "-h", "127.0.0.1", "-p", str(copy_of.port),
                     "-U", "vinge")
        for file, text in (files or {}).items():
            path = f"{self.data}/{file}"
            with open(path, "w") as made:
                made.write(text)
            os.chmod(path, 0o600)
            if os.getuid() == 0:
                shutil.chown(path, "postgres")
        options = ["listen_addresses=127.0.0.1", f"port={self.port}", f"unix_socket_directories={self.folder}",
                   "max_connections=100", *settings]
        self._do("pg_ctl", "-D", self.data, "-w", "-l", self.folder + "/log", "-o",
                 " ".join(f"-c {option}" for option in options), "start")

    def _do(self, command, *arguments):
        prefix = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        subprocess.run(prefix + [f"{_bin()}/{command}", *arguments], cwd=self.folder, check=True,
                       stdout=subprocess.DEVNULL)

    def ask(self, sql, database="vinge"):
        """The answer's rows as lines, through the socket, which needs no password."""
        command = ["psql", "-h", self.folder, "-p", str(self.port), "-U", "vinge", "-d", database, "-Atqc", sql]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()

    def kill(self):
        """As if the machine went: no process of the server gets to say goodbye."""
        postmaster = int(open(self.data + "/postmaster.pid").readline())
        children = subprocess.run(["pgrep", "-P", str(postmaster)], capture_output=True, text=True).stdout.split()
        self.is_killed = True
        os.kill(postmaster, signal.SIGKILL)
        for child in children:
            try:
                os.kill(int(child), signal.SIGKILL)
            except ProcessLookupError:
                pass

    def promote(self):
        self._do("pg_ctl", "-D", self.data, "-w", "promote")

    def close(self):
        if not self.is_killed:
            self._do("pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)
