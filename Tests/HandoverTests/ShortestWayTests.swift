import Core
import Testing

@testable import Handover

@Suite("The shortest way through a closed door")
struct ShortestWayTests {
    private static func way(_ results: String, _ distances: [String: String] = [:]) -> ShortestWay {
        ShortestWay(
            model: ModelScene.model, results: ModelScene.results(results), distances: distances, on: ModelScene.day)
    }

    private static func step(_ way: ShortestWay, _ door: String) throws -> ShortestWay.Step {
        try #require(way.steps.first { $0.door == door })
    }

    @Test("open doors have no way, and closed ones stand in the model's order")
    func doors() {
        #expect(Self.way(ModelScene.passes(ModelScene.everySubject)).steps.isEmpty)
        #expect(
            Self.way("").steps.map(\.door) == [
                "vocational", "preparatorySocial", "preparatoryScience", "preparatoryArts", "programmeOriented",
            ])
    }

    @Test("one subject opens four doors")
    func one() {
        let way = Self.way("MA=- " + ModelScene.passes("SV EN BI FY KE TK GE HI RE SH BL HKK IDH MU SL"))
        #expect(way.steps.map(\.missing) == [1, 1, 1, 1])
        #expect(way.steps.allSatisfy { $0.sets == [["MA"]] })
        #expect(
            way.doors(openedBy: "MA") == [
                "vocational", "preparatorySocial", "preparatoryScience", "preparatoryArts",
            ])
        #expect(way.doors(openedBy: "EN").isEmpty)
    }

    @Test("with one missing, the nearest subject comes first and what was not taken last")
    func order() throws {
        let way = Self.way(
            ModelScene.passes("SV EN MA BL HKK IDH MU") + " GE=F HI=- RE=F SH=notTaken BI=F",
            ["GE": "far", "HI": "close", "BI": "fewPartsLeft"])
        let sets = try Self.step(way, "vocational").sets
        #expect(sets.prefix(5) == [["BI"], ["HI"], ["GE"], ["RE"], ["FY"]])
        #expect(sets.contains(["SH"]) && sets.contains(["TK"]) && sets.contains(["SL"]))
        #expect(!sets.contains(["SVA"]) && !sets.contains(["M2"]))
    }

    @Test("with one core subject missing for IMV, either opens it, the nearer first")
    func either() throws {
        let way = Self.way("EN=F MA=F " + ModelScene.passes("SV BL HKK IDH MU"), ["EN": "far", "MA": "fewPartsLeft"])
        let oriented = try Self.step(way, "programmeOriented")
        #expect(oriented.missing == 1 && oriented.sets == [["MA"], ["EN"]])
        #expect(try Self.step(way, "vocational").missing == 3)
        #expect(try Self.step(way, "vocational").sets.isEmpty)
    }

    @Test("with two missing, pairs are told, those with the nearest furthest subject first")
    func pairs() throws {
        let way = Self.way(
            "EN=F " + ModelScene.passes("SV MA BL HKK IDH MU") + " GE=F HI=F",
            ["EN": "onTheWay", "GE": "far", "HI": "close"])
        let step = try Self.step(way, "vocational")
        #expect(step.missing == 2)
        // The nearer of a pair stands first in it.
        #expect(step.sets.prefix(2) == [["HI", "EN"], ["EN", "GE"]])
        #expect(step.sets.allSatisfy { $0.contains("EN") && $0.count == 2 })
    }

    @Test("the pupil's own Swedish is the one named")
    func swedish() throws {
        let all = ModelScene.passes("EN MA BI FY KE TK GE HI RE SH BL HKK IDH MU SL")
        #expect(try Self.step(Self.way("SVA=F " + all), "vocational").sets == [["SVA"]])
        #expect(try Self.step(Self.way("SV=F " + all), "vocational").sets == [["SV"]])
        #expect(try Self.step(Self.way(all), "vocational").sets == [["SV"]])
        #expect(try Self.step(Self.way("SV=notTaken SVA=- " + all), "vocational").sets == [["SVA"]])
    }

    @Test("a pass in English is no other subject for one who is exempt from it")
    func exempt() throws {
        let way = Self.way("EN=exempt " + ModelScene.passes("SV MA BL HKK IDH MU") + " SL=F")
        let sets = try Self.step(way, "vocational").sets
        #expect(sets.first == ["SL"])
        #expect(!sets.contains(["EN"]))
    }

    @Test("a language is one to take up when the pupil has it, and not otherwise")
    func languages() throws {
        let some = ModelScene.passes("SV EN MA BL HKK IDH MU")
        #expect(try Self.step(Self.way(some + " M2SPA=F"), "vocational").sets.first == ["M2SPA"])
        #expect(try Self.step(Self.way(some), "vocational").sets.allSatisfy { !$0[0].hasPrefix("M1") })
    }

    @Test("a subject under way without a result is as near as its distance")
    func spring() throws {
        let way = Self.way(ModelScene.passes("SV EN MA BL HKK IDH MU") + " GE=F", ["SL": "close", "GE": "onTheWay"])
        #expect(try Self.step(way, "vocational").sets.prefix(2) == [["SL"], ["GE"]])
    }

    @Test("the same results give the same order every time")
    func steady() {
        let results = ModelScene.passes("SV EN MA BL HKK IDH") + " GE=F HI=F RE=F SH=F BI=- FY=-"
        let first = Self.way(results)
        for _ in 0..<20 { #expect(Self.way(results) == first) }
    }
}
