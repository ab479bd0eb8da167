"""A town for the bench: 10 schools of 250 pupils, each pupil with a term of weekly probes and two goals."""
import csv
import datetime
import pathlib
import random
import sqlite3
import subprocess
import uuid

MEASURES = ("Ordlæsning", "Regning")


def build(program, folder, pupils=2500, classes=100):
    """Writes the database `town.db` into a folder, by the program's own imports."""
    root = pathlib.Path(__file__).resolve().parent.parent
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "town.db"

    def run(*words):
        subprocess.run([program, *words, "--database", database], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    bundle = folder / "bundle"
    subprocess.run([root / "scripts/generate-oneroster", bundle, "--pupils", str(pupils), "--classes", str(classes)],
                   check=True)
    run("database", "migrate")
    run("import", "oneroster", bundle)
    chance = random.Random(5)
    today = datetime.date.today()
    start = today - datetime.timedelta(days=91)
    with sqlite3.connect(database) as base:
        owner, = base.execute("SELECT id FROM organisation WHERE kind <> 'school'").fetchone()
        for name in MEASURES:
            base.execute(
                "INSERT INTO instrument (id, owner, name, unit, minimum, maximum, decimals, direction, forms) "
                "VALUES (?, ?, ?, 'rigtige', 0, 200, 0, 'rises', 1)", (str(uuid.UUID(int=chance.getrandbits(128))),
                                                                      owner, name))
    file = folder / "probes.csv"
    with open(file, "w", newline="", encoding="utf-8") as lines:
        writer = csv.writer(lines)
        writer.writerow(("pupil", "instrument", "date", "score", "phase"))
        for pupil in range(pupils):
            for name in MEASURES:
                first = chance.randint(20, 60)
                writer.writerows((f"pupil-{pupil}", name, start, first + n - 1, "baseline") for n in range(3))
                writer.writerows(
                    (f"pupil-{pupil}", name, start + datetime.timedelta(days=7 * week),
                     max(0, first + week + chance.randint(-4, 4)), "progress") for week in range(1, 13))
    run("import", "probes", file)
    with sqlite3.connect(database) as base:
        base.executescript(f"""
            INSERT INTO goal (id, owner, pupil, instrument, baseline, start, target, due, recorded, version, current)
            SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8'
                || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), p.owner, p.pupil, p.instrument,
                avg(p.score), '{start}', avg(p.score) + 45, '{start + datetime.timedelta(days=280)}',
                '{start}T09:00:00.000Z', 1, 1
            FROM probe p WHERE p.phase = 'baseline' GROUP BY p.owner, p.pupil, p.instrument;
            """)
    return database
