"""The steps of a handover: what may be done next, by whom, on which page, and what in the database is
one more once it has been done."""
import dataclasses
import datetime
import typing

from cases import Question

# More than a page of earlier wordings has.
MOST_SAVINGS = 150


@dataclasses.dataclass
class Step:
    kind: str
    login: str
    # The page that the form is on, and what is copied from it.
    page: str
    path: str
    fields: list
    # A question to the database with its values: the answer is one more once the step has been taken.
    one_more: tuple
    hidden: tuple = ()
    # Pressed again it changes nothing.
    may_repeat: bool = True
    # Nothing that is done later takes it away again.
    is_lasting: bool = True
    # Is told whether it happened, and what the answer was before.
    then: typing.Callable = lambda happened, before: None


class Steps:
    """Each step as a form of a page. `words` are for texts: none comes twice."""

    def __init__(self, records, random, words):
        self._records, self._random, self._words = records, random, words
        ask = records.value
        self._elin = ask("SELECT person FROM account WHERE login = 'elin'")
        self._jamal = ask("SELECT person FROM account WHERE login = 'jamal'")
        units = dict(records.ask("SELECT name, id FROM organisation WHERE name LIKE '%introduktionsprogram'"))
        self._maud = units.pop(MAUDS)
        self._others = sorted(units.values())

    # Steps of the sending school.

    def _event(self, case, kind, step, path, login="siv", page="", **more):
        """One that is written down as an event."""
        one_more = ("SELECT count(*) FROM handover_event WHERE handover = ? AND step = ?", case.id, step)
        fields = more.pop("fields", [])
        return Step(kind, login, page or case.path, case.path + path, fields, one_more, **more)

    def move(self, case, step):
        kinds = {"mark": "mark", "submit": "submit", "giveBack": "give back", "leaveSystem": "hand over by hand"}
        return self._event(case, kinds[step], step, "/state", fields=[("step", step)])

    def ask_teacher(self, case):
        # Whoever asks twice has asked twice.
        return self._event(case, "ask a teacher", "ask", "/subjects", page=case.path + "/subjects",
                           fields=[("teacher-MA", self._elin)], may_repeat=False)

    def save(self, case, part):
        word = next(self._words)
        fields = [("attained", f"Räknar säkert med bråk. {word}"), ("basis", "Nationella provet."),
                  ("nextStep", "Procent i vardagen."), ("result", "F"), ("distance", "close"),
                  ("area-name", "Bråk"), ("area-0", "done")]
        return self._saving("save a draft", "elin", f"{case.path}/parts/{part}", fields, case, part, word)

    def own_words(self, case):
        if not case.is_toves:
            return []
        word = next(self._words)
        page = f"/pupils/{case.pupil}/handover"
        fields = [("text", f"Jag lär mig bäst med ett exempel. {word}")]
        return [(3, self._saving("save own words", "tove", page, fields, case, "pupil", word))]

    def _saving(self, kind, login, page, fields, case, part, word):
        one_more = ("SELECT coalesce(max(revision), 0) FROM handover_part WHERE handover = ? AND part = ?", case.id, part)

        def then(happened, before):
            if happened:
                case.saved(part, word, before)

        return Step(kind, login, page, page, fields, one_more, hidden=("revision",), is_lasting=False, then=then)

    def sign(self, case, part):
        page = f"{case.path}/parts/{part}"
        one_more = ("SELECT count(signed) FROM handover_part WHERE handover = ? AND part = ?", case.id, part)
        return Step("sign", "elin", page, page + "/signature", [], one_more, hidden=("revision",), is_lasting=False)

    def approve(self, case):
        page = "/handovers/approvals"
        step = self._event(case, "approve", "approve", "", login="roland", page=page, fields=[("handover", case.id)])
        step.path = page
        return step

    def decide(self, case):
        unit = self._maud if self._random.random() < 0.8 else self._random.choice(self._others)
        fields = [("kind", "placement"), ("unit", unit), ("programme", "IMA"), ("by", "Antagningskansliet"),
                  ("decision-day", datetime.date.today().isoformat())]
        one_more = ("SELECT count(*) FROM admission_decision WHERE pupil = ?", case.pupil)
        return Step("decide", "siv", case.path + "/release", case.path + "/decision", fields, one_more, may_repeat=False)

    def release(self, case):
        page = case.path + "/release"
        one_more = ("SELECT count(*) FROM handover_event WHERE handover = ? AND step IN ('release', 'reroute')", case.id)

        def then(happened, _):
            if happened:
                case.released()

        return Step("release", "siv", page, page, [], one_more, hidden=("decision",), then=then)

    def _back(self, case, weight):
        """Out of the receiver's hands again."""
        recall = self._event(case, "recall", "recall", "/recall")
        return [(weight, recall), (weight, self.correct(case)), (weight / 2, self.release(case)),
                (weight / 2, self.decide(case))]

    def correct(self, case):
        def then(happened, _):
            if happened:
                case.corrected()

        return self._event(case, "correct", "correct", "/correction", fields=[("reason", "Fel delprov.")], then=then)

    # Steps of the receiving school.

    def _copy(self, case):
        """What maud's school has of it and may open."""
        return self._records.value(
            """
            SELECT id FROM handover_copy WHERE handover = ? AND unit = ? AND side = 'receiver' AND opened IS NOT NULL
                AND closed IS NULL
            """, case.id, self._maud)

    def receipt(self, case, copy):
        one_more = ("SELECT count(*) FROM handover_copy WHERE handover = ? AND received_at IS NOT NULL", case.id)
        return Step("confirm receipt", "maud", f"/received/{copy}", f"/received/{copy}/receipt", [], one_more)

    def reading(self, copy):
        """Given to jamal first, then read by him."""
        page = f"/received/{copy}"
        given, read = [
            (f"SELECT count({column}) FROM handover_reader WHERE handover_copy = ? AND person = ?", copy, self._jamal)
            for column in ("person", "read_at")]
        if not self._records.value(*given):
            fields = [("person", self._jamal), ("duty", "mentor")]
            return [(3, Step("give to a mentor", "maud", page, page + "/readers", fields, given))]
        if self._records.value(*read):
            return []
        return [(4, Step("read", "jamal", page, page + "/reading", [], read))]

    def use(self, case, copy):
        one_more = ("SELECT count(*) FROM study_plan WHERE handover_copy = ?", copy)
        return Step("put to use", "maud", f"/received/{copy}", f"/received/{copy}/use", [], one_more)

    def _talk(self, case, copy):
        """Questions of the receiving school, and the sending teacher's answers."""
        waiting = [question for question in case.questions if not question.answer]
        return [(1, self.question(case, copy))] + [(2, self.answer(case, question)) for question in waiting[:1]]

    def question(self, case, copy):
        word, page = next(self._words), f"/received/{copy}"
        part = self._records.value(
            "SELECT min(part) FROM handover_part WHERE handover = ? AND part LIKE 'subject-%'", case.id)
        fields = [("about", part), ("question", f"Hur långt kom ni? {word}")]
        one_more = ("SELECT count(*) FROM handover_question WHERE handover_copy = ?", copy)

        def then(happened, _):
            if happened:
                newest = "SELECT id FROM handover_question WHERE handover_copy = ? ORDER BY asked_at DESC, id DESC"
                case.questions.append(Question(self._records.value(newest, copy), copy, word))
            else:
                case.unsaid.append(word)

        return Step("ask a question", "maud", page, page + "/questions", fields, one_more, may_repeat=False, then=then)

    def answer(self, case, question):
        word = next(self._words)
        fields = [(f"answer-{question.id}", f"Till och med procent. {word}")]
        one_more = ("SELECT count(answer) FROM handover_question WHERE id = ?", question.id)

        def then(happened, _):
            if happened:
                question.answer = word
            else:
                case.unsaid.append(word)

        login = self._random.choice(["siv", "elin"])
        return Step("answer", login, case.path, f"{case.path}/questions/{question.id}", fields, one_more, then=then)
