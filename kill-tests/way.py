"""The way of a handover: where it is, and what may be done there. The weights see to it that all of the
way is walked, and walked often."""
from steps import BY_HAND

# More than a page of earlier wordings has.
MOST_SAVINGS = 150


class Way:
    def __init__(self, records, random, steps):
        self._records, self._random, self._steps = records, random, steps

    def next(self, case):
        """One of the steps that may be taken now, or none."""
        found = getattr(self, "in_" + case.state(self._records))(case)
        if not found:
            return None
        return self._random.choices([step for _, step in found], [weight for weight, _ in found])[0]

    # At the sending school

    def in_notNeeded(self, case):
        return [(1, self._steps.move(case, "mark", "mark"))]

    def in_manual(self, case):
        ticked = self._records.value("SELECT count(*) FROM handover_manual WHERE handover = ?", case.id)
        if ticked < len(BY_HAND):
            return [(1, self._steps.tick(case, ticked))]
        return [(1, self._steps.move(case, "hand over by hand", "leaveSystem"))]

    def in_draft(self, case):
        return [(1, self._steps.ask_teacher(case))]

    def in_inProgress(self, case):
        found = self._own_words(case) + self._meanwhile(case) + [(0.5, self._steps.ask_teacher(case))]
        parts = self._records.ask(
            """
            SELECT part, revision, missing, signed FROM handover_part WHERE handover = ? AND part LIKE 'subject-%'
            """, case.id)
        for part, revision, missing, signed in parts:
            if revision < MOST_SAVINGS:
                found.append((1 if signed else 2, self._steps.save(case, part)))
            if revision > 0 and missing == 0 and not signed:
                found.append((2, self._steps.sign(case, part)))
        if all(signed for *_, signed in parts):
            found.append((5, self._steps.move(case, "submit", "submit")))
        return found

    def in_review(self, case):
        return self._own_words(case) + self._meanwhile(case) + [
            (5, self._steps.approve(case)), (1, self._give_back(case))]

    def in_waiting(self, case):
        return [(5, self._steps.decide(case)), (1, self._give_back(case))]

    def in_approved(self, case):
        return [(6, self._steps.release(case)), (1, self._steps.decide(case)), (1, self._give_back(case))]

    def in_releasing(self, case):
        # Most are left alone, so that they are sent.
        return [(1, self._steps.take_back(case))] if self._random.random() < 0.05 else []

    def in_recalled(self, case):
        return [(2, self._steps.decide(case)), (2, self._steps.release(case)), (1, self._steps.correct(case))]

    def _give_back(self, case):
        return self._steps.move(case, "give back", "giveBack")

    def _own_words(self, case):
        return [(3, self._steps.save_own_words(case))] if case.is_toves else []

    # At the receiving school

    def in_sent(self, case):
        return self._with_receiver(case, 0.3, lambda copy: [(5, self._steps.confirm(case, copy))])

    in_rerouted = in_sent

    def in_received(self, case):
        return self._with_receiver(case, 0.3, lambda copy: self._reading(copy) + [(1, self._steps.use(copy))])

    def in_read(self, case):
        return self._with_receiver(case, 0.5, lambda copy: [(3, self._steps.use(copy))])

    def in_inUse(self, case):
        return self._with_receiver(
            case, 1, lambda copy: self._reading(copy) + self._planning(case, copy)
            + [(0.5, self._steps.close(case, copy))])

    def in_closed(self, case):
        # One that was handed over by hand has no version.
        return [(1, self._steps.correct(case))] if self._copy(case) else []

    def _with_receiver(self, case, weight, steps):
        """What maud's school does with it, and out of its hands again. Of other schools nobody signs in."""
        copy = self._copy(case)
        if not copy:
            return self._back(case, 3)
        return self._back(case, weight) + self._talk(case, copy) + steps(copy)

    def _meanwhile(self, case):
        """While a correction is written, maud's school goes on with what it has, and it can be recalled."""
        copy = self._copy(case)
        if not copy:
            return []
        found = [(0.1, self._steps.recall(case))]
        if not self._records.value("SELECT count(received_at) FROM handover_copy WHERE id = ?", copy):
            return found + [(1, self._steps.confirm(case, copy))]
        if self._records.value("SELECT count(*) FROM study_plan WHERE handover_copy = ?", copy):
            return found + self._planning(case, copy)
        return found + [(0.5, self._steps.use(copy))]

    def _planning(self, case, copy):
        said = self._records.value("SELECT count(*) FROM handover_usefulness WHERE handover_copy = ?", copy)
        return [(2, self._steps.save_plan(case, copy))] + ([] if said else [(1, self._steps.say_useful(case, copy))])

    def _back(self, case, weight):
        return [(weight, self._steps.recall(case)), (weight, self._steps.correct(case)),
                (weight / 2, self._steps.release(case)), (weight / 2, self._steps.decide(case))]

    def _talk(self, case, copy):
        waiting = [question for question in case.questions if not question.answer]
        answers = [(2, self._steps.answer(case, question)) for question in waiting[:1]]
        return [(1, self._steps.ask(case, copy))] + answers

    def _reading(self, copy):
        """Given to a mentor first, then read by him."""
        rows = self._records.ask("SELECT read_at FROM handover_reader WHERE handover_copy = ?", copy)
        if not rows:
            return [(3, self._steps.give(copy))]
        return [] if rows[0][0] else [(4, self._steps.read(copy))]

    def _copy(self, case):
        copies = case.open_copies(self._records)
        return copies[0] if copies else None
