"""Somebody at a browser who goes on with their work, whatever becomes of the server."""
import re
import threading
import time

from line import Fault

class Client(threading.Thread):
    """Takes the steps of some handovers, one after the other. Nobody else takes steps of those."""

    def __init__(self, number, cases, browsers, way, records, line, random):
        super().__init__(name=f"client {number}", daemon=True)
        self._cases, self._browsers, self._way = cases, browsers, way
        self._records, self._line, self._random = records, line, random

    def run(self):
        try:
            while not self._line.is_over.is_set() and not self._line.faults:
                case = self._random.choice(self._cases)
                step = self._way.next(case)
                if step:
                    self._take(case, step)
                else:
                    time.sleep(0.01)
        except Exception as fault:
            # Raised where all threads come together.
            self._line.faults.append(fault)

    def _take(self, case, step):
        fields = self._fill(step, self._read(step))
        if fields is None:
            return self._line.count(step.kind, "refused")
        before = self._records.value(*step.one_more)
        self._expect(case.counts.get(step.one_more, before), before, case, step, "of what was acknowledged earlier")
        status = self._post(step, fields)
        after = self._records.value(*step.one_more)
        column = self._judge(case, step, status, after - before)
        self._line.count(step.kind, column)
        step.then(after > before, before)
        if step.is_lasting:
            case.counts[step.one_more] = after
        if column == "happened" and step.may_repeat:
            # No answer came, so the same form is sent once more.
            self._post(step, fields)
            found = self._records.value(*step.one_more)
            self._expect(after, found, case, step, "sent again since no answer came")

    def _judge(self, case, step, status, more):
        """What a request has come to: acknowledged, refused, or unknown until one has looked."""
        if status in step.acknowledged:
            self._expect(1, more, case, step, f"acknowledged with {status}")
            return "acknowledged"
        if status is None:
            if more not in (0, 1):
                self._expect("0 or 1", more, case, step, "without an answer")
            return "happened" if more else "had_not"
        self._expect(0, more, case, step, f"refused with {status}")
        return "refused"

    def _expect(self, wanted, found, case, step, what):
        if found != wanted:
            raise Fault(f"handover {case.id}, {step.kind}, {what}: {found} and not {wanted} of {step.one_more}")

    # Requests

    def _read(self, step):
        """The page that the step's form is on, however often it has to be asked for."""
        while True:
            status, _, text = self._ask("read a page", step.login, step.page)
            if status == 200:
                return text
            if status not in (None, 503):
                raise Fault(f"{step.login}: {step.page} answered {status}, for {step.kind}")

    def _fill(self, step, page):
        """The form's fields with what stands hidden on the page; None when the page does not have it."""
        fields = []
        for name in ("csrf", *step.hidden):
            found = re.search(rf'name="{name}" value="([^"]*)"', page)
            if not found:
                return None
            fields.append((name, found.group(1)))
        return fields + step.fields

    def _post(self, step, fields):
        """The status, or None when no answer has come."""
        status, place, _ = self._ask(step.kind, step.login, step.path, fields)
        if status in (303, 201) and (place or "").startswith(("/sign-in", "/second-factor")):
            raise Fault(f"{step.login} was signed in, and is asked to sign in again at {step.path}")
        if status is not None and status >= 500 and status != 503:
            raise Fault(f"{step.login}: {step.path} answered {status}, for {step.kind}")
        return status

    def _ask(self, kind, login, path, fields=None):
        """Asks once while there is a server. A connection that nobody took has asked nothing."""
        while True:
            self._line.is_up.wait()
            self._line.begin(self.name, kind)
            try:
                if fields is None:
                    return self._browsers[login].get(path)
                (_, token), *others = fields
                return self._browsers[login].post(path, others, "", token)
            except ConnectionRefusedError:
                time.sleep(0.01)
            except OSError:
                # What the server had under way is over when it is back.
                self._line.end(self.name)
                self._line.is_up.wait()
                return None, None, ""
            finally:
                self._line.end(self.name)
