"""What must hold however often the server was killed: asked of the database, and of the pages."""
import re
import subprocess

import cases
from line import Fault

WORD = re.compile(r"w\d+n\d+z")

# What is wrong, and a question whose answer has a row for each handover of which it is.
RULES = [
    ("a version without one copy of the sender and one of the receiver", """
        SELECT v.handover FROM handover_version v WHERE NOT (
            (SELECT count(*) FROM handover_copy c WHERE c.handover_version = v.id) = 2
            AND EXISTS (SELECT 1 FROM handover_copy c WHERE c.handover_version = v.id AND c.side = 'sender'
                AND c.unit = v.sender)
            AND EXISTS (SELECT 1 FROM handover_copy c WHERE c.handover_version = v.id AND c.side = 'receiver'
                AND c.unit = v.receiver))"""),
    ("version numbers that are not 1, 2, 3 …", """
        SELECT h.id FROM handover h WHERE
            (SELECT coalesce(max(v.number), 0) FROM handover_version v WHERE v.handover = h.id) <> h.version
            OR (SELECT count(DISTINCT v.number) FROM handover_version v WHERE v.handover = h.id) <> h.version
            OR (SELECT count(*) FROM handover_version v WHERE v.handover = h.id) <> h.version"""),
    ("another number of sendings than of versions that were sent", """
        SELECT h.id FROM handover h WHERE
            (SELECT count(*) FROM handover_event e WHERE e.handover = h.id AND e.step = 'send')
            <> (SELECT count(v.sent_at) FROM handover_version v WHERE v.handover = h.id)"""),
    ("another number of releases than of versions and those taken back", """
        SELECT h.id FROM handover h WHERE
            (SELECT count(*) FROM handover_event e WHERE e.handover = h.id AND e.step IN ('release', 'reroute'))
            <> (SELECT count(*) FROM handover_version v WHERE v.handover = h.id)
            + (SELECT count(*) FROM handover_event e WHERE e.handover = h.id AND e.step = 'takeBack')"""),
    ("on its way, and nothing to be sent, or the other way round", """
        SELECT h.id FROM handover h WHERE (h.state = 'releasing')
            <> EXISTS (SELECT 1 FROM handover_version v WHERE v.handover = h.id AND v.sent_at IS NULL
                AND v.number = h.version)
            OR EXISTS (SELECT 1 FROM handover_version v WHERE v.handover = h.id AND v.sent_at IS NULL
                AND v.number < h.version)"""),
    ("to be sent, and no job that will do it", """
        SELECT v.handover FROM handover_version v WHERE v.sent_at IS NULL AND NOT EXISTS (SELECT 1 FROM job j
            WHERE j.kind = 'handover.send' AND j.unique_key = v.id AND j.state IN ('waiting', 'running'))"""),
    ("a copy that can be opened before it was sent, or cannot although it was", """
        SELECT c.handover FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
        WHERE (v.sent_at IS NULL) <> (c.opened IS NULL)"""),
    ("two copies that a receiver can open", """
        SELECT handover FROM handover_copy WHERE side = 'receiver' AND opened IS NOT NULL AND closed IS NULL
        GROUP BY handover HAVING count(*) > 1"""),
    ("another number of receipts than of copies that were confirmed", """
        SELECT h.id FROM handover h WHERE
            (SELECT count(*) FROM handover_event e WHERE e.handover = h.id AND e.step = 'receive')
            <> (SELECT count(c.received_at) FROM handover_copy c WHERE c.handover = h.id)
            OR EXISTS (SELECT 1 FROM handover_copy c WHERE c.handover = h.id
                AND (c.received_at IS NULL) <> (c.received_by IS NULL))"""),
    ("a study plan that nobody began, or a use without one", """
        SELECT h.id FROM handover h JOIN (
            SELECT k.id, (SELECT count(*) FROM handover_event e WHERE e.handover = k.id AND e.step = 'use') AS uses,
                (SELECT count(*) FROM study_plan p JOIN handover_copy c ON c.id = p.handover_copy
                    WHERE c.handover = k.id) AS plans FROM handover k) n ON n.id = h.id
        WHERE n.uses < n.plans OR (n.uses > 0) <> (n.plans > 0)"""),
    ("a state that is not the one of its last event", """
        SELECT h.id FROM handover h WHERE h.state <> (SELECT e.state FROM handover_event e WHERE e.handover = h.id
            ORDER BY e.position DESC LIMIT 1)"""),
    ("events that are not 1, 2, 3 …", """
        SELECT handover FROM handover_event GROUP BY handover
        HAVING max(position) <> count(*) OR min(position) <> 1"""),
    ("a part whose earlier wordings are not 1, 2, 3 …", """
        SELECT p.handover FROM handover_part p WHERE p.revision > 0 AND
            (SELECT count(*) FROM handover_part_earlier e WHERE e.handover = p.handover AND e.part = p.part
                AND e.revision < p.revision) <> p.revision - 1"""),
    ("a draft that is still there beside what was sent", """
        SELECT h.id FROM handover h
        WHERE h.state IN ('sent', 'rerouted', 'received', 'read', 'inUse', 'closed', 'recalled')
            AND (EXISTS (SELECT 1 FROM handover_part p WHERE p.handover = h.id AND p.content IS NOT NULL)
                OR EXISTS (SELECT 1 FROM handover_part_earlier e WHERE e.handover = h.id))"""),
]


def whole(program, database, key, folder):
    """The program's own check, of a database that a killed server has left: the audit log's chains too."""
    done = subprocess.run([program, "database", "check", "--database", database, "--key-file", key], cwd=folder,
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise Fault(f"vinge database check: {done.stderr.strip()}")


def rules(records):
    for what, question in RULES:
        found = records.ask(question)
        if found:
            raise Fault(f"handover {found[0][0]}: {what}")


class Pages:
    """What was acknowledged, looked for where people look for it."""

    def __init__(self, records, browsers):
        self._records, self._browsers = records, browsers

    def check(self, case):
        state = case.state(self._records)
        for question, wanted in case.counts.items():
            found = self._records.value(*question)
            self._expect(case, f"acknowledged {question}", wanted, found)
        for part, draft in case.drafts.items():
            self._draft(case, part, draft)
        if state in cases.SENT and state != "recalled":
            self._sent(case)
        self._questions(case)
        for copy in case.open_copies(self._records):
            if copy in case.plans:
                self._stands(case, "the plan", "maud", f"/received/{copy}", case.plans[copy])

    def _draft(self, case, part, draft):
        """Every saving stands among the earlier wordings, once and in its place."""
        found = self._records.value("SELECT revision FROM handover_part WHERE handover = ? AND part = ?", case.id, part)
        self._expect(case, f"savings of {part}", draft.before + len(draft.words), found)
        if part == "pupil":
            # The pupil alone reads it before it is sent, and sees the last wording.
            return self._stands(case, "own words", "tove", f"/pupils/{case.pupil}/handover", draft.words[-1])
        text = self._read("siv", f"{case.path}/parts/{part}/history")
        self._expect(case, f"earlier wordings of {part}", draft.words[::-1], WORD.findall(text))

    def _sent(self, case):
        """What was written last is in what was sent, at both schools."""
        for part, word in case.sealed.items():
            self._stands(case, f"sent {part}", "siv", f"{case.path}/document", word)
            for copy in case.open_copies(self._records):
                self._stands(case, f"received {part}", "maud", f"/received/{copy}", word)

    def _questions(self, case):
        words = [word for question in case.questions for word in (question.word, question.answer) if word]
        words += case.said.values()
        if not words and not case.unsaid:
            return
        found = WORD.findall(self._read("siv", case.path))
        self._expect(case, "questions and answers", sorted(words), sorted(found))
        for copy in case.open_copies(self._records):
            asked = [question for question in case.questions if question.copy == copy]
            wanted = [word for question in asked for word in (question.word, question.answer) if word]
            text = self._read("maud", f"/received/{copy}")
            text = text.partition('id="questions"')[2].partition('id="usefulness"')[0]
            self._expect(case, "questions and answers where they were asked", wanted, WORD.findall(text))

    def _stands(self, case, what, login, page, word):
        if word not in self._read(login, page):
            raise Fault(f"handover {case.id}, {what}: {word} does not stand on {page}")

    def _read(self, login, page):
        status, _, text = self._browsers[login].get(page)
        if status != 200:
            raise Fault(f"{login}: {page} answered {status}")
        return text

    def _expect(self, case, what, wanted, found):
        if wanted != found:
            raise Fault(f"handover {case.id}, {what}: {found} and not {wanted}")
