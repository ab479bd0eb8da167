import Handover
import Testing

@Suite("Two who write at once")
struct MergeTests {
    @Test(
        "the text has the words of both",
        arguments: [
            ("", "Räknar säkert.", "", "Räknar säkert."),
            ("Räknar.", "Räknar.", "Räknar säkert.", "Räknar säkert."),
            ("a b c", "a x b c", "a b c y", "a x b c y"),
            ("a b c", "a c", "a b c d", "a c d"),
            ("a b c", "a x c", "a y c", "a x y c"),
            ("a b", "a b", "", ""),
            ("", "hej", "hej", "hej"),
            ("", "första", "andra", "första andra"),
            ("ett två tre", "ett två tre fyra", "noll ett två tre", "noll ett två tre fyra"),
        ])
    func texts(_ base: String, _ theirs: String, _ mine: String, _ merged: String) {
        #expect(TextMerge.merged(base: base, theirs: theirs, mine: mine) == merged)
    }

    @Test("no word that either of two people added is lost, whatever they do")
    func nothingLost() {
        var seed: UInt64 = 42
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(limit))
        }
        func changed(_ words: [String], _ mark: String) -> (text: String, added: [String]) {
            var (words, added) = (words, [String]())
            for step in 0..<next(6) {
                if !words.isEmpty, next(3) == 0 {
                    words.remove(at: next(words.count))
                } else {
                    let word = "\(mark)\(step)"
                    words.insert(word, at: next(words.count + 1))
                    added.append(word)
                }
            }
            return (words.joined(separator: " "), added.filter(words.contains))
        }
        for _ in 0..<2000 {
            let base = (0..<next(8)).map { "w\($0)" }
            let (theirs, mine) = (changed(base, "t"), changed(base, "m"))
            let merged = TextMerge.merged(base: base.joined(separator: " "), theirs: theirs.text, mine: mine.text)
            for word in theirs.added + mine.added {
                #expect(merged.contains(word), "\(word) of \(base), \(theirs.text), \(mine.text): \(merged)")
            }
        }
    }

    @Test("answers that one of two changed are kept, of choices the last counts, and both are told")
    func parts() {
        let base = PartContent(["attained": "Räknar", "distance": "far", "nextStep": "Procent"])
        let theirs = PartContent(["attained": "Räknar säkert", "distance": "close", "nextStep": "Procent"])
        let mine = PartContent(["attained": "Räknar", "distance": "onTheWay", "nextStep": "Procent och bråk"])
        let merge = PartMerge(
            base: base, theirs: theirs, mine: mine, keys: ["attained", "distance", "nextStep"]
        ) { $0 == "distance" }
        #expect(merge.merged["attained"] == "Räknar säkert")
        #expect(merge.merged["distance"] == "onTheWay")
        #expect(merge.merged["nextStep"] == "Procent och bråk")
        #expect(merge.both == ["distance"])
    }

    @Test("what was not on the page stays as it stands")
    func notOnThePage() {
        let theirs = PartContent(["attained": "Räknar", "basis": "Prov"])
        let merge = PartMerge(
            base: theirs, theirs: theirs, mine: PartContent(["attained": "Räknar säkert"]), keys: ["attained"]
        ) { _ in false }
        #expect(merge.merged["basis"] == "Prov")
    }
}
