import Core

/// A place the main menu leads to.
package struct NavItem: Sendable {
    package let title: String
    package let address: String
    package let isCurrent: Bool

    package init(_ title: String, _ address: String, isCurrent: Bool = false) {
        (self.title, self.address, self.isCurrent) = (title, address, isCurrent)
    }
}

/// A step on the way to this page; the page itself has no address.
package struct Breadcrumb: Sendable {
    package let title: String
    package let address: String?

    package init(_ title: String, _ address: String? = nil) { (self.title, self.address) = (title, address) }
}

/// What the server has to say about the last thing the reader did.
package struct Flash: Sendable {
    package let kind: Notice.Kind
    package let text: String

    package init(_ kind: Notice.Kind, _ text: String) { (self.kind, self.text) = (kind, text) }
}

/// The whole document around a page's content.
package struct Shell: Sendable {
    package enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }

    /// A pupil's pages have larger text and fewer things on them.
    package enum Audience: String, Sendable { case staff, pupil, guardian, visitor }

    package struct SignedIn: Sendable {
        package let name: String
        package let roleText: String?

        package init(name: String, roleText: String? = nil) { (self.name, self.roleText) = (name, roleText) }
    }

    package var voice: any Voice
    package var title: String
    /// The BCP 47 tag of the page; differs from the voice's language in an added tongue.
    package var languageTag: String
    package var direction = Direction.leftToRight
    package var audience = Audience.staff
    package var productName = "Vinge"
    package var homeAddress = "/"
    package var navigation: [NavItem] = []
    package var signedIn: SignedIn?
    /// A form with a button.
    package var signOut: HTML?
    /// Links or a form, printed under the word for language.
    package var languageChoices: HTML = ""
    package var search: HTML?
    package var flash: [Flash] = []
    package var breadcrumbs: [Breadcrumb] = []
    /// Says so first in the document's title, as DKFDS and GOV.UK ask.
    package var hasErrors = false
    package var styleAddress = "/assets/style.css"
    package var iconAddress: String?
    package var scriptAddresses: [String] = []
    package var footer: HTML = ""

    package init(voice: any Voice, title: String) {
        self.voice = voice
        self.title = title
        languageTag = voice.language.rawValue
    }

    /// The document: `content` is what goes into `<main>`, beginning with its `<h1>`.
    package func page(_ content: HTML) -> HTML {
        let body: HTML = """
            <a class="skip" href="#main">\(voice(Words.skip))</a>
            \(header)
            \(breadcrumbTrail)
            <main id="main" class="page" tabindex="-1">
            \(messages)
            \(content)
            </main>
            """
        // Only an added tongue lacks words, and whole pages are long to look through.
        let hasFallback = voice is AddedVoice && Fallback.isIn(body)
        let document: HTML = """
            <!DOCTYPE html>
            <html lang="\(languageTag)" dir="\(direction.rawValue)">
            \(head)
            <body class="for-\(audience.rawValue)">
            \(body)
            \(foot(hasFallback: hasFallback))
            </body>
            </html>

            """
        return hasFallback ? Fallback.shown(document, in: voice.language) : document
    }

    private var head: HTML {
        let error = hasErrors ? "\(voice(Words.error)): " : ""
        let fullTitle = title == productName ? title : "\(title) – \(productName)"
        let icon: HTML = iconAddress.map { "<link rel=\"icon\" href=\"\($0)\" type=\"image/svg+xml\">\n" } ?? ""
        let scripts = scriptAddresses.html { "<script type=\"module\" src=\"\($0)\"></script>\n" }
        return """
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(error)\(fullTitle)</title>
            <link rel="stylesheet" href="\(styleAddress)">
            \(icon)\(scripts)</head>
            """
    }

    private var breadcrumbTrail: HTML {
        guard !breadcrumbs.isEmpty else { return "" }
        let steps = breadcrumbs.html { step in
            guard let address = step.address else {
                return "<li><span aria-current=\"page\">\(step.title)</span></li>"
            }
            return "<li><a href=\"\(address)\">\(step.title)</a></li>"
        }
        return "<nav class=\"trail\" aria-label=\"\(voice(Words.youAreHere))\"><ol>\(steps)</ol></nav>"
    }

    private var messages: HTML {
        flash.html { Notice($0.kind, HTML($0.text), isAnnounced: true).html(in: voice) }
    }

    private func foot(hasFallback: Bool) -> HTML {
        let note: HTML = hasFallback ? "<p>\(voice(Words.otherLanguage))</p>" : ""
        guard !footer.isEmpty || hasFallback else { return "" }
        return "<footer class=\"foot\"><div class=\"foot-inner\">\(note)\(footer)</div></footer>"
    }
}
