"""What was measured, as the generated part of docs/performance.md."""
import datetime
import pathlib
import platform
import re
import subprocess

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs/performance.md"
BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
# The pages that the targets are about; the others are shown and not judged.
JUDGED = ("class", "pupil", "wall", "name search", "score written")


def _lines(*rows):
    """A table; the first row is the head."""
    head = "|".join([""] + [f" {cell} " for cell in rows[0]] + [""])
    rule = "|".join([""] + ["---" if place == 0 else "--:" for place in range(len(rows[0]))] + [""])
    return [head, rule] + ["|".join([""] + [f" {cell} " for cell in row] + [""]) for row in rows[1:]]


def _machine():
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text()).group(1)) / 2**20
    cores = subprocess.run(["nproc"], capture_output=True, text=True).stdout.strip()
    return f"{model}, {cores} cores, {memory:.0f} GiB, {platform.system()} {platform.release().split('-')[0]}"


class Results:
    def __init__(self, options, earlier=None):
        self.options = options
        self.imports, self.found, self.log_cost = earlier or (None, {}, {})

    def kept(self):
        return self.imports, self.found, self.log_cost

    def add(self, region, kind, found):
        self.found[kind, region.size] = (region, found)

    def text(self):
        sizes = list(dict.fromkeys(size for _, size in self.found))
        kinds = list(dict.fromkeys(kind for kind, _ in self.found))
        text = [
            f"Measured on {datetime.date.today()}: {_machine()}; server, database and `wrk` on the same cores, "
            f"{self.options.connections} connections; each page {self.options.rounds} times {self.options.seconds} s in "
            "turn with the others, just after two seconds of hello; the round whose share of hello is in the middle counts.", ""]
        text += self._sizes(sizes)
        text += self._targets(kinds, sizes)
        for kind in kinds:
            text += ["", f"### Pages on {NAMES[kind]}", ""] + self._pages(kind, sizes)
        if self.imports:
            text += ["", "### Import"] + self._imports()
        for kind in self.log_cost:
            text += ["", f"### The audit log's cost, town on {NAMES[kind]}", ""] + self._audit(kind)
        return "\n".join(text) + "\n"

    def _sizes(self, sizes):
        rows = [("Size", "Schools", "Pupils", "Scores", "Rows", "SQLite file")]
        for size in sizes:
            region = next(region for (_, found), (region, _) in self.found.items() if found == size)
            counts = region.counts
            rows.append((size, f"{counts['schools']:,}", f"{counts['pupils']:,}", f"{counts['probes']:,}",
                         f"{counts['rows']:,}", f"{region.bytes / 2**20:,.0f} MiB"))
        return _lines(*rows)

    def _judged(self, kind, size):
        for reader, page in self.found[kind, size][1]["pages"]:
            if page in JUDGED:
                yield reader, page

    def _targets(self, kinds, sizes):
        """Each target with the worst that was found, and where."""
        rows = [("Target", *[NAMES[kind] for kind in kinds])]

        def worst(what, unit, choose, values):
            cells = []
            for kind in kinds:
                value, size, reader, page = choose(values(kind))
                cells.append(f"{unit(value)} ({reader}, {page}, {size})")
            rows.append((what, *cells))

        if "town" in sizes and len(sizes) > 1:
            def growth(kind):
                town = self.found[kind, "town"][1]["pages"]
                for size in sizes[1:]:
                    for key, row in self.found[kind, size][1]["pages"].items():
                        yield town[key]["rate"] / row["rate"], size, *key
            worst("A page takes at most 3 times what it takes in a town", lambda v: f"{v:.1f} ×", max, growth)

        def shares(kind):
            for size in sizes:
                for reader, page in self._judged(kind, size):
                    yield self.found[kind, size][1]["pages"][reader, page]["share"], size, reader, page
        worst("At least 20 % of hello's requests", lambda v: f"{v:.1%}", min, shares)

        def tails(kind):
            for size in sizes:
                for key, row in self.found[kind, size][1]["pages"].items():
                    yield row["p99"] / row["p50"], size, *key
        worst("p99 at most 10 times p50", lambda v: f"{v:.1f} ×", max, tails)
        last = sizes[-1]
        rows.append((f"At most 300 MiB resident under load ({last})",
                     *[f"{self.found[kind, last][1]['loaded']:.0f} MiB, {self.found[kind, last][1]['idle']:.0f} at rest"
                       for kind in kinds]))
        rows.append((f"Ready within 1 s ({last})", *[f"{self.found[kind, last][1]['start']:.2f} s" for kind in kinds]))
        if self.imports:
            share = self.imports["shell"] / self.imports["roster"]
            rows.append(("Roster import at least 30 % of the shell's",
                         *[f"{share:.0%}" if kind == "sqlite" else "–" for kind in kinds]))
        return ["", "### Targets, and the worst that was found", ""] + _lines(*rows)

    def _pages(self, kind, sizes):
        rows = [("Reader", "Page", "Size", "Requests/s", "of hello", "p50", "p95", "p99", "p99 / p50",
                 "Processor", "of town's requests")]
        for reader, page in self.found[kind, sizes[0]][1]["pages"]:
            for size in sizes:
                row = self.found[kind, size][1]["pages"][reader, page]
                town = self.found[kind, sizes[0]][1]["pages"][reader, page]
                rows.append((
                    reader, page, size, f"{row['rate']:,.0f}", f"{row['share']:.1%}",
                    f"{row['p50']:.1f} ms", f"{row['p95']:.1f} ms", f"{row['p99']:.1f} ms",
                    f"{row['p99'] / row['p50']:.1f}", f"{row['processor']:.2f} ms", f"{row['rate'] / town['rate']:.0%}"))
        return _lines(*rows)

    def _imports(self):
        found = self.imports
        return [""] + _lines(
            ("What", "Rows", "Seconds", "Rows/s", "of the barest"),
            ("Roster of 25,000 pupils, with bundle, checks and report", f"{found['rows']:,}", f"{found['roster']:.1f}",
             f"{found['rows'] / found['roster']:,.0f}", f"{found['shell'] / found['roster']:.0%}"),
            ("The same rows by the `sqlite3` shell's `.import`", f"{found['rows']:,}", f"{found['shell']:.1f}",
             f"{found['rows'] / found['shell']:,.0f}", "100%"),
            ("Scores from a file, with checks", f"{found['probe rows']:,}", f"{found['probes']:.1f}",
             f"{found['probe rows'] / found['probes']:,.0f}", f"{found['bare'] / found['probes']:.0%}"),
            ("The same rows by a prepared statement in a loop in C", f"{found['probe rows']:,}", f"{found['bare']:.1f}",
             f"{found['probe rows'] / found['bare']:,.0f}", "100%"))

    def _audit(self, kind):
        """Below nothing is what the measuring is off by."""
        rows = [("Page", "With it", "Without its rows", "Cost")]
        for page, (kept, without) in self.log_cost[kind].items():
            rows.append((page, f"{kept:,.0f}/s", f"{without:,.0f}/s", f"{1 - kept / without:.0%}"))
        return _lines(*rows)

    def write(self):
        """Between two marks of the page; the rest of it is left as it is."""
        head, rest = PAGE.read_text().split(BEGIN)
        PAGE.write_text(f"{head}{BEGIN}\n{self.text()}{END}{rest.split(END)[1]}")
