import Core
import Foundation
import Testing

@Suite struct NameWordsTests {
    /// What a search does: every word typed begins a word of the name.
    private func finds(_ typed: String, _ name: String) -> Bool {
        let words = NameWords.indexed(name)
        let wanted = NameWords.searched(typed)
        return !wanted.isEmpty && wanted.allSatisfy { prefix in words.contains { $0.hasPrefix(prefix) } }
    }

    @Test(
        "a name is found by each way to spell it",
        arguments: [
            ("Åse", ["Åse", "åse", "ÅSE", "aase", "ase", "Aase"]),
            ("Søren", ["søren", "sören", "soeren", "soren", "SØREN"]),
            ("Märta", ["märta", "mærta", "maerta", "marta"]),
            ("Bækhøj", ["bækhøj", "bäkhöj", "baekhoej", "bakhoj"]),
            ("Müller", ["müller", "muller", "myller"]),
            ("Łukasz", ["łukasz", "lukasz"]), ("Đorđe", ["đorđe", "dorde"]), ("Guðrún", ["guðrún", "gudrun"]),
            ("Þór", ["þór", "thor"]), ("Strauß", ["strauß", "strauss"]), ("Yılmaz", ["yılmaz", "yilmaz"]),
            ("Nguyễn", ["nguyễn", "nguyen"]), ("Şahin", ["sahin", "şahin"]), ("Renée", ["renee", "renée"]),
            ("İbrahim", ["ibrahim", "İbrahim"]),
        ])
    func spellings(name: String, typed: [String]) {
        for spelling in typed { #expect(finds(spelling, name), "\(spelling) should find \(name)") }
    }

    @Test("every beginning of every spelling finds the name", arguments: NameOrderTests.names)
    func everyPrefix(name: String) {
        for spelling in Self.variants(name) {
            for length in 1...spelling.count where !finds(String(spelling.prefix(length)), name) {
                Issue.record("\(spelling.prefix(length)) does not find \(name)")
                return
            }
        }
    }

    /// A name with its Nordic letters as they are, as two letters, or as one.
    private static func variants(_ name: String) -> [String] {
        let long = ["å": "aa", "æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe"]
        let short = ["å": "a", "æ": "a", "ä": "a", "ø": "o", "ö": "o"]
        let small = name.lowercased()
        return [small, name.uppercased(), replace(small, long), replace(small, short)]
    }

    private static func replace(_ text: String, _ table: [String: String]) -> String {
        text.map { table[String($0)] ?? String($0) }.joined()
    }

    @Test(
        "a name with two Nordic letters is found by any mixture of spellings",
        arguments: [
            ("Bækhøj", ["bækhoj", "baekhøj", "baekhoj", "bakhøj", "bakhoej"]),
            ("Århøj", ["århoj", "aarhoj", "arhoej"]),
        ])
    func mixtures(name: String, typed: [String]) {
        for spelling in typed { #expect(finds(spelling, name), "\(spelling) should find \(name)") }
    }

    @Test("every word of a name can be found alone, and all together in any order")
    func words() {
        let name = "Anne-Marie van der Østergård O'Brien"
        for typed in ["anne", "marie", "der", "østerg", "brien", "marie anne", "Østergård, Anne", "anne-mar", "o'b"] {
            #expect(finds(typed, name), "\(typed)")
        }
        for typed in ["nne", "annemarie", "arie", "anne bent", "gård"] { #expect(!finds(typed, name), "\(typed)") }
    }

    @Test("names composed of letter and mark are found as letters in one piece")
    func composition() {
        let decomposed = "Åse Sørén".decomposedStringWithCanonicalMapping
        #expect(NameWords.indexed(decomposed) == NameWords.indexed("Åse Sørén"))
        #expect(NameWords.searched("Åse".decomposedStringWithCanonicalMapping) == NameWords.searched("åse"))
    }

    @Test("nothing typed looks for nothing, and a long text for no more than five words")
    func limits() {
        #expect(NameWords.searched("").isEmpty)
        #expect(NameWords.searched(" -,' ").isEmpty)
        #expect(NameWords.searched("a b c d e f g").count == 5)
        #expect(NameWords.searched(String(repeating: "x", count: 5000)).allSatisfy { $0.count <= 100 })
    }
}
