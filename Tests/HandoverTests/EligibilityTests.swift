import Core
import Testing

@testable import Handover

@Suite("What results open")
struct EligibilityTests {
    private static func doors(_ results: [String: SubjectResult]) -> [String: DoorState] {
        let states = ModelScene.model.doors(for: results, on: ModelScene.day)
        return Dictionary(uniqueKeysWithValues: states.map { ($0.door.code, $0) })
    }

    @Test("each door takes just as many further passes as the law says", arguments: EligibilityCase.all)
    func table(pupil: EligibilityCase) {
        let found = Self.doors(ModelScene.results(pupil.results)).mapValues(\.missing)
        #expect(found == pupil.missing)
    }

    @Test("what is missing is named: the slot, the subjects that must be there, and how many others")
    func missing() throws {
        let results = ModelScene.results("MA=F " + ModelScene.passes("SVA EN GE HI BL MU"))
        let social = try #require(Self.doors(results)["preparatorySocial"]?.nearest)
        #expect(social == WayState(missing: 6, slots: [["MA"]], including: ["RE", "SH"]))
        #expect(social.others == 3)
        let vocational = try #require(Self.doors(results)["vocational"])
        #expect(vocational.nearest?.slots == [["MA"]])
        #expect(vocational.nearest?.others == 1)
        #expect(!vocational.isOpen)
    }

    @Test("the nearer of the two rules of IMV is the one that is told")
    func nearest() throws {
        func oriented(_ results: String) throws -> DoorState {
            try #require(Self.doors(ModelScene.results(results))["programmeOriented"])
        }
        #expect(try oriented("SV=E EN=F MA=F BL=E MU=E SL=E").ways.map(\.missing) == [2, 2])
        #expect(try oriented("SV=E EN=E MA=F BL=E MU=E SL=E").ways.map(\.missing) == [1, 1])
        let second = try oriented("SV=E EN=F MA=F BL=E MU=E SL=E TK=E")
        #expect(second.ways.map(\.missing) == [2, 1])
        #expect(second.nearest?.slots == [["EN", "MA"]])
    }

    @Test("a rule holds from its day")
    func dates() throws {
        let before = ModelScene.model.doors(for: [:], on: try #require(LocalDate("2019-06-30")))
        let after = ModelScene.model.doors(for: [:], on: try #require(LocalDate("2019-07-01")))
        #expect(before.map(\.door.code).contains("programmeOriented") == false)
        #expect(after.map(\.door.code).contains("programmeOriented"))
        #expect(after.count == 5)
    }

    /// The law once more, in the plainest way: counting.
    private static func plain(_ passed: Set<String>, exemptEnglish: Bool) -> [String: Bool] {
        let swedish = passed.contains("SV") || passed.contains("SVA")
        let count = passed.subtracting(["SVA"]).count + (passed.contains("SVA") && !passed.contains("SV") ? 1 : 0)
        let (english, maths) = (passed.contains("EN"), passed.contains("MA"))
        let core = swedish && maths && (english || exemptEnglish)
        let others = count - 3 + (english ? 0 : 1)
        return [
            "vocational": core && others >= 5,
            "preparatorySocial": core && others >= 9 && passed.isSuperset(of: ["GE", "HI", "RE", "SH"]),
            "preparatoryScience": core && others >= 9 && passed.isSuperset(of: ["BI", "FY", "KE"]),
            "preparatoryArts": core && others >= 9,
            "programmeOriented": swedish && (english || maths) && count >= 6,
        ]
    }

    @Test("five hundred pupils by chance: the doors are those of plain counting, and so is each number of passes")
    func chance() {
        var random = SplitMix(seed: 2026)
        let codes = ModelScene.everySubject.split(separator: " ").map(String.init) + ["SVA", "M2", "ML"]
        for _ in 0..<500 {
            let share = Int.random(in: 1...9, using: &random)
            let passed = Set(codes.filter { _ in Int.random(in: 0..<10, using: &random) < share })
            let exempt = !passed.contains("EN") && Bool.random(using: &random)
            var results = Dictionary(uniqueKeysWithValues: passed.map { ($0, SubjectResult.grade(.e)) })
            if exempt { results["EN"] = .exempt }
            let states = Self.doors(results)
            let plain = Self.plain(passed, exemptEnglish: exempt)
            #expect(states.mapValues(\.isOpen) == plain, "\(passed.sorted())")
            for (code, state) in states where state.missing == 1 {
                // One short means that one subject opens it and that nothing does not.
                let opens = codes.contains { Self.plain(passed.union([$0]), exemptEnglish: exempt)[code] == true }
                #expect(opens && plain[code] == false, "\(code) \(passed.sorted())")
            }
            for (code, state) in states where state.missing > 1 {
                let opens = codes.contains { Self.plain(passed.union([$0]), exemptEnglish: exempt)[code] == true }
                #expect(!opens, "\(code) \(passed.sorted())")
            }
        }
    }
}
