"""A handover as the test follows it: what was acknowledged of it, and must be there."""
import dataclasses

# The school that receives most of them, and where maud signs in.
MAUDS = "Granviks gymnasium, introduktionsprogram"
# A version is with a receiver: the draft has been removed, and the version is what there is.
SENT = ("sent", "rerouted", "received", "read", "inUse", "closed", "recalled")


@dataclasses.dataclass
class Draft:
    """One part while it is written."""

    # How often it had been saved before the test saved it.
    before: int
    # One word of its own for each saving, in their order.
    words: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Question:
    id: str
    copy: str
    word: str
    answer: str = ""


class Case:
    """One handover. One client alone takes its steps, so it is known how many of each there must be."""

    def __init__(self, handover, pupil, is_toves):
        self.id, self.pupil, self.is_toves = handover, pupil, is_toves
        self.drafts = {}
        # The last word of each part of the newest version.
        self.sealed = {}
        self.questions = []
        # The last word of the plan's aim and the word of what was said of it, by copy.
        self.plans, self.said = {}, {}
        # Words of questions, answers and replies that never happened.
        self.unsaid = []
        # What the database must answer, question by question, because it was acknowledged.
        self.counts = {}

    @property
    def path(self):
        return f"/handovers/{self.id}"

    def state(self, records):
        """Where it is now. Once it has been sent, there is no draft any more."""
        state = records.value("SELECT state FROM handover WHERE id = ?", self.id)
        if state in SENT:
            self.drafts = {}
        return state

    def open_copies(self, records):
        """What maud's school has of it and may open: one at most."""
        rows = records.ask(
            """
            SELECT c.id FROM handover_copy c JOIN organisation o ON o.id = c.unit WHERE c.handover = ? AND o.name = ?
                AND c.side = 'receiver' AND c.opened IS NOT NULL AND c.closed IS NULL
            """, self.id, MAUDS)
        return [copy for copy, in rows]

    def saved(self, part, word, before):
        self.drafts.setdefault(part, Draft(before)).words.append(word)

    def released(self):
        """On the way to another unit goes what was sent before; else what is written now."""
        self.sealed.update({part: draft.words[-1] for part, draft in self.drafts.items()})

    def corrected(self):
        """What was sent is the first saving of the next draft."""
        self.drafts = {part: Draft(0, [word]) for part, word in self.sealed.items()}


def all_of(records):
    """The handovers of the demo's first school, whose co-ordinator can sign in."""
    rows = records.ask(
        """
        SELECT h.id, h.pupil, EXISTS (SELECT 1 FROM account a WHERE a.person = h.pupil AND a.login = 'tove')
        FROM handover h WHERE h.unit = (SELECT o.id FROM organisation o WHERE o.name = 'Granviksskolan') ORDER BY h.id
        """)
    return [Case(*row) for row in rows]
