import Core
import Crypto
import Foundation
import Testing

@testable import Handover

@Suite("A handover on paper")
struct PackagePaperTests {
    private let hash = String(repeating: "0123456789abcdef", count: 4)

    private func html(_ change: (inout HandoverDocument) -> Void = { _ in }) -> String {
        var document = PackageScene.document
        change(&document)
        return HandoverPaper.html(document, hash: hash)
    }

    @Test("what people wrote is text, and never markup")
    func escaping() {
        let bad = "<script>alert(1)</script>\"'&"
        let page = html { document in
            document.pupilVoice = .init(text: bad, written: PackageScene.day)
            document.guardianNote = .init(text: bad, written: PackageScene.day)
            document.pupil.givenName = bad
            document.from.name = bad
            document.decision.by = bad
            document.subjects[0].name = bad
            document.subjects[0].entries[0].text = bad
            document.subjects[0].entries[0].title = bad
            document.subjects[0].content[0].name = bad
            document.support[0].text = bad
            document.informed[0].how = bad
            document.approved.by = bad
            document.correction = .init(of: 1, reason: bad)
            document.language = "\"><script>"
            document.schoolYear = bad
        }
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
        #expect(page.contains("<html lang=\"sv\">"))
    }

    @Test("nothing is fetched: no address, no script, and a policy with the hash of the only style")
    func selfContained() throws {
        let page = html()
        for word in ["http:", "https:", "//", "src=", "href=", "url(", "@import", "<script", "<link", "style="] {
            #expect(!page.contains(word), "\(word)")
        }
        let style = try #require(
            page.components(separatedBy: "<style>").last?.components(separatedBy: "</style>").first)
        let hash = Data(SHA256.hash(data: Array(style.utf8))).base64EncodedString()
        #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-\(hash)&#39;;"))
    }

    @Test("subjects come first, then support, the pupil's words, the home's, who was told and who approved")
    func order() {
        let page = html { $0.guardianNote = .init(text: "Hon läser gärna.", written: PackageScene.day) }
        let marks = ["subjects", "support", "voice", "guardian", "informed", "approved"]
        let places = marks.map { page.range(of: "<h2 id=\"\($0)\">")?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(page.components(separatedBy: "<h1").count == 2)
    }

    @Test("the paper speaks the document's language", arguments: ["da", "sv", "nb", "en"])
    func languages(tag: String) throws {
        let language = try #require(Language(tag: tag))
        let page = html { $0.language = tag }
        #expect(page.contains("<html lang=\"\(tag)\">"))
        for text in [
            PaperWords.title, PaperWords.subjects, PaperWords.voice, HandoverClassification.confidential,
        ] {
            #expect(page.contains(text[language].replacingOccurrences(of: "'", with: "&#39;")))
        }
    }

    @Test("the foot has id, version, classification and the whole hash, and the title no name")
    func foot() throws {
        let page = html()
        let foot = try #require(page.components(separatedBy: "<footer>").last)
        for part in [PackageScene.document.id.text, "version 1", "Omfattas av sekretess eller tystnadsplikt", hash] {
            #expect(foot.contains(part))
        }
        let title = try #require(page.components(separatedBy: "<title>").last?.components(separatedBy: "<").first)
        #expect(!title.contains("Alva") && !title.contains("Öberg"))
    }

    @Test("what is not known is left out, and what nobody wrote is said in a quiet sentence")
    func absent() {
        let page = html { document in
            (document.pupilVoice, document.pupil.born, document.decision.programme) = (nil, nil, nil)
            (document.subjects, document.support, document.informed) = ([], [], [])
        }
        #expect(!page.contains("Född") && !page.contains("Program<") && !page.contains("id=\"guardian\""))
        for text in [PaperWords.noVoice, PaperWords.noSubjects, PaperWords.noSupport, PaperWords.nobodyInformed] {
            #expect(page.contains(text.sv))
        }
    }

    @Test("a correction says at the top what it corrects, and why")
    func correction() {
        let page = html { document in
            document.version = 2
            document.correction = .init(of: 1, reason: "Fel betyg i matematik.")
        }
        #expect(page.contains("Version 2 rättar version 1.") && page.contains("Fel betyg i matematik."))
        #expect(!html().contains("class=\"correction\""))
    }

    @Test("an empty line parts two paragraphs")
    func paragraphs() {
        #expect(html().contains("<p dir=\"auto\">Räknar med bråk.</p>\n<p dir=\"auto\">Löser ekvationer.</p>"))
    }

    @Test("nothing is said about a protected identity")
    func protection() {
        let page = html().lowercased()
        for word in ["skydd", "protect", "beskytt", "skjult"] { #expect(!page.contains(word)) }
    }
}
