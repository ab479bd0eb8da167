"""Sends requests with wrk, and looks at the server meanwhile."""
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

    def memory(self):
        """Resident, in MiB."""
        status = pathlib.Path(f"/proc/{self.number}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def processor(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.number}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(label, requests, server, connections, seconds):
    """Requests a second, latencies in ms, and ms of the server's processor for a request."""
    process = Process(server.process.pid)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.writelines("\t".join(request) + "\n" for request in requests)
        file.flush()

        def send(for_seconds):
            return subprocess.run(
                ["wrk", "-t1", f"-c{connections}", f"-d{for_seconds}s", "--timeout", "30s", "-s",
                 HERE / "pages.lua", f"http://127.0.0.1:{server.port}/"],
                env=os.environ | {"BENCH_REQUESTS": file.name}, capture_output=True, text=True, check=True).stdout

        if "{day}" not in requests[0][3]:
            send(1)  # What is read for the first time is read from the disk.
        before = process.processor()
        said = send(seconds)
        used = process.processor() - before
    told = json.loads(said.splitlines()[-1])
    if told["refused"] or told["lost"] or not told["count"]:
        raise SystemExit(f"{label}: of {told['count']} requests {told['refused']} refused, {told['lost']} lost")
    return told | {"processor": used / max(1, told["count"]) * 1000}
