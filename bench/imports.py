"""Import of a roster and of scores, beside the barest way to write the same rows."""
import pathlib
import sqlite3
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
PUPILS, CLASSES = 25_000, 1000
PROBES_OF_A_PUPIL = 10


def _timed(*words, **options):
    begin = time.time()
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   **options)
    return time.time() - begin


def _new(program, path):
    _timed(program, "database", "migrate", "--database", path)
    return path


def measure(program, folder):
    """Seconds and rows of four writers: two imports, the shell's import, and a bare loop."""
    bundle = folder / "bundle"
    _timed(HERE.parent / "scripts/generate-oneroster", bundle, "--pupils", PUPILS, "--classes", CLASSES)
    ours = _new(program, folder / "ours.db")
    roster = _timed(program, "import", "oneroster", bundle, "--database", ours)
    found = {"roster": roster, **_shell(program, ours, folder)}
    print(f"roster: {found['rows']} rows in {roster:.1f} s; the shell's import in {found['shell']:.1f} s", flush=True)
    probes, count = _probes(ours, folder)
    without = folder / "without.db"
    # Not by copying the file: what is new may still stand in the log beside it.
    with sqlite3.connect(ours) as old, sqlite3.connect(without) as new:
        old.backup(new)
    found["probes"] = _timed(program, "import", "probes", probes, "--database", ours)
    found["probe rows"] = count
    found["bare"] = _bare(ours, without, folder)
    print(f"scores: {count} rows in {found['probes']:.1f} s; a bare loop in {found['bare']:.1f} s", flush=True)
    for file in (ours, without):
        pathlib.Path(file).unlink()
    return found


def _shell(program, source, folder):
    """The sqlite3 shell's own import of the rows that the roster left, into the same tables with the same
    indexes. It is given it easy: no references and no conditions are checked, since a CSV has no NULL."""
    with sqlite3.connect(source) as base:
        tables = [name for name, in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        counts = {name: base.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    big = {name: count for name, count in counts.items() if count > 1000 and not name.startswith("sqlite_")}
    target = _new(program, folder / "shell.db")
    for name in big:
        with open(folder / f"{name}.csv", "w") as file:
            subprocess.run(["sqlite3", "-csv", source, f"SELECT * FROM {name}"], stdout=file, check=True)
    script = "PRAGMA ignore_check_constraints = ON;\nBEGIN;\n" + "".join(
        f".import --csv {folder / name}.csv {name}\n" for name in big) + "COMMIT;\n"
    begin = time.time()
    said = subprocess.run(["sqlite3", target], input=script, capture_output=True, text=True)
    seconds = time.time() - begin
    with sqlite3.connect(target) as base:
        arrived = {name: base.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in big}
    if arrived != big:
        raise SystemExit(f"the shell did not take all rows: {said.stderr[:500]}")
    target.unlink()
    return {"shell": seconds, "rows": sum(big.values())}


def _probes(database, folder):
    """A file with ten scores of each pupil on one measure, which is added to the database."""
    with sqlite3.connect(database) as base:
        owner, = base.execute("SELECT id FROM organisation WHERE kind <> 'school'").fetchone()
        base.execute("INSERT INTO instrument (id, owner, name, unit, minimum, maximum, decimals, direction, forms) "
                     "VALUES ('00000000-0000-7000-8000-000000000001', ?, 'Regning', 'rigtige', 0, 200, 0, 'rises', 1)",
                     (owner,))
        pupils = [row[0] for row in base.execute(
            "SELECT r.sourced_id FROM roster_record r JOIN pupil p ON p.id = r.entity WHERE r.kind = 'person'")]
    path = folder / "probes.csv"
    with open(path, "w") as file:
        file.write("pupil,instrument,date,score,phase\n")
        for pupil in pupils:
            for week in range(PROBES_OF_A_PUPIL):
                file.write(f"{pupil},Regning,2026-0{1 + week // 4}-{1 + week % 4 * 7:02},{20 + week},progress\n")
    return path, len(pupils) * PROBES_OF_A_PUPIL


def _bare(source, target, folder):
    """Seconds that one prepared statement in a loop in C takes for the same rows, which it holds in memory."""
    program = folder / "bare"
    subprocess.run(["cc", "-O2", "-o", program, HERE / "bare.c", "-lsqlite3"], check=True)
    said = subprocess.run([program, source, target, "probe"], check=True, stdout=subprocess.PIPE, text=True)
    return float(said.stdout)
