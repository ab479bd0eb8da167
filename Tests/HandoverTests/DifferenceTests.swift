import Handover
import Testing

@Suite("What a correction changed")
struct DifferenceTests {
    private func text(_ before: String, _ after: String) -> String {
        WordDifference(from: before, to: after).pieces.map { piece in
            switch piece.kind {
            case .same: piece.text
            case .removed: "[-\(piece.text)-]"
            case .added: "[+\(piece.text)+]"
            }
        }.joined(separator: " ")
    }

    @Test(
        "word by word, and neighbours together",
        arguments: [
            ("", "", ""), ("a b", "a b", "a b"), ("a  b", "a\nb", "a b"), ("", "a b", "[+a b+]"),
            ("a b", "", "[-a b-]"),
            ("Löser ekvationer säkert", "Löser olikheter säkert", "Löser [-ekvationer-] [+olikheter+] säkert"),
            ("a b c d", "a d", "a [-b c-] d"), ("a d", "a b c d", "a [+b c+] d"),
            ("a b", "b a", "[-a-] b [+a+]"),
        ])
    func words(_ before: String, _ after: String, _ shown: String) { #expect(text(before, after) == shown) }

    @Test("both texts can be read out of it, whatever they are")
    func whole() {
        var seed: UInt64 = 7
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(limit))
        }
        for _ in 0..<300 {
            let texts = (0..<2).map { _ in
                (0..<next(12)).map { _ in "abcd".map(String.init)[next(4)] }.joined(separator: " ")
            }
            let pieces = WordDifference(from: texts[0], to: texts[1]).pieces
            func read(_ without: WordDifference.Kind) -> String {
                pieces.filter { $0.kind != without }.map(\.text).joined(separator: " ")
            }
            #expect(read(.added) == texts[0] && read(.removed) == texts[1])
        }
    }

    @Test("each place that changed, in the newer document's order, and what is gone last")
    func places() {
        let before = PackageScene.document
        var after = before
        #expect(DocumentDifference(from: before, to: after).changes.isEmpty)
        after.version = 2
        after.subjects[0].result = "E"
        after.subjects[0].entries[0].text += " Och mer."
        after.subjects[0].content.removeAll()
        after.support = []
        after.pupilVoice?.text = "Jag vill bli kock."
        let changes = DocumentDifference(from: before, to: after).changes
        let code = HandoverPart.subject(before.subjects[0].code)
        #expect(changes.first?.part == code)
        #expect(changes.first?.what == .result)
        #expect(
            changes.contains {
                $0.what == .entry(before.subjects[0].entries[0].title) && $0.after.hasSuffix(" Och mer.")
            })
        #expect(changes.contains { $0.part == .pupilVoice && $0.after == "Jag vill bli kock." })
        #expect(changes.count { $0.part == .support && $0.after.isEmpty } == before.support.count)
        #expect(
            changes.filter { if case .area = $0.what { true } else { false } }.count == before.subjects[0].content.count
        )
        #expect(changes.last?.after == "")
        // The other way round what was gone is new.
        let back = DocumentDifference(from: after, to: before).changes
        #expect(back.count == changes.count)
        #expect(back.count { $0.part == .support && $0.before.isEmpty } == before.support.count)
    }
}
