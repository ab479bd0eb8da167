import Core
import Testing

@testable import Handover

@Suite("A result in a subject")
struct SubjectResultTests {
    static let table: [(code: String, result: SubjectResult, isPass: Bool)] = [
        ("A", .grade(.a), true), ("B", .grade(.b), true), ("C", .grade(.c), true), ("D", .grade(.d), true),
        ("E", .grade(.e), true), ("F", .grade(.f), false), ("-", .noBasis, false), ("notTaken", .notTaken, false),
        ("exempt", .exempt, false),
    ]

    @Test("each has a code of its own and comes back from it", arguments: table)
    func codes(code: String, result: SubjectResult, isPass: Bool) throws {
        #expect(result.code == code)
        #expect(SubjectResult(code: code) == result)
        #expect(result.isPass == isPass)
        let text = try JSONText.encode([result])
        #expect(text == "[\"\(code)\"]")
        #expect(JSONText.decode(text) == [result])
    }

    @Test("F, a dash, not taken and exempt are four different things, in code, name and meaning")
    func four() {
        let four: [SubjectResult] = [.grade(.f), .noBasis, .notTaken, .exempt]
        #expect(Set(four).count == 4)
        #expect(Set(four.map(\.code)).count == 4)
        #expect(Set(four.map(\.name)).count == 4)
        for language in Language.allCases { #expect(Set(four.map { $0.name[language] }).count == 4) }
    }

    @Test("a dash is a dash however it is typed", arguments: ["-", "–", "—"])
    func dashes(code: String) { #expect(SubjectResult(code: code) == .noBasis) }

    @Test("anything else is no result", arguments: ["", "G", "e", "AA", "--", "E ", "0"])
    func nothing(code: String) {
        #expect(SubjectResult(code: code) == nil)
        let read: [SubjectResult]? = JSONText.decode("[\"\(code)\"]")
        #expect(read == nil)
    }

    @Test("all are offered once, and each has a key for further languages")
    func all() {
        #expect(SubjectResult.all.count == Self.table.count)
        #expect(Set(SubjectResult.all) == Set(Self.table.map(\.result)))
        #expect(Set(SubjectResult.all.compactMap(\.name.key)).count == Self.table.count)
    }
}
