"""The steps of a handover: by whom each is taken, with which form of which page, and what in the database
is one more once it has been taken."""
import dataclasses
import datetime
import typing

from cases import MAUDS, Question

# The checklist of a handover that is given by hand.
BY_HAND = ["weighed", "agreed", "written", "handed", "confirmed"]


@dataclasses.dataclass
class Step:
    kind: str
    login: str
    # The page that the form is on, and where it goes.
    page: str
    path: str
    # A question to the database with its values: the answer is one more once the step has been taken.
    one_more: tuple
    fields: list = dataclasses.field(default_factory=list)
    # What stands hidden on the page and goes along.
    hidden: tuple = ()
    # The same form, sent again, changes nothing.
    may_repeat: bool = True
    # The answers that say that it was done.
    acknowledged: tuple = (303, 201)
    # Nothing that is done later takes it away again.
    is_lasting: bool = True
    # Is told whether it happened, and what the answer was before.
    then: typing.Callable = lambda happened, before: None


class Steps:
    """`words` are for texts: each is there once, so that a text that is lost or doubled is seen."""

    def __init__(self, records, random, words):
        self._records, self._random, self._words = records, random, words
        self._elin, self._jamal = (
            records.value("SELECT person FROM account WHERE login = ?", login) for login in ("elin", "jamal"))
        units = dict(records.ask("SELECT name, id FROM organisation WHERE name LIKE '%introduktionsprogram'"))
        self._maud = units.pop(MAUDS)
        self._others = sorted(units.values())

    # At the sending school

    def _step(self, case, kind, step, path, **more):
        """One that is written down among the handover's events."""
        one_more = ("SELECT count(*) FROM handover_event WHERE handover = ? AND step = ?", case.id, step)
        return Step(kind, "siv", case.path, case.path + path, one_more, **more)

    def move(self, case, kind, step):
        return self._step(case, kind, step, "/state", fields=[("step", step)])

    def tick(self, case, ticked):
        """One more of what is to be done when a handover is given by hand."""
        one_more = ("SELECT count(*) FROM handover_manual WHERE handover = ?", case.id)
        fields = [("step", step) for step in BY_HAND[:ticked + 1]]
        return Step("tick off", "siv", case.path, case.path + "/checklist", one_more, fields)

    def ask_teacher(self, case):
        # Whoever asks twice has asked twice.
        fields = [("teacher-MA", self._elin)]
        return self._step(case, "ask a teacher", "ask", "/subjects", fields=fields, may_repeat=False)

    def save(self, case, part):
        word = next(self._words)
        fields = [("attained", f"Räknar säkert med bråk. {word}"), ("basis", "Nationella provet."),
                  ("nextStep", "Procent i vardagen."), ("result", "F"), ("distance", "close"),
                  ("area-name", "Bråk"), ("area-0", "done")]
        return self._saving(case, "save a draft", "elin", f"{case.path}/parts/{part}", fields, part, word)

    def save_own_words(self, case):
        word = next(self._words)
        fields = [("text", f"Jag lär mig bäst med ett exempel. {word}")]
        return self._saving(case, "save own words", "tove", f"/pupils/{case.pupil}/handover", fields, "pupil", word)

    def _saving(self, case, kind, login, page, fields, part, word):
        question = "SELECT coalesce(max(revision), 0) FROM handover_part WHERE handover = ? AND part = ?"

        def then(happened, before):
            if happened:
                case.saved(part, word, before)

        one_more = (question, case.id, part)
        step = Step(kind, login, page, page, one_more, fields, ("revision",), is_lasting=False, then=then)
        if self._random.random() < 0.4:
            # Saved by the page itself while somebody writes: the answer is the page as it stands now.
            step.kind, step.acknowledged = kind + " meanwhile", (200,)
            step.fields = [*fields, ("autosave", "1")]
        return step

    def sign(self, case, part):
        page = f"{case.path}/parts/{part}"
        one_more = ("SELECT count(signed) FROM handover_part WHERE handover = ? AND part = ?", case.id, part)
        return Step("sign", "elin", page, page + "/signature", one_more, [], ("revision",), is_lasting=False)

    def approve(self, case):
        page = "/handovers/approvals"
        one_more = ("SELECT count(*) FROM handover_event WHERE handover = ? AND step = 'approve'", case.id)
        return Step("approve", "roland", page, page, one_more, [("handover", case.id)])

    def decide(self, case):
        """Mostly to maud's school: of the others nobody signs in."""
        unit = self._maud if self._random.random() < 0.8 else self._random.choice(self._others)
        fields = [("kind", "placement"), ("unit", unit), ("programme", "IMA"), ("by", "Antagningskansliet"),
                  ("decision-day", datetime.date.today().isoformat())]
        one_more = ("SELECT count(*) FROM admission_decision WHERE pupil = ?", case.pupil)
        page, path = case.path + "/release", case.path + "/decision"
        return Step("decide", "siv", page, path, one_more, fields, may_repeat=False)

    def release(self, case):
        page = case.path + "/release"
        question = "SELECT count(*) FROM handover_event WHERE handover = ? AND step IN ('release', 'reroute')"

        def then(happened, _):
            if happened:
                case.released()

        return Step("release", "siv", page, page, (question, case.id), [], ("decision", "after"), then=then)

    def take_back(self, case):
        return self._step(case, "take back", "takeBack", "/release/withdrawal")

    def recall(self, case):
        return self._step(case, "recall", "recall", "/recall")

    def correct(self, case):
        def then(happened, _):
            if happened:
                case.corrected()

        return self._step(case, "correct", "correct", "/correction", fields=[("reason", "Fel delprov.")], then=then)

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
        return Step("answer", login, case.path, f"{case.path}/questions/{question.id}", one_more, fields, then=then)

    # At the receiving school

    def _on_copy(self, copy, kind, login, path, one_more, fields=(), **more):
        page = f"/received/{copy}"
        return Step(kind, login, page, page + path, one_more, list(fields), **more)

    def confirm(self, case, copy):
        one_more = ("SELECT count(received_at) FROM handover_copy WHERE handover = ?", case.id)
        return self._on_copy(copy, "confirm receipt", "maud", "/receipt", one_more)

    def give(self, copy):
        one_more = ("SELECT count(*) FROM handover_reader WHERE handover_copy = ?", copy)
        fields = [("person", self._jamal), ("duty", "mentor")]
        return self._on_copy(copy, "give to a mentor", "maud", "/readers", one_more, fields)

    def read(self, copy):
        one_more = ("SELECT count(read_at) FROM handover_reader WHERE handover_copy = ?", copy)
        # A correction is to be read anew.
        return self._on_copy(copy, "read", "jamal", "/reading", one_more, is_lasting=False)

    def use(self, copy):
        one_more = ("SELECT count(*) FROM study_plan WHERE handover_copy = ?", copy)
        return self._on_copy(copy, "put to use", "maud", "/use", one_more)

    def close(self, case, copy):
        one_more = ("SELECT count(*) FROM handover_event WHERE handover = ? AND step = 'close'", case.id)
        return self._on_copy(copy, "close", "maud", "/end", one_more)

    def ask(self, case, copy):
        word = next(self._words)
        part = self._records.value(
            "SELECT min(part) FROM handover_part WHERE handover = ? AND part LIKE 'subject-%'", case.id)
        one_more = ("SELECT count(*) FROM handover_question WHERE handover_copy = ?", copy)

        def then(happened, _):
            if happened:
                newest = "SELECT id FROM handover_question WHERE handover_copy = ? ORDER BY asked_at DESC, id DESC"
                case.questions.append(Question(self._records.value(newest, copy), copy, word))
            else:
                case.unsaid.append(word)

        fields = [("about", part), ("question", f"Hur långt kom ni? {word}")]
        return self._on_copy(
            copy, "ask a question", "maud", "/questions", one_more, fields, hidden=("id",), then=then)

    def save_plan(self, case, copy):
        word = next(self._words)
        page = f"/received/{copy}/plan"
        one_more = ("SELECT coalesce(max(revision), 0) FROM study_plan WHERE handover_copy = ?", copy)

        def then(happened, _):
            if happened:
                case.plans[copy] = word

        # It goes on from what stands there: the form says which aim it was made from.
        return Step("save the plan", "maud", page, page, one_more, [("aim", f"Bli snickare. {word}")], ("base-aim",),
                    is_lasting=False, then=then)

    def say_useful(self, case, copy):
        word = next(self._words)
        one_more = ("SELECT count(*) FROM handover_usefulness WHERE handover_copy = ?", copy)

        def then(happened, _):
            if happened:
                case.said[copy] = word
            else:
                case.unsaid.append(word)

        fields = [("rating", "partly"), ("words", f"Nästa steg hjälpte. {word}")]
        return self._on_copy(copy, "say how useful", "maud", "/usefulness", one_more, fields, then=then)
