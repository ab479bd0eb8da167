import Testing

@testable import Statistics

/// The cases of reasoning of the reference, each by its name.
@Suite("What figures give away")
struct DisclosureReasoningTests {
    private let cases: [String: JSON]
    private let coding: JSON

    init() throws {
        let json = try Fixture.json("j_suppression/expected.json")
        coding = json["coding"]
        cases = Dictionary(uniqueKeysWithValues: json["reasoning_cases"].array.map { ($0["name"].string ?? "", $0) })
    }

    private func given(_ name: String, zerosSensitive: Bool = false) throws -> (JSON, DisclosureRule) {
        let json = try #require(cases[name])
        let k = try #require(json["k"].int)
        return (json, try DisclosureRule(threshold: k, zerosSensitive: zerosSensitive))
    }

    @Test("each case of the reference has a test here")
    func complete() {
        #expect(
            Set(cases.keys) == [
                "complement_percentage", "all_same_attribute", "differencing_over_time", "subgroup_difference",
                "hierarchy", "mean_of_small_group", "min_max_never",
            ])
    }

    @Test("a share of a known number gives the count away, and that of the others")
    func share() throws {
        let (json, rule) = try given("complement_percentage")
        let (n, count) = (try #require(json["n"].int), try #require(json["numerator"].int))
        let risk = try rule.risk(ofShare: count, of: n)
        #expect((risk == nil) == json["publish"].bool)
        #expect(risk == .smallComplement(1))
        #expect(try rule.risk(ofShare: 1, of: 25) == .smallCount(1))
        #expect(try rule.risk(ofShare: 12, of: 25) == nil)
        #expect(try rule.risk(ofShare: 2, of: 4) == .smallGroup(4))
        #expect(throws: StatisticsError.outOfRange("a count in a group of 25", 26)) {
            try rule.risk(ofShare: 26, of: 25)
        }
    }

    @Test("all or none of a group says something of each, when that is sensitive", arguments: [false, true])
    func allAlike(zerosSensitive: Bool) throws {
        let (json, rule) = try given("all_same_attribute", zerosSensitive: zerosSensitive)
        let (n, count) = (try #require(json["n"].int), try #require(json["numerator"].int))
        let risk = try rule.risk(ofShare: count, of: n)
        let key = zerosSensitive ? "publish_if_zero_sensitive" : "publish_if_zero_not_sensitive"
        #expect((risk == nil) == json[key].bool)
        #expect(risk == (zerosSensitive ? .allAlike : nil))
        #expect(try rule.risk(ofShare: 0, of: n) == risk)
    }

    @Test("two counts over time give away who came in between")
    func overTime() throws {
        let (json, rule) = try given("differencing_over_time")
        let waves = json["published_waves"].array.compactMap(\.int)
        let risks = try rule.risks(ofSeries: waves)
        #expect(risks.isEmpty == json["publish_both"].bool)
        #expect(risks.map(\.risk) == [.smallDifference(1)])
        #expect(risks.map { [$0.earlier, $0.later] } == [[0, 1]])
        #expect(try rule.risks(ofSeries: [40, 40, 45, 60]).isEmpty)
        #expect(try rule.risks(ofSeries: [40, 50, 42]).map { [$0.earlier, $0.later] } == [[0, 2]])

        // The same as linked tables: the joiners are shown nowhere, but follow. One wave has to go.
        let tables = try LinkedTables(
            counts: [waves[1], waves[0], waves[1] - waves[0]], roles: [.inner, .inner, .implied],
            sums: [.init(total: 0, parts: [1, 2])])
        let result = try tables.suppressed(by: rule)
        #expect(result.primary == [2])
        #expect(result.complementary == [1])
        #expect(result.isSmallest)
    }

    @Test("a part beside its whole gives the rest away")
    func subgroup() throws {
        let (json, rule) = try given("subgroup_difference")
        let (part, total) = (try #require(json["part"].int), try #require(json["total"].int))
        let risk = try rule.risk(ofPart: part, of: total)
        #expect((risk == nil) == json["publish_part"].bool)
        #expect(risk == .smallDifference(3))
        #expect(try rule.risk(ofPart: 50, of: 60) == nil)
        #expect(try rule.risk(ofPart: 60, of: 60) == nil)
        #expect(try rule.risk(ofPart: 4, of: 60) == .smallCount(4))
        #expect(try rule.risk(ofPart: 0, of: 4) == .smallGroup(4))
    }

    @Test("a part of a hierarchy is not undone by the rest")
    func hierarchy() throws {
        let (json, rule) = try given("hierarchy")
        let parts = json["parts"].array.compactMap(\.int)
        let total = try #require(json["total"].int)
        let tables = try LinkedTables(
            counts: [total] + parts, roles: [.margin, .inner, .inner],
            sums: [.init(total: 0, parts: [1, 2])])
        let result = try tables.suppressed(by: rule)
        let names = result.statuses.indices.filter { result.statuses[$0].isSuppressed }.map {
            ["district", "A", "B"][$0]
        }
        #expect(names == json["suppress"].array.compactMap(\.string))
    }

    @Test("a mean of few is theirs")
    func mean() throws {
        let (json, rule) = try given("mean_of_small_group")
        let n = try #require(json["n"].int)
        #expect((try rule.risk(of: .mean, size: n) == nil) == json["publish"].bool)
        #expect(try rule.risk(of: .mean, size: n) == .smallGroup(4))
        #expect(try rule.risk(of: .mean, size: 5) == nil)
    }

    @Test("extremes are never shown, quartiles only of groups of twice the threshold")
    func extremes() throws {
        let (json, rule) = try given("min_max_never")
        let n = try #require(json["n"].int)
        #expect((try rule.risk(of: .extremes, size: n) == nil) == json["publish_min_max"].bool)
        #expect(try rule.risk(of: .extremes, size: 1000) == .individualValue)
        #expect(try rule.risk(of: .quartiles, size: n) == .individualValue)
        #expect(try rule.risk(of: .quartiles, size: 10) == nil)
    }

    @Test("suppressed cells hold no value, and both kinds are shown by the same letter")
    func codes() throws {
        let names: [(String, CellStatus)] = [
            ("suppressed_primary", .primary), ("suppressed_complementary", .complementary),
            ("true_zero", .published), ("missing", .missing), ("not_applicable", .notApplicable),
        ]
        for (name, status) in names { #expect(coding[name]["status"].string == status.rawValue) }
        #expect(CellStatus.primary.symbol == coding["csv"]["suppressed"].string)
        #expect(CellStatus.complementary.symbol == coding["csv"]["suppressed"].string)
        #expect(CellStatus.missing.symbol == coding["csv"]["missing"].string)
        #expect(CellStatus.notApplicable.symbol == coding["csv"]["not_applicable"].string)
        #expect(CellStatus.published.symbol == nil)

        let table = try ManyWayTable(dimensions: [2, 2], counts: [0, 40, 22, 35])
        let result = try table.cells.suppressed(by: DisclosureRule(threshold: 5))
        #expect(result.value(of: table.cell([0, 0])) == 0)
        let strict = try table.cells.suppressed(by: DisclosureRule(threshold: 5, zerosSensitive: true))
        #expect(strict.value(of: table.cell([0, 0])) == nil)
    }
}
