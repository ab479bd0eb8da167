"""What people ask for: each kind of page as a list of requests that are sent in turn."""
import re
import urllib.parse

from server import Browser

ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
CLASSES, PUPILS = 3, 8


class Visitor:
    def __init__(self, port, login, password):
        self.browser = Browser(port)
        if self.browser.sign_in(login, password) != 303:
            raise SystemExit(f"{login} could not sign in")
        self.cookie = "; ".join(f"{key}={value}" for key, value in self.browser.cookies.items())

    def read(self, path):
        status, _, text = self.browser.get(path)
        if status != 200:
            raise SystemExit(f"{path} answered {status}")
        return text

    def links(self, path, kind):
        """Addresses of a kind on a page, each once, in the page's order."""
        return list(dict.fromkeys(re.findall(rf'href="(/{kind}/{ID})["?]', self.read(path))))

    def classes(self):
        return self.links("/", "groups")[:CLASSES]

    def get(self, path):
        return ("GET", self.cookie, path, "")

    def post(self, path, **fields):
        fields = {"csrf": self.browser.token(path.split("?")[0]), **fields}
        return ("POST", self.cookie, path, urllib.parse.urlencode(fields, safe="{}"))


def _name(visitor, pupil):
    """The given name of a pupil, from the heading of the pupil's page."""
    return re.search(r"<h1[^>]*>\s*([^<\s]+)", visitor.read(pupil)).group(1)


def of_staff(visitors):
    """Pages of people who see pupils: for each its requests, of all visitors together."""
    pages = {"hello": [], "front page": [], "class": [], "pupil": [], "wall": [], "name search": []}
    for visitor in visitors:
        pages["hello"].append(visitor.get("/search"))
        pages["front page"].append(visitor.get("/"))
        for group in visitor.classes():
            pupils = visitor.links(group, "pupils")
            pages["class"].append(visitor.get(group))
            pages["wall"].append(visitor.get(group + "/wall"))
            pages["pupil"] += [visitor.get(pupil) for pupil in pupils[:PUPILS]]
            pages["name search"].append(visitor.post("/search", q=_name(visitor, pupils[0])))
    return pages


def of_writing(visitors):
    """A score for one pupil of each class in turn, as when several teachers sit and type."""
    classes = []
    for visitor in visitors:
        for group in visitor.classes():
            grid = re.search(rf'href="({group}/instruments/{ID}/scores)', visitor.read(group)).group(1)
            classes.append([
                visitor.post(grid, day="{day}", phase="progress", form="1", **{f"score1-{pupil[8:]}": "41"})
                for pupil in visitor.links(group, "pupils")])
    return {"score written": [request for turn in zip(*classes) for request in turn]}


def of_municipality(municipality, administrator):
    return {"front page of a municipality": [municipality.get("/")], "accounts": [administrator.get("/accounts")]}
