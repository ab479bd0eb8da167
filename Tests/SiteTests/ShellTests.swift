import Core
import Foundation
import Testing

@testable import Site

@Suite struct ShellTests {
    private func shell(_ change: (inout Shell) -> Void = { _ in }) -> String {
        var shell = Shell(voice: Language.nb, title: "Elever <7b>")
        change(&shell)
        return shell.page("<h1>Elever</h1>").text
    }

    @Test("the document says its language, its direction and its escaped title")
    func document() {
        let page = shell()
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nb\" dir=\"ltr\">"))
        #expect(page.contains("<title>Elever &lt;7b&gt; – Vinge</title>"))
        #expect(page.contains("<main id=\"main\""))
        #expect(page.contains("<a class=\"skip\" href=\"#main\">Gå til innholdet</a>"))
    }

    @Test("a form that came back says so first in the title")
    func errorTitle() {
        #expect(shell { $0.hasErrors = true }.contains("<title>Feil: Elever"))
    }

    @Test("nothing in the document is forbidden by the content security policy")
    func policy() {
        let page = Shell(voice: Language.da, title: "Stil").page(stylePage(in: Language.da)).text
        #expect(!page.contains(" style=\""))
        #expect(!page.contains("<style"))
        #expect(!page.contains("<script>"))
        #expect(!page.contains("onclick"))
    }

    @Test("the menu is written once and marks the current page")
    func navigation() {
        let page = shell { $0.navigation = [NavItem("A & B", "/a?x=1&y=2", isCurrent: true), NavItem("C", "/c")] }
        #expect(page.contains("<a href=\"/a?x=1&amp;y=2\" aria-current=\"page\">A &amp; B</a>"))
        #expect(page.components(separatedBy: "aria-label=\"Hovedmeny\"").count == 2)
    }

    @Test("a message is announced; a mistake at once")
    func flash() {
        let page = shell { $0.flash = [Flash(.success, "Lagret <ok>"), Flash(.error, "Nei")] }
        #expect(page.contains("notice-success\" role=\"status\""))
        #expect(page.contains("notice-error\" role=\"alert\""))
        #expect(page.contains("Lagret &lt;ok&gt;"))
    }

    @Test("who is signed in is escaped, and the search form is markup")
    func signedIn() {
        let page = shell {
            $0.signedIn = Shell.SignedIn(name: "<O'Neil>", roleText: "Lærer & far")
            $0.search = "<form id=\"find\"></form>"
        }
        #expect(page.contains("&lt;O&#39;Neil&gt;"))
        #expect(page.contains("Lærer &amp; far"))
        #expect(page.contains("role=\"search\"><form id=\"find\">"))
    }

    @Test("an added language speaks where it can, and the direction turns")
    func addedVoice() {
        var translations = Translations()
        let arabic = Translations.Tongue(tag: "ar", name: "العربية", isRightToLeft: true)
        translations.add(arabic, texts: ["site.skip": "تخط"])
        var shell = Shell(voice: AddedVoice(arabic, of: translations, otherwise: .sv), title: "T")
        shell.languageTag = "ar"
        shell.direction = .rightToLeft
        let page = shell.page("").text
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(page.contains(">تخط</a>"))
    }

    @Test("a word that an added language lacks is marked with its own, where an element may stand")
    func fallback() {
        let arabic = Translations.Tongue(tag: "ar", name: "العربية", isRightToLeft: true)
        var translations = Translations()
        translations.add(arabic, texts: ["site.menu": "القائمة"])
        let voice = AddedVoice(arabic, of: translations, otherwise: .da)
        let word = voice(Text(da: "Mål <7>", sv: "Mål", nb: "Mål", en: "Goal"))
        var shell = Shell(voice: voice, title: word)
        shell.navigation = [NavItem("Hjem", "/")]
        let drawing: HTML = "<svg><title>\(word)</title><text>\(word)</text></svg>"
        let field: HTML = "<input value=\"\(word)\"><select><option>\(word)</option></select>"
        let page = shell.page("<h1>\(word)</h1>\(drawing)\(field)<p>\(voice(Text(same: "Åse")))</p>").text
        #expect(page.contains("<h1><span class=\"other-language\" lang=\"da\" dir=\"ltr\">Mål &lt;7&gt;</span></h1>"))
        #expect(page.contains("<title>Mål &lt;7&gt; – Vinge</title>"))
        #expect(page.contains("<svg><title>Mål &lt;7&gt;</title><text>Mål &lt;7&gt;</text></svg>"))
        #expect(page.contains("<input value=\"Mål &lt;7&gt;\"><select><option>Mål &lt;7&gt;</option></select>"))
        #expect(page.contains("<p>Åse</p>"))
        #expect(page.contains("aria-label=\"Hovedmenu\""))
        #expect(page.contains("De står på dansk.</span></p>"))
        #expect(!page.unicodeScalars.contains { $0.properties.isNoncharacterCodePoint })
    }

    @Test("a page without such words says nothing of them")
    func noFallback() {
        #expect(!shell().contains("other-language"))
        #expect(!shell().contains("foot"))
    }
}
