"""Sends requests with wrk, and looks at the server meanwhile."""
import itertools
import json
import os
import pathlib
import re
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


class Process:
    """What the system says of a process."""

    def __init__(self, number):
        self.number = number

    def memory(self, which="VmRSS"):
        """Resident, in MiB: now, or with `VmHWM` the most so far."""
        status = pathlib.Path(f"/proc/{self.number}/status").read_text()
        return int(re.search(rf"{which}:\s+(\d+)", status).group(1)) / 1024

    def processor(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.number}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# Scores of each call go to days of their own, so that none is sent twice.
_turns = itertools.count()


def measure(label, requests, server, connections, seconds):
    """Requests a second, latencies in ms, and ms of the server's processor for a request."""
    process = Process(server.process.pid)
    turn = next(_turns)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.writelines("\t".join(request) + "\n" for request in requests)
        file.flush()

        def send(for_seconds):
            return subprocess.run(
                ["wrk", "-t1", f"-c{connections}", f"-d{for_seconds}s", "--timeout", "30s", "-s",
                 HERE / "pages.lua", f"http://127.0.0.1:{server.port}/"],
                env=os.environ | {"BENCH_REQUESTS": file.name, "BENCH_TURN": str(turn)}, capture_output=True, text=True, check=True).stdout

        if "{day}" not in requests[0][3]:
            send(1)  # What is read for the first time is read from the disk.
        before = process.processor()
        said = send(seconds)
        used = process.processor() - before
    told = json.loads(said.splitlines()[-1])
    if told["refused"] or told["lost"] or not told["count"]:
        raise SystemExit(f"{label}: of {told['count']} requests {told['refused']} refused, {told['lost']} lost")
    return told | {"processor": used / max(1, told["count"]) * 1000}
